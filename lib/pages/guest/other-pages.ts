import { page } from '../frame.ts';
import type { Page } from '../frame.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Language } from '../../mail/catalogues/languages.ts';
import { guestStyles } from './style.ts';
import { tongues } from './tongues.ts';
import type { HostView } from './views.ts';

/** For a link that leads nowhere, whatever the reason: it must not tell that there was a stay. */
export function gonePage(language: Language): Page {
  const { title, text } = tongues[language].page.gone;
  return plainPage(language, title, html`<p class="card">${text}</p>`);
}

export function switchedOffPage(language: Language, { name, email, phone }: HostView): Page {
  const { title, text } = tongues[language].page.switchedOff;
  const ways = [phone, email].filter((way) => way !== undefined).join(', ');
  return plainPage(language, title, html`<p class="warning" role="alert">${text(`${name}, ${ways}`)}</p>`);
}

/** A press that opened nothing. `why`: a sentence in that language. */
export function notDonePage(language: Language, why: string, path: string): Page {
  const { page: words, guest } = tongues[language];
  const back = html`<p><a class="again" href="${path}">${guest.openPage}</a></p>`;
  return plainPage(language, words.notDone, html`<p class="warning" role="alert">${why}</p>${back}`);
}

export function brokenPage(language: Language): Page {
  const { title, text } = tongues[language].page.broken;
  return plainPage(language, title, html`<p class="warning" role="alert">${text}</p>`);
}

function plainPage(language: Language, title: string, body: Html): Page {
  return page({ language, title, moreStyles: guestStyles, body: html`<h1>${title}</h1>${body}` });
}
