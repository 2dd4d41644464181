import type { Page } from '../frame.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { consolePage, tokenField } from './shell.ts';
import type { Viewer } from './shell.ts';
import { day } from './times.ts';
import type { UnitCard } from './door-views.ts';
import { unitDoneWords, unitRefusalWords, wordFor } from './words.ts';

export interface UnitsInput {
  readonly viewer: Viewer;
  readonly properties: readonly { readonly id: string; readonly name: string }[];
  readonly missing: readonly UnitCard[];
  /** By hosts, here. */
  readonly mapped: readonly UnitCard[];
  readonly notice: Html | undefined;
}

/** What the platforms name and no property has; and what was mapped here. */
export function unitsPage(input: UnitsInput): Page {
  const { viewer, missing, mapped, notice } = input;
  return consolePage({
    title: 'Units',
    viewer,
    place: '/host/units',
    body: html`${notice}
<section><h2>Not mapped yet</h2>
${
  missing.length === 0
    ? html`<p class="card">Every unit that is booked is a property’s.</p>`
    : html`<p>Somebody has booked these, and no door opens for them: choose the property that each is. Its stays are then set up at once.</p>
<ul class="cards">${missing.map((unit) => unitItem(unit, input))}</ul>`
}</section>
${
  mapped.length > 0 &&
  html`<section><h2>Mapped here</h2>
<p>They stay as they are when properties.json is applied, until it names them itself.</p>
<ul class="cards">${mapped.map((unit) => unitItem(unit, input))}</ul></section>`
}`,
  });
}

/** `done` and `refused` come with the address: only words of ours are said. */
export function unitNotice(done: string | undefined, refused: string | undefined): Html | undefined {
  const good = wordFor(unitDoneWords, done);
  if (good !== undefined) return html`<p class="good" role="status">${good}</p>`;
  const bad = wordFor(unitRefusalWords, refused);
  return bad === undefined ? undefined : html`<p class="warning" role="alert">Nothing was done. ${bad}</p>`;
}

function unitItem(card: UnitCard, { viewer, properties }: UnitsInput): Html {
  const { connection, unit, propertyId, stays } = card;
  const name = properties.find(({ id }) => id === propertyId)?.name ?? propertyId;
  return html`<li class="card">
<h3>${unit}</h3>
<p>${connection}${propertyId !== undefined && html`: ${name}`}</p>
<ul class="plain">${stays.slice(0, SHOWN).map(({ href, guest, arrival }) => html`<li><a href="${href}">${guest}</a>, ${day(arrival)}</li>`)}</ul>
${stays.length > SHOWN && html`<p class="quiet">and ${stays.length - SHOWN} more</p>`}
${viewer.mayAct && unitForm(card, { viewer, properties })}
</li>`;
}

const SHOWN = 5;

function unitForm(
  { connection, unit, propertyId }: UnitCard,
  { viewer, properties }: Pick<UnitsInput, 'viewer' | 'properties'>,
): Html {
  const id = `property-${connection}-${encodeURIComponent(unit)}`;
  const option = (value: string, text: string) =>
    value === (propertyId ?? '')
      ? html`<option value="${value}" selected="">${text}</option>`
      : html`<option value="${value}">${text}</option>`;
  const options = [option('', 'no property'), ...properties.map((one) => option(one.id, one.name))];
  return html`<form class="row" method="post" action="/host/units">${tokenField(viewer)}<input type="hidden" name="connection" value="${connection}" /><input type="hidden" name="unit" value="${unit}" />
<p><label for="${id}">Property of unit ${unit}</label><br /><select id="${id}" name="property">${options}</select></p>
<button class="small">Map</button></form>`;
}
