import type { Informed } from '../../domain/informed.ts';
import { zoneAt } from '../../mail/local-times.ts';
import { en } from '../../mail/catalogues/en/index.ts';
import type { Page } from '../frame.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { problemCard, spaced, where } from './parts.ts';
import { consolePage } from './shell.ts';
import type { Viewer } from './shell.ts';
import { stayActions } from './stay-actions.ts';
import { evidenceMark } from './stay-doors.ts';
import { storyList } from './story.ts';
import { moment } from './times.ts';
import type { MailSent, Neighbour, StayDetail } from './views.ts';
import { attentionWords, doneWords, informedWords, kindWords, refusalWords, wordFor } from './words.ts';
import { span } from './overview.ts';

export interface StayInput {
  readonly viewer: Viewer;
  readonly stay: StayDetail;
  /** What came of the last press. */
  readonly notice: Html | undefined;
}

/** One stay: its doors, its guest, what can be done about it, what happened to it, what was written. */
export function stayPage({ viewer, stay, notice }: StayInput): Page {
  const { card, problems, actions } = stay;
  const { booking, guest } = card;
  return consolePage({
    title: guest ?? booking,
    tab: booking,
    viewer,
    place: undefined,
    body: html`<p>${where(card)}<br /><span class="quiet">${booking}</span></p>
${notice}
${card.attention.filter((one) => one !== 'problem').map((one) => html`<p class="warning">${attentionWords[one]}</p>`)}
${problems.map(problemCard)}
${card.unmapped.length > 0 && html`<p><a href="/host/units">Choose the unit’s property here</a></p>`}
<div class="two"><div>
${doors(stay)}
${neighbours(stay)}
</div>
${actions && html`<div class="aside">${stayActions({ viewer, actions, takenAway: card.takenAway })}</div>`}
<section class="card"><h2>What happened</h2>${storyList(stay.story, card.timeZone)}</section></div>
${mails(stay.mails, card.timeZone)}`,
  });
}

/** `done` and `refused` come with the address: only words of ours are said. */
export function stayNotice(
  href: string,
  { done, refused }: { readonly done: string | undefined; readonly refused: string | undefined },
): Html | undefined {
  const good = wordFor(doneWords, done);
  if (good !== undefined) return html`<p class="good" role="status">${good} <a href="${href}">Look again</a></p>`;
  const bad = wordFor(refusalWords, refused);
  return bad === undefined ? undefined : html`<p class="warning" role="alert">Nothing was done. ${bad}</p>`;
}

function doors({ card, codes, isBounded }: StayDetail): Html {
  const { window, timeZone, informed } = card;
  const zone = window && zoneAt(window.from, timeZone, en);
  const rows = card.doors.map(
    (door, index) => html`<tr><th scope="row">${door.name}</th>
<td>${codes[index] === undefined ? kindWords[door.kind] : html`<span class="digits">${spaced(codes[index])}</span>`}</td>
<td>${evidenceMark(door)}</td></tr>`,
  );
  const none = html`<p>No door is to open.</p>`;
  const table = html`<div class="scroll"><table><caption class="unseen">Doors</caption>
<thead><tr><th scope="col">Door</th><th scope="col">Opens with</th><th scope="col">On the lock</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
  return html`<section class="card"><h2>Doors</h2>
<p><strong>${span(card)}</strong>${zone !== undefined && html`<br /><span class="quiet">${zone}</span>`}</p>
${isBounded && html`<p>Other guests of the place leave no more than this.</p>`}
${rows.length === 0 ? none : table}
<p>Guest: <span class="${informedMark(informed)}">${informedWords[informed]}</span></p></section>`;
}

function informedMark(informed: Informed): 'ok' | 'warn' | 'quiet' {
  if (informed === 'not-told') return 'quiet';
  return informed === 'lost' || informed === 'passed-on' || informed === 'delayed' ? 'warn' : 'ok';
}

function neighbours({ before, after, card }: StayDetail): Html {
  const line = (words: string, one: Neighbour | undefined) =>
    one && html`<p>${words} ${moment(one.at, card.timeZone)}: <a href="${one.href}">${one.guest ?? 'a guest'}</a></p>`;
  if (before === undefined && after === undefined) return html``;
  return html`<section class="card"><h2>At the same place</h2>
${line('Whoever is there before leaves', before)}
${line('The next guest arrives', after)}</section>`;
}

function mails(sent: readonly MailSent[], timeZone: string): Html {
  const items = sent.map(({ at, to, subject, text }) => {
    const head = html`${moment(at, timeZone)}, to the ${to}: <strong>${subject}</strong>`;
    if (text === undefined) return html`<li>${head}</li>`;
    return html`<li><details><summary>${head}</summary><pre>${text}</pre></details></li>`;
  });
  const hidden = sent.some(({ text }) => text === undefined);
  return html`<section class="card"><h2>Mails as sent</h2>
${items.length === 0 ? html`<p>None yet.</p>` : html`<ul class="plain">${items}</ul>`}
${hidden && html`<p class="quiet">Their text holds codes: only hosts see it.</p>`}</section>`;
}
