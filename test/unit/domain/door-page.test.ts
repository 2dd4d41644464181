import { describe, expect, it } from 'vitest';
import { NO_ADJUSTMENT } from '../../../lib/domain/adjustment.ts';
import { doorPage, pressRefusal } from '../../../lib/domain/door-page.ts';
import type { DoorPage } from '../../../lib/domain/door-page.ts';
import type { Grant } from '../../../lib/domain/grant.ts';
import { isSamePress, pressNews } from '../../../lib/domain/press.ts';
import type { Press } from '../../../lib/domain/press.ts';
import type { Property } from '../../../lib/domain/property.ts';
import type { StayRecord } from '../../../lib/domain/record.ts';
import { instant, minus, plus } from '../../../lib/domain/time.ts';
import { placesOf, provenContent } from '../../../lib/domain/what-to-tell.ts';
import { code, date, FLAT, grant, property, record, reservation, stay, STREET, time } from '../../support/samples.ts';

const fingerprint = (text: string) => `hash of ${text}`;
/** 15:00 to 10:00 in Vienna, told three days ahead. */
const FROM = instant('2026-07-10T13:00:00Z');
const UNTIL = instant('2026-07-14T08:00:00Z');
const TELL_AT = minus(FROM, { days: 3 });
const DURING = plus(FROM, { days: 1 });

const doors = [
  { lockId: STREET, name: 'Street door', remoteUnlock: true },
  { lockId: FLAT, name: 'Flat' },
];
const street = grant({ id: 'aaaaaaaaaaaa', lockId: STREET, evidence: 'confirmed' });
const flat = grant({ id: 'bbbbbbbbbbbb', evidence: 'confirmed' });
const house = property({ doors });

interface Given {
  readonly now?: string;
  readonly record?: Partial<StayRecord>;
  readonly grants?: readonly Grant[];
  readonly properties?: readonly Property[];
}

function pageOf({ now = DURING, record: part = {}, grants = [street, flat], properties = [house] }: Given = {}) {
  return doorPage(record(part), properties, grants, { now: instant(now), fingerprint });
}

function doorsOf(page: DoorPage) {
  if (page.kind !== 'doors') throw new Error(page.kind);
  return page.places.flatMap((place) => place.doors);
}
const codesOn = (page: DoorPage) => doorsOf(page).map(({ shown }) => shown?.code?.reveal());
const refusalAt = (given: Given & { lock?: Grant['lockId'] }) => {
  const page = pageOf(given);
  if (page.kind !== 'doors') return page.kind;
  return pressRefusal(page.places, given.lock ?? STREET, instant(given.now ?? DURING));
};

describe('the page of a stay', () => {
  it('is there until the stay is over, and not a moment longer', () => {
    expect(pageOf({ now: minus(UNTIL, { seconds: 1 }) }).kind).toBe('doors');
    expect(pageOf({ now: UNTIL })).toEqual({ kind: 'gone' });
  });

  it.each<[string, Partial<StayRecord>]>([
    ['cancelled', { reservation: reservation({ state: 'cancelled' }) }],
    ['a no-show', { reservation: reservation({ state: 'no-show' }) }],
    ['an enquiry', { reservation: reservation({ state: 'enquiry' }) }],
    ['taken away by the host', { adjustment: { ...NO_ADJUSTMENT, withdrawn: true } }],
    ['taken away and switched off', { adjustment: { ...NO_ADJUSTMENT, withdrawn: true, linkRevoked: true } }],
  ])('is gone when it is %s', (_, part) => {
    expect(pageOf({ record: part })).toEqual({ kind: 'gone' });
  });

  it('is gone where no property is known, or none with a clock', () => {
    expect(pageOf({ properties: [] })).toEqual({ kind: 'gone' });
    expect(pageOf({ properties: [property({ timeZone: 'Europe/Nowhere' })] })).toEqual({ kind: 'gone' });
  });

  it('is gone for whoever booked a flat that is another’s, and ends early where the next one comes', () => {
    const bound = { propertyId: house.id, notBefore: undefined, notAfter: undefined, doubleBooked: undefined };
    expect(pageOf({ record: { bounds: [{ ...bound, doubleBooked: 'no-key' }] } })).toEqual({ kind: 'gone' });
    expect(pageOf({ record: { bounds: [{ ...bound, notAfter: DURING }] } })).toEqual({ kind: 'gone' });
    expect(pageOf({ record: { bounds: [bound] } }).kind).toBe('doors');
  });

  it('is switched off by the host, with all that it would show', () => {
    expect(pageOf({ record: { adjustment: { ...NO_ADJUSTMENT, linkRevoked: true } } })).toEqual({
      kind: 'switched-off',
    });
  });

  it('goes on under a status that we do not know, as the doors do', () => {
    expect(codesOn(pageOf({ record: { reservation: reservation({ state: 'unknown' }) } }))).toEqual([
      '738291',
      '738291',
    ]);
  });
});

