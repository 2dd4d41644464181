import { earliest, toMilliseconds } from '../../domain/time.ts';
import type { Instant } from '../../domain/time.ts';
import { placeNames } from '../../mail/doors.ts';
import { localWindow, shortMoment } from '../../mail/local-times.ts';
import { guestVoice } from '../../mail/own-texts.ts';
import { page } from '../frame.ts';
import type { Page } from '../frame.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { buttons, buttonsThen, codeCards, steps, troubles } from './doors.ts';
import type { Voiced } from './doors.ts';
import { guestStyles } from './style.ts';
import { waysTo } from './ways-to.ts';
import { tongues } from './tongues.ts';
import type { DoorPageInput, HostView, PlaceView } from './views.ts';

/**
 * A guest's page of her doors. While they open for her, how comes first; before, when. It says what was so when it was
 * asked for: nothing in it runs, so looking again is hers.
 */
export function guestDoorPage(input: DoorPageInput): Page {
  const tongue = voiced(input);
  const isOpen = input.places.some((place) => isOpenAt(place, input.now));
  const how = [...codeCards(input.places, tongue), buttons(input, tongue)];
  const wrong = troubles(input, tongue);
  const when = input.places.map((place) => placeCard(place, input, tongue));
  return page({
    language: tongue.language,
    title: tongue.guest.openPage,
    moreStyles: guestStyles,
    body: html`<h1>${title(input, tongue)}</h1>
${newsOf(input, tongue)}
${isOpen ? [how, wrong, when] : [when, tellsFrom(input, tongue), how, buttonsThen(input.places, tongue), wrong]}
${steps(input.places, tongue)}
${input.tellsFrom === undefined && tongue.guest.note.length > 0 && html`<div class="card">${tongue.guest.note.map((line) => html`<p>${line}</p>`)}</div>`}
${help(input.host, tongue)}
<p><a class="again" href="${input.path}">${tongue.page.lookAgain}</a></p>`,
  });
}

/** Her name is not on the page: whoever holds the link reads it. */
function voiced({ language, texts, places, host }: DoorPageInput): Voiced {
  const tongue = tongues[language];
  const first = firstToOpen(places);
  const values = {
    places: placeNames(places.map(asPlace), tongue),
    from: first && shortMoment(first.window.from, first.timeZone, tongue),
    host: host.name,
    email: host.email,
  };
  return { ...tongue, guest: guestVoice(tongue.guest, texts, values) };
}

function title({ places }: DoorPageInput, tongue: Voiced): string {
  return tongue.guest.title.access(placeNames(places.map(asPlace), tongue));
}

function asPlace(place: PlaceView) {
  return { ...place, doors: [] };
}

function newsOf({ news }: DoorPageInput, { page: words }: Voiced): Html | undefined {
  if (news === undefined) return undefined;
  const { door, outcome } = news;
  if (outcome === 'opening') return html`<p class="good" role="status">${words.opening(door)}</p>`;
  const tone = outcome === 'opened' ? 'good' : 'warning';
  return html`<p class="${tone}" role="status">${words.outcome[outcome](door)}</p>`;
}

function placeCard(place: PlaceView, { now, places }: DoorPageInput, tongue: Voiced): Html {
  const { words } = tongue;
  const { from, until, zone } = localWindow(place.window, place.timeZone, tongue);
  const address = place.address !== undefined && html`<dt>${words.address}</dt><dd>${place.address}</dd>`;
  return html`<section class="card">${places.length > 1 && html`<h2>${place.name}</h2>`}
<p class="state">${stateOf(place, now, tongue)}</p>
<dl>${address}<dt>${words.from}</dt><dd><time datetime="${place.window.from}">${from}</time></dd>
<dt>${words.until}</dt><dd><time datetime="${place.window.until}">${until}</time></dd></dl>
${zone !== undefined && html`<p class="quiet">${words.localTime(zone)}</p>`}
<p class="quiet">${tongue.guest.onlyThen}</p></section>`;
}

function stateOf(place: PlaceView, now: Instant, tongue: Voiced): string {
  if (!isOpenAt(place, now)) return tongue.page.opensIn(timeUntil(place.window.from, now, tongue.locale));
  return tongue.page.opensUntil(shortMoment(place.window.until, place.timeZone, tongue));
}

function isOpenAt({ window }: PlaceView, now: Instant): boolean {
  return window.from <= now && now < window.until;
}

/** `in 3 hours`, as the language puts it: minutes up to two hours, hours up to two days. */
function timeUntil(at: Instant, now: Instant, locale: string): string {
  const minutes = Math.max(1, Math.ceil((toMilliseconds(at) - toMilliseconds(now)) / 60_000));
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  if (minutes < 120) return format.format(minutes, 'minute');
  return minutes < 48 * 60
    ? format.format(Math.round(minutes / 60), 'hour')
    : format.format(Math.round(minutes / 1_440), 'day');
}

function tellsFrom({ tellsFrom: at, places }: DoorPageInput, tongue: Voiced): Html | undefined {
  const zone = firstToOpen(places)?.timeZone;
  if (at === undefined || zone === undefined) return undefined;
  return html`<p class="good">${tongue.page.tellsFrom(shortMoment(at, zone, tongue))}</p>`;
}

function firstToOpen(places: readonly PlaceView[]): PlaceView | undefined {
  const first = earliest(...places.map(({ window }) => window.from));
  return places.find(({ window }) => window.from === first);
}

/** Whom to call. */
function help(host: HostView, { page: words }: Voiced): Html {
  return html`<section class="card help"><h2>${words.shutTitle}</h2><p>${words.hostHelps(host.name)}</p>
<p>${waysTo(host)}</p></section>`;
}
