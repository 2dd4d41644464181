import { dayNumber, weekday } from '../../mail/local-times.ts';
import { en } from '../../mail/catalogues/en/index.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Page } from '../frame.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { consolePage } from './shell.ts';
import type { Viewer } from './shell.ts';
import { evidenceTone } from './stay-doors.ts';
import type { Tone } from './stay-doors.ts';
import { day, moment } from './times.ts';
import type { TimelineBar, TimelineCell, TimelineDoor } from './door-views.ts';
import { evidenceWords } from './words.ts';

export interface TimelineInput {
  readonly viewer: Viewer;
  readonly today: LocalDate;
  readonly days: readonly LocalDate[];
  readonly doors: readonly TimelineDoor[];
  readonly earlier: string;
  readonly later: string;
}

/** In a bar beside its colour, for who can't tell the colours apart. */
const signs: Readonly<Record<Tone, string>> = { ok: '✓', quiet: '…', warn: '!' };

/** Doors and days: a table whose cells are as wide as their hours. */
export function timelinePage({ viewer, today, days, doors, earlier, later }: TimelineInput): Page {
  const [first = today, last = today] = [days[0], days.at(-1)];
  return consolePage({
    title: 'Timeline',
    viewer,
    place: '/host/timeline',
    body: html`<ul class="filter" aria-label="Which days"><li><a href="${earlier}">Earlier</a></li><li><a href="/host/timeline">Today</a></li><li><a href="${later}">Later</a></li></ul>
<div class="scroll" tabindex="0" role="region" aria-label="Doors and days"><table class="timeline">
<caption class="unseen">Who may open which door from ${day(first)} to ${day(last)}, by the clock at the door</caption>
<thead><tr><th scope="col" class="name">Door</th>${days.map((date) => dayHead(date, date === today))}</tr></thead>
${doors.map(doorRows)}</table></div>
<p class="quiet"><span class="bar ok">✓ proven</span> <span class="bar quiet">… on its way</span> <span class="bar warn">! trouble</span></p>`,
  });
}

function dayHead(date: LocalDate, isToday: boolean): Html {
  const text = html`${weekday(date, en)}<br /><strong>${dayNumber(date, en)}</strong>`;
  return isToday
    ? html`<th scope="col" colspan="24" class="today" aria-current="date">${text}</th>`
    : html`<th scope="col" colspan="24">${text}</th>`;
}

function doorRows({ door, places, timeZone, lanes }: TimelineDoor): Html {
  const [lane, ...more] = lanes.map((cells) => cells.map((cell) => cellOf(cell, timeZone)));
  const name = html`<th scope="rowgroup" rowspan="${lanes.length}" class="name">${door}<br /><span class="quiet">${places.join(', ')}</span></th>`;
  return html`<tbody><tr>${name}${lane}</tr>${more.map((cells) => html`<tr>${cells}</tr>`)}</tbody>`;
}

function cellOf({ hours, startsDay, bar }: TimelineCell, timeZone: string): Html {
  if (bar !== undefined) return html`<td colspan="${hours}" class="stay">${barOf(bar, timeZone)}</td>`;
  return startsDay ? html`<td colspan="${hours}" class="day"></td>` : html`<td colspan="${hours}"></td>`;
}

function barOf({ href, name, window, door }: TimelineBar, timeZone: string): Html {
  const tone = evidenceTone(door);
  const more = html`<span class="unseen">, ${moment(window.from, timeZone)} to ${moment(window.until, timeZone)}, ${evidenceWords[door.evidence]}</span>`;
  return html`<a class="bar ${tone}" href="${href}"><span aria-hidden="true">${signs[tone]} </span>${name}${more}</a>`;
}