describe('how a door opens', () => {
  it('is shown from the time of telling on, and until then that time', () => {
    expect(pageOf({ now: minus(TELL_AT, { seconds: 1 }) })).toMatchObject({ tellsFrom: TELL_AT });
    expect(codesOn(pageOf({ now: minus(TELL_AT, { seconds: 1 }) }))).toEqual([undefined, undefined]);
    expect(pageOf({ now: TELL_AT })).toMatchObject({ tellsFrom: undefined });
    expect(codesOn(pageOf({ now: TELL_AT }))).toEqual(['738291', '738291']);
  });

  it('is shown earlier only if she has been told this very thing', () => {
    const told = (content = '') => [{ kind: 'access' as const, at: minus(TELL_AT, { days: 4 }), content }];
    const content = provenContent(placesOf(record(), [house], [street, flat]), fingerprint);
    const now = minus(TELL_AT, { days: 2 });
    expect(codesOn(pageOf({ now, record: { told: told(content) } }))).toEqual(['738291', '738291']);
    expect(codesOn(pageOf({ now, record: { told: told('something else') } }))).toEqual([undefined, undefined]);
  });

  it.each(['planned', 'requested', 'failed', 'withdrawn', 'revoking', 'revoked'] as const)(
    'is not shown of a door whose grant is %s',
    (evidence) => {
      const wanted = evidence === 'planned' || evidence === 'requested' || evidence === 'failed';
      const page = pageOf({ grants: [street, { ...flat, evidence, wanted }] });
      expect(codesOn(page)).toEqual(['738291', undefined]);
    },
  );

  it('is not shown of an invite whose code is ours to mail and has not come', () => {
    const invite = { madeAt: TELL_AT, mailedBy: 'us', requests: [], code: undefined, codeGivenUp: false } as const;
    const awaited = { ...flat, kind: 'invite' as const, code: undefined, invite };
    expect(doorsOf(pageOf({ grants: [street, awaited] }))[1]?.shown).toBeUndefined();
    const vendors = { ...awaited, invite: { ...invite, mailedBy: 'vendor' as const } };
    expect(doorsOf(pageOf({ grants: [street, vendors] }))[1]?.shown).toEqual(vendors);
  });

  it('is the new code once that is proven, and until then the one that it replaces', () => {
    const replaced = { ...NO_ADJUSTMENT, replaced: [flat.id] };
    const next = grant({ id: 'cccccccccccc', code: code('926471') });
    const given = (evidence: Grant['evidence']) => ({
      record: { adjustment: replaced },
      grants: [street, flat, { ...next, evidence }],
    });
    expect(codesOn(pageOf(given('requested')))).toEqual(['738291', '738291']);
    expect(codesOn(pageOf(given('confirmed')))).toEqual(['738291', '926471']);
  });
});

