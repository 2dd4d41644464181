import { grouped } from '../../mail/blocks.ts';
import { doorsBy, doorsByCode, inviteCodes, joined } from '../../mail/doors.ts';
import { inviteLink } from '../../mail/invite-code.ts';
import { shortMoment } from '../../mail/local-times.ts';
import type { DoorAccess, Place } from '../../mail/mail-content.ts';
import type { GuestVoice } from '../../mail/own-texts.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Tongue } from './tongues.ts';
import type { DoorPageInput, DoorView, PlaceView } from './views.ts';

/** A language, with what the host says in other words. */
export interface Voiced extends Tongue {
  readonly guest: GuestVoice;
}

/** The codes, large: for the eye. A screen reader takes the note, which names the digits one by one. */
export function codeCards(places: readonly PlaceView[], tongue: Voiced): Html[] {
  const { guest } = tongue;
  const shown = shownPlaces(places);
  return [
    ...doorsByCode(shown, tongue).map(({ code, doors }) => codeCard(guest.codeFor(doors), code, guest.typeIt)),
    ...inviteCodes(shown, tongue).map((invite) => inviteCard(invite, tongue)),
  ];
}

function codeCard(label: string, code: string, note: (digits: string) => string, more?: Html): Html {
  return html`<section class="code"><h2>${label}</h2>
<strong aria-hidden="true">${grouped(code)}</strong>
<p>${note([...code].join(',\u00a0'))}</p>${more}</section>`;
}

/** As the mail brings it: the link opens the app on this phone, with the code filled in. */
function inviteCard({ code, doors, redeemBy, timeZone }: ReturnType<typeof inviteCodes>[number], tongue: Voiced): Html {
  const { guest } = tongue;
  const until = redeemBy === undefined ? guest.redeemedOrOld : guest.redeemBy(shortMoment(redeemBy, timeZone, tongue));
  const more = html`<p><a class="again" href="${inviteLink(code)}">${guest.openInvite}</a></p><p>${until}</p>`;
  return codeCard(guest.inviteCodeFor(doors), code, guest.typeInvite, more);
}

/** How to type the code, and how to redeem the invite. */
export function steps(places: readonly PlaceView[], tongue: Voiced): Html[] {
  const { guest } = tongue;
  const shown = shownPlaces(places);
  const length = doorsByCode(shown, tongue)[0]?.code.length;
  const [ours, theirs] = [doorsBy('invite-code', shown, tongue), doorsBy('invite', shown, tongue)];
  return [
    ...(length === undefined ? [] : [stepCard(guest.keypadTitle, guest.keypadSteps(length))]),
    ...(ours === undefined ? [] : [stepCard(guest.inviteTitle(ours), guest.inviteCodeSteps)]),
    ...(theirs === undefined ? [] : [stepCard(guest.inviteTitle(theirs), guest.inviteSteps)]),
  ];
}

function stepCard(title: string, items: readonly string[]): Html {
  return html`<section class="card"><h2>${title}</h2><ol>${items.map((item) => html`<li>${item}</li>`)}</ol></section>`;
}

/** A button for each door whose lock can be asked now, and which locks are there. One that is away would not hear of it. */
export function buttons({ places, path }: DoorPageInput, tongue: Voiced): Html | undefined {
  const { page } = tongue;
  const doors = doorsOf(places).filter(({ press, connected }) => press !== undefined && connected !== false);
  if (doors.length === 0) return connections(places, tongue);
  return html`<form class="card" method="post" action="${path}">
<p>${page.beforePressing}</p>
${doors.map(({ name, press }) => html`<button class="large" name="door" value="${press}">${page.open(name)}</button>`)}
${connections(places, tongue)}</form>`;
}

/** What will open the doors that open from here alone. */
export function buttonsThen(places: readonly PlaceView[], tongue: Voiced): Html | undefined {
  const doors = doorsBy('link', shownPlaces(places), tongue);
  return doors === undefined ? undefined : html`<p class="card">${tongue.page.buttonThen(doors)}</p>`;
}

/** What is not as it should be, and what is being done about it. */
export function troubles({ places, tellsFrom, hostKnows, host }: DoorPageInput, tongue: Voiced): Html[] {
  const { page, words } = tongue;
  const doors = doorsOf(places);
  const unset =
    tellsFrom === undefined ? doors.filter(({ how, connected }) => how === undefined && connected !== false) : [];
  const away = doors.filter(({ connected }) => connected === false);
  const anyway = away.some(({ how }) => how !== undefined && how.kind !== 'link');
  const onlyFromHere = away.some(({ how, press }) => press !== undefined && (how === undefined || how.kind === 'link'));
  const known = hostKnows && page.hostKnows(host.name);
  const working = unset.length > 0 && warning(page.settingUp(names(unset, tongue)), known);
  const apart =
    away.length > 0 &&
    warning(
      `${words.labelled(names(away, tongue), page.unconnected)}.`,
      anyway && page.worksAnyway,
      onlyFromHere && page.notFromHere,
      unset.length === 0 && known,
    );
  return [working, apart].filter((one) => one !== false);
}

function warning(...sentences: readonly (string | false)[]): Html {
  return html`<p class="warning">${sentences.filter((one) => one !== false).join(' ')}</p>`;
}

/** The locks that answered just now. */
function connections(places: readonly PlaceView[], tongue: Voiced): Html | undefined {
  const there = doorsOf(places).filter(({ connected }) => connected === true);
  if (there.length === 0) return undefined;
  return html`<p class="quiet">${tongue.words.labelled(names(there, tongue), tongue.page.connected)}.</p>`;
}

function doorsOf(places: readonly PlaceView[]): DoorView[] {
  return places.flatMap(({ doors }) => doors);
}

function names(doors: readonly DoorView[], tongue: Voiced): string {
  return joined(
    doors.map(({ name }) => name),
    tongue,
  );
}

/** As a mail would tell of them. */
function shownPlaces(places: readonly PlaceView[]): Place[] {
  return places.map((place) => ({ ...place, doors: place.doors.filter(isShown) }));
}

function isShown(door: DoorView): door is DoorView & { readonly how: DoorAccess['how'] } {
  return door.how !== undefined;
}
