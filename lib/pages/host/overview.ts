import type { LocalDate } from '../../domain/time.ts';
import type { Page } from '../frame.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { where } from './parts.ts';
import { consolePage } from './shell.ts';
import type { Viewer } from './shell.ts';
import { doorList } from './stay-doors.ts';
import { day, moment } from './times.ts';
import type { StayCard } from './views.ts';
import { attentionWords, informedWords } from './words.ts';

export interface OverviewInput {
  readonly viewer: Viewer;
  readonly today: LocalDate;
  /** Whoever is there, and whoever arrives within two weeks; by arrival. */
  readonly stays: readonly StayCard[];
  readonly onlyAttention: boolean;
}

/** Today and the days to come. */
export function overviewPage({ viewer, today, stays, onlyAttention }: OverviewInput): Page {
  const urgent = stays.filter(({ attention }) => attention.length > 0);
  const shown = onlyAttention ? urgent : stays;
  const there = shown.filter(({ arrival }) => arrival < today);
  const days = [...new Set(shown.map(({ arrival }) => arrival))].filter((date) => date >= today).sort();
  const sections = [
    section('Arrived before today', there),
    ...days.map((date) =>
      section(
        date === today ? `Today, ${day(date)}` : day(date),
        shown.filter(({ arrival }) => arrival === date),
      ),
    ),
  ];
  return consolePage({
    title: 'Stays',
    viewer,
    place: '/host',
    body: html`<ul class="filter" aria-label="Which stays">
<li>${filterLink('/host', `All (${stays.length})`, !onlyAttention)}</li>
<li>${filterLink('/host?show=attention', `Need attention (${urgent.length})`, onlyAttention)}</li></ul>
${shown.length === 0 ? html`<p class="card">${onlyAttention ? 'Nothing needs you.' : 'Nobody is there, and nobody arrives in the next two weeks.'}</p>` : html`<div class="days">${sections}</div>`}`,
  });
}

function filterLink(href: string, text: string, isCurrent: boolean): Html {
  return isCurrent ? html`<a href="${href}" aria-current="true">${text}</a>` : html`<a href="${href}">${text}</a>`;
}

function section(title: string, stays: readonly StayCard[]): Html {
  if (stays.length === 0) return html``;
  return html`<section><h2>${title}</h2><ul class="cards">${stays.map(stayItem)}</ul></section>`;
}

function stayItem(stay: StayCard): Html {
  const { href, booking, guest, attention } = stay;
  return html`<li class="card">
<h3><a href="${href}">${guest ?? booking}</a></h3>
<p>${where(stay)}</p>
<p>${span(stay)}</p>
${doorList(stay)}
<p>Guest: ${informedWords[stay.informed]}</p>
${attention.map((one) => html`<p><span class="warn">${attentionWords[one]}</span></p>`)}
</li>`;
}

/** From and until on the clock at the door, or the days where no door is known. */
export function span({ window, timeZone, arrival, departure }: StayCard): Html {
  if (window === undefined) return html`${day(arrival)} to ${day(departure)}`;
  return html`${moment(window.from, timeZone)} to ${moment(window.until, timeZone)}`;
}
