import type { Page } from '../frame.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { consolePage } from './shell.ts';
import type { Viewer } from './shell.ts';
import { moment } from './times.ts';
import type { DoorCard, DoorFinding } from './door-views.ts';
import { blockWords, severityWords } from './words.ts';

/** Every door: how its lock is, what is wrong with it, whom it opens for next. */
export function doorsPage({ viewer, doors }: { readonly viewer: Viewer; readonly doors: readonly DoorCard[] }): Page {
  const needy = doors.filter(({ findings }) => findings.length > 0);
  const rest = doors.filter((door) => !needy.includes(door));
  return consolePage({
    title: 'Doors',
    viewer,
    place: '/host/doors',
    body: html`${doors.length === 0 && html`<p class="card">There is no door yet: npm run apply brings them.</p>`}
${section('To see to', needy)}
${section(needy.length === 0 ? 'All is well' : 'The others', rest)}`,
  });
}

function section(title: string, doors: readonly DoorCard[]): Html {
  if (doors.length === 0) return html``;
  return html`<section><h2>${title}</h2><ul class="cards">${doors.map(doorItem)}</ul></section>`;
}

function doorItem(card: DoorCard): Html {
  const { door, places, number, timeZone, checkedAt, unanswered, findings } = card;
  const silence = unanswered > 0 && html` <span class="warn">No answer since</span>`;
  return html`<li class="card">
<h3>${door}</h3>
<p>${places.join(', ')} <span class="quiet">· lock ${number}</span></p>
${facts(card)}
${findings.map((finding) => findingItem(finding, timeZone))}
${next(card)}
<p class="quiet">${checkedAt === undefined ? 'Not looked at yet.' : html`Looked at ${moment(checkedAt, timeZone)}.`}${silence}</p>
</li>`;
}

function facts({ facts: known, counts }: DoorCard): Html {
  if (known === undefined) return html``;
  const mark = (isWell: boolean, well: string, ill: string) =>
    isWell ? html`<span class="ok">${well}</span>` : html`<span class="warn">${ill}</span>`;
  const room = counts?.capacity === undefined ? undefined : Math.max(0, counts.capacity - counts.keypadCodes);
  const rows: readonly (readonly [string, Html | undefined])[] = [
    ['Connection', mark(known.online, 'online', 'offline')],
    ['Battery', mark(!known.batteryLow, 'good', 'low')],
    ['Keypad', known.keypad ? mark(!known.keypadBatteryLow, 'paired', 'battery low') : html`none`],
    [
      'Plan and PIN',
      known.blockedBy === undefined ? mark(true, 'good', '') : mark(false, '', blockWords[known.blockedBy]),
    ],
    ['Codes', counts && html`${counts.keypadCodes}${room !== undefined && `, room for ${room} more`}`],
  ];
  return html`<dl class="facts">${rows.map(([name, value]) => value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function findingItem({ title, what, todo, severity, since, count, fullAt }: DoorFinding, timeZone: string): Html {
  return html`<details><summary><span class="warn">${title}</span> <span class="quiet">${severityWords[severity]}</span></summary>
<p>${what}</p>
${count !== undefined && html`<p>How many: ${count}</p>`}
${fullAt !== undefined && html`<p>Full on ${moment(fullAt, timeZone)}</p>`}
<ol>${todo.map((step) => html`<li>${step}</li>`)}</ol>
<p class="quiet">Since ${moment(since, timeZone)}</p></details>`;
}

function next({ next: guest, timeZone }: DoorCard): Html {
  if (guest === undefined) return html`<p>Nobody is booked.</p>`;
  const { href, window, isThere, isReady } = guest;
  const when = isThere
    ? html`A guest is there until ${moment(window.until, timeZone)}`
    : html`Next arrival ${moment(window.from, timeZone)}`;
  const ready = isReady
    ? html`<span class="ok">the lock has it</span>`
    : html`<span class="quiet">not proven yet</span>`;
  return html`<p><a href="${href}">${when}</a> ${ready}</p>`;
}
