import { page } from '../frame.ts';
import type { Page } from '../frame.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { preferredLanguage } from '../../mail/catalogues/languages.ts';
import type { Language } from '../../mail/catalogues/languages.ts';
import { guestStyles } from './style.ts';
import { tongues } from './tongues.ts';
import type { HostView } from './views.ts';
import { waysTo } from './ways-to.ts';

/** For a link that leads nowhere, whatever the reason: nothing in it tells of a stay, its language neither. */
export function gonePage(languages: string | undefined): Page {
  const language = preferredLanguage(languages);
  const { title, text } = tongues[language].page.gone;
  return plainPage(language, title, html`<p class="card">${text}</p>`);
}

export function switchedOffPage(language: Language, host: HostView): Page {
  const { title, text } = tongues[language].page.switchedOff;
  const ways = html`<p class="card help">${waysTo(host)}</p>`;
  return plainPage(language, title, html`<p class="warning" role="alert">${text(host.name)}</p>${ways}`);
}

/** A press that opened nothing. `why`: a sentence in that language. */
export function notDonePage(language: Language, why: string, path: string): Page {
  const { page: words, guest } = tongues[language];
  const back = html`<p><a class="again" href="${path}">${guest.openPage}</a></p>`;
  return plainPage(language, words.notDone, html`<p class="warning" role="alert">${why}</p>${back}`);
}

/** What failed: at our end, or a form that is none of ours (4xx). `languages`: what the browser would like. */
export function failurePage(status: number, languages: string | undefined): Page {
  const language = preferredLanguage(languages);
  const { broken, notDone, notFromThere } = tongues[language].page;
  const { title, text } = status >= 500 ? broken : { title: notDone, text: notFromThere };
  return plainPage(language, title, html`<p class="warning" role="alert">${text}</p>`);
}

function plainPage(language: Language, title: string, body: Html): Page {
  return page({ language, title, moreStyles: guestStyles, body: html`<h1>${title}</h1>${body}` });
}