describe('a press on the button', () => {
  it('opens from the first instant of the window to its last', () => {
    expect(refusalAt({ now: minus(FROM, { seconds: 1 }) })).toBe('too-early');
    expect(refusalAt({ now: FROM })).toBeUndefined();
    expect(refusalAt({ now: minus(UNTIL, { seconds: 1 }) })).toBeUndefined();
    expect(refusalAt({ now: UNTIL })).toBe('gone');
  });

  it('follows what the host has agreed on, before the locks do', () => {
    const exit = { of: date('2026-07-14'), date: date('2026-07-11'), time: time('08:00') };
    expect(refusalAt({ record: { adjustment: { ...NO_ADJUSTMENT, exit } } })).toBe('gone');
    const entry = { of: date('2026-07-10'), date: date('2026-07-10'), time: time('11:00') };
    const adjustment = { ...NO_ADJUSTMENT, entry };
    expect(refusalAt({ now: '2026-07-10T09:30:00Z', record: { adjustment } })).toBeUndefined();
  });

  it('needs no proof of the code: it is of most use where there is none', () => {
    const grants = [{ ...street, evidence: 'failed' as const }, flat];
    expect(refusalAt({ grants })).toBeUndefined();
  });

  it.each<[string, Given & { lock?: Grant['lockId'] }]>([
    ['a door that the host keeps for herself', { lock: FLAT }],
    ['a door of somebody else', { lock: 'main#1' as Grant['lockId'] }],
    ['a door that this stay has no grant for', { grants: [flat] }],
    ['a door whose grant is withdrawn', { grants: [{ ...street, wanted: false }, flat] }],
    ['a door of the flat she has moved out of', { properties: [property({ doors: [doors[1]!] })] }],
  ])('does not open %s', (_, given) => {
    expect(refusalAt(given)).toBe('not-this-door');
  });

  it('opens a door of two places as long as either does', () => {
    const annex = property({ id: 'annex', checkIn: time('17:00'), checkOut: time('12:00'), doors: [doors[0]!] });
    const part = {
      rooms: [
        { unit: '398', propertyId: 'loft-7' },
        { unit: '399', propertyId: 'annex' },
      ],
    };
    const given = { record: part, properties: [house, annex] };
    expect(refusalAt({ ...given, now: FROM })).toBeUndefined();
    expect(refusalAt({ ...given, now: plus(UNTIL, { hours: 1 }) })).toBeUndefined();
    expect(refusalAt({ ...given, now: minus(FROM, { hours: 1 }) })).toBe('too-early');
    expect(refusalAt({ ...given, now: plus(UNTIL, { hours: 2 }) })).toBe('gone');
    const flatAlone = property({ doors: [{ ...doors[1]!, remoteUnlock: true }] });
    const late = { ...given, properties: [flatAlone, annex], now: plus(UNTIL, { hours: 1 }), lock: FLAT };
    expect(refusalAt(late)).toBe('too-late');
  });

  it('opens nothing for a stay whose dates are reversed', () => {
    const reversed = reservation({
      stay: stay({ arrivalDate: date('2026-07-14'), departureDate: date('2026-07-10') }),
    });
    expect(refusalAt({ record: { reservation: reversed } })).toBe('gone');
  });
});

describe('the latest press', () => {
  const press = (outcome?: Press['outcome']): Press => ({ lockId: STREET, at: DURING, outcome });
  const later = (seconds: number) => plus(DURING, { seconds });

  it('is the same as another one on its door a moment later, and as long as it is under way', () => {
    expect(isSamePress(press('opened'), STREET, later(4))).toBe(true);
    expect(isSamePress(press('opened'), STREET, later(5))).toBe(false);
    expect(isSamePress(press(), STREET, later(29))).toBe(true);
    expect(isSamePress(press(), STREET, later(30))).toBe(false);
    expect(isSamePress(press('opened'), FLAT, later(1))).toBe(false);
    expect(isSamePress(undefined, STREET, later(1))).toBe(false);
    expect(isSamePress(press(), STREET, minus(DURING, { days: 1 }))).toBe(false); // a clock set back
  });

  it('is told of for a minute and a half', () => {
    expect(pressNews(press('stuck'), later(89))).toEqual(press('stuck'));
    expect(pressNews(press('stuck'), later(90))).toBeUndefined();
    expect(pressNews(undefined, DURING)).toBeUndefined();
  });

  it('that never ended is told of as one whose end nobody knows', () => {
    expect(pressNews(press(), later(29))?.outcome).toBeUndefined();
    expect(pressNews(press(), later(30))?.outcome).toBe('asked');
  });
});
