import * as v from 'valibot';
import { notIn, twice } from './entries.ts';
import type { Entry } from './entries.ts';
import { hostsTwice } from './hosts-twice.ts';
import { forms } from './body-forms.ts';

/** What holds besides the file itself. */
export interface Known {
  /** The names of the booking platforms there are. */
  readonly platforms: readonly string[];
  /** Those of them whose connections say what the fields of a body are called. Default: none. */
  readonly withForm?: readonly string[] | undefined;
  /** Whether `apiUrl` may be used: in the local stage only. False if left out. */
  readonly allowApiUrl?: boolean | undefined;
}

const text = v.fallback(v.optional(v.string()), undefined);
const integer = v.fallback(v.optional(v.pipe(v.number(), v.integer())), undefined);
const flag = v.fallback(v.optional(v.boolean()), undefined);
const scalar = v.fallback(v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))), undefined);
const list = <const E extends v.ObjectEntries>(entries: E) =>
  v.fallback(v.optional(v.array(v.fallback(v.optional(v.object(entries)), undefined))), undefined);

/** The file as far as it can be read, so that what its parts disagree on is told along with every other mistake. */
const Outline = v.object({
  nukiAccounts: list({ id: text, apiUrl: scalar }),
  connections: list({ id: text, platform: text, apiUrl: scalar, fields: v.optional(v.unknown()) }),
  properties: list({
    id: text,
    units: list({ connection: text, unit: scalar }),
    access: text,
    doors: list({ nukiAccount: text, smartlockId: scalar, remoteUnlock: flag }),
    writeCodesDaysAhead: integer,
    tellGuestDaysAhead: integer,
  }),
});
type Outline = v.InferOutput<typeof Outline>;
type PropertyOutline = NonNullable<Outline['properties']>[number];

/** What the parts of the file, and what is known besides, disagree on. */
export function crossChecks(file: unknown, { platforms, withForm = [], allowApiUrl = false }: Known): string[] {
  const parsed = v.safeParse(Outline, file);
  if (!parsed.success) return [];
  const { nukiAccounts, connections, properties = [] } = parsed.output;
  const units = properties.flatMap((property, index) => unitsOf(property, `properties[${index}]`));
  const doors = properties.map((property, index) => doorsOf(property, `properties[${index}]`));

  return [
    ...hostsTwice(file),
    ...twice(entries('nukiAccounts', nukiAccounts), 'choose another id'),
    ...twice(entries('connections', connections), 'choose another id'),
    ...twice(entries('properties', properties), 'choose another id'),
    ...notIn(platformsOf(connections), platforms, 'a booking platform'),
    ...forms(connections, withForm),
    ...notIn(
      units.map(({ connection }) => connection),
      idsOf(connections),
      'the id of one of the connections',
    ),
    ...notIn(
      doors.flat().map(({ account }) => account),
      idsOf(nukiAccounts),
      'the id of one of the nukiAccounts',
    ),
    ...twice(
      units.map(({ unit }) => unit),
      'a unit belongs to one property: take it out of one of the two',
    ),
    ...doors.flatMap((ofOne) =>
      twice(
        ofOne.map(({ lock }) => lock),
        'take one of the two out',
      ),
    ),
    ...properties.flatMap((property, index) => toldTooEarly(property, `properties[${index}]`)),
    ...properties.flatMap((property, index) => shutForGood(property, `properties[${index}]`)),
    ...(allowApiUrl ? [] : apiUrls({ nukiAccounts, connections })),
  ];
}

type Items = readonly ({ readonly id?: string | undefined } | undefined)[] | undefined;

function entries(name: string, items: Items): Entry[] {
  return (items ?? []).map((item, index) => ({ at: `${name}[${index}].id`, value: item?.id }));
}

/** Undefined if one of them can't be read. */
function idsOf(items: Items): string[] | undefined {
  const ids = items?.flatMap((item) => item?.id ?? []);
  return ids?.length === items?.length ? ids : undefined;
}

function platformsOf(connections: Outline['connections']): Entry[] {
  return (connections ?? []).map((item, index) => ({ at: `connections[${index}].platform`, value: item?.platform }));
}

function unitsOf(property: PropertyOutline, at: string): { connection: Entry; unit: Entry }[] {
  return (property?.units ?? []).map((entry, index) => ({
    connection: { at: `${at}.units[${index}].connection`, value: entry?.connection },
    unit: {
      at: `${at}.units[${index}].unit`,
      value: entry?.connection && entry.unit && `${entry.connection} ${entry.unit}`,
    },
  }));
}

function doorsOf(property: PropertyOutline, at: string): { account: Entry; lock: Entry }[] {
  return (property?.doors ?? []).map((entry, index) => ({
    account: { at: `${at}.doors[${index}].nukiAccount`, value: entry?.nukiAccount },
    lock: {
      at: `${at}.doors[${index}].smartlockId`,
      value: entry?.nukiAccount && entry.smartlockId && `${entry.nukiAccount} ${entry.smartlockId}`,
    },
  }));
}

/** Left out, the guest is told three days ahead, or as soon as the code is written if that is later. */
function toldTooEarly(property: PropertyOutline, at: string): string[] {
  const write = property?.writeCodesDaysAhead ?? 7;
  const tell = property?.tellGuestDaysAhead ?? 0;
  if (tell <= write) return [];
  return [
    `${at}.tellGuestDaysAhead: must not be more than writeCodesDaysAhead (${write}): first the code, then the mail`,
  ];
}

/** Where the door page is the only way in, it has to open every door. */
function shutForGood(property: PropertyOutline, at: string): string[] {
  if (property?.access !== 'link') return [];
  return (property.doors ?? []).flatMap((door, index) =>
    door?.remoteUnlock === false
      ? [
          `${at}.doors[${index}].remoteUnlock: must not be false where access is "link"; nothing else would open this door`,
        ]
      : [],
  );
}

function apiUrls(file: Pick<Outline, 'nukiAccounts' | 'connections'>): string[] {
  return (['nukiAccounts', 'connections'] as const).flatMap((name) =>
    (file[name] ?? []).flatMap((item, index) =>
      item?.apiUrl === undefined ? [] : [`${name}[${index}].apiUrl: counts in the stage "local" only; take it out`],
    ),
  );
}
