import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../../lib/locks/nuki/answers.ts';

const FROM = '2026-07-10T13:00:00.000Z';
const UNTIL = '2026-07-15T08:00:00.000Z';
const entry = {
  id: '64f0a1b2c3d4e5f600000001',
  smartlockId: 21780256376,
  type: 13,
  name: 'k7m2-abcdefgh2345',
  enabled: true,
  remoteAllowed: false,
  lockCount: 0,
  code: 345678,
  allowedFromDate: FROM,
  allowedUntilDate: UNTIL,
  allowedWeekDays: 127,
  allowedFromTime: 0,
  allowedUntilTime: 0,
};
const read = (...entries: unknown[]) => readEntries(JSON.stringify(entries), 'k7m2');
const readOne = (change: object) => read({ ...entry, ...change })[0];

describe('an entry', () => {
  it('is read in our words', () => {
    const [authorization] = read(entry);
    expect(authorization).toMatchObject({
      id: entry.id,
      kind: 'keypad',
      name: 'k7m2-abcdefgh2345',
      grantId: 'abcdefgh2345',
      holder: undefined,
      from: FROM,
      until: UNTIL,
      wholeWindow: true,
      enabled: true,
      busy: false,
    });
    expect(authorization?.code?.reveal()).toBe('345678');
  });

  it('of an invited person names the holder as text', () => {
    expect(readOne({ type: 0, code: undefined, accountUserId: 1001 })).toMatchObject({
      kind: 'invite',
      holder: '1001',
      code: undefined,
    });
  });

  it.each([1, 2, 3, 14, 15, 99, null, 'x'])('of type %s is neither a code nor an invite', (type) => {
    expect(readOne({ type })?.kind).toBe('other');
  });

  it.each([
    ['a number', 345678],
    ['text', '345678'],
    ['text with blanks', ' 345678 '],
    ['a list of one number', [345678]],
    ['a list of one text', ['345678']],
  ])('has its code as six digits, given %s', (_form, code) => {
    expect(readOne({ code })?.code?.reveal()).toBe('345678');
  });

  it.each([[null], [undefined], [[]], [{}], [0], [12345], ['34567x'], ['3456789'], [[[345678]]], [3.5]])(
    'with the code %j has none, and is still there',
    (code) => {
      expect(readOne({ code })).toMatchObject({ id: entry.id, code: undefined, wholeWindow: true });
    },
  );

  it.each([
    ['ours', 'k7m2-abcdefgh2345', 'abcdefgh2345'],
    ['of another install', 'k7m3-abcdefgh2345', undefined],
    ['without a tag', 'abcdefgh2345', undefined],
    ['cut short', 'k7m2-abcdefgh234', undefined],
    ['lengthened', 'k7m2-abcdefgh23456', undefined],
    ['in capitals', 'K7M2-ABCDEFGH2345', undefined],
    ['with a blank', ' k7m2-abcdefgh2345', undefined],
    ['with digits we do not use', 'k7m2-abcdefgh0189', undefined],
    ["the owner's", 'Anna', undefined],
    ['missing', undefined, undefined],
    ['null', null, undefined],
  ])('whose name is %s belongs to the grant it names, else to none of ours', (_what, name, grantId) => {
    expect(readOne({ name })?.grantId).toBe(grantId);
  });

  it.each([
    ['no weekdays', { allowedWeekDays: undefined }],
    ['null weekdays', { allowedWeekDays: null }],
    ['a day missing', { allowedWeekDays: 126 }],
    ['hours that cut each day', { allowedFromTime: 900, allowedUntilTime: 600 }],
    ['an hour from which on', { allowedFromTime: 900 }],
    ['hours that cannot be read', { allowedFromTime: 'x' }],
    ['no beginning', { allowedFromDate: undefined }],
    ['no end', { allowedUntilDate: null }],
    ['an end that cannot be read', { allowedUntilDate: 'soon' }],
    ['an end without a zone', { allowedUntilDate: '2026-07-15T08:00:00' }],
  ])('with %s has no whole window', (_what, change) => {
    expect(readOne(change)?.wholeWindow).toBe(false);
  });

  it.each([
    { allowedFromTime: undefined, allowedUntilTime: undefined },
    { allowedFromTime: null, allowedUntilTime: null },
    { allowedFromTime: 0, allowedUntilTime: null },
  ])('without hours has its whole window: %j', (change) => {
    expect(readOne(change)?.wholeWindow).toBe(true);
  });

  it('has its instants in one form, whatever the offset', () => {
    const change = { allowedFromDate: '2026-07-10T15:00:00+02:00', allowedUntilDate: '2026-07-15T08:00:00Z' };
    expect(readOne(change)).toMatchObject({ from: FROM, until: UNTIL, wholeWindow: true });
  });

  it.each([
    ['an id', '64f0a1b2c3d4e5f6000000ff'],
    ['an object', { timestamp: 1 }],
  ])('is busy while an operation runs, told as %s', (_form, operationId) => {
    expect(readOne({ operationId })?.busy).toBe(true);
  });

  it.each([undefined, null, ''])('is not busy with the operation %j', (operationId) => {
    expect(readOne({ operationId })?.busy).toBe(false);
  });

  it('that is switched off says so', () => {
    expect(readOne({ enabled: false })?.enabled).toBe(false);
  });
});

describe('a list', () => {
  it('keeps what can be read of every entry that has an id, in its order', () => {
    const list = read(null, 7, [], {}, { id: null }, { id: 'x' }, { id: 'y', type: {}, name: 3, code: true }, entry);
    expect(list.map(({ id, kind, grantId }) => [id, kind, grantId])).toEqual([
      ['x', 'other', undefined],
      ['y', 'other', undefined],
      [entry.id, 'keypad', 'abcdefgh2345'],
    ]);
  });

  it('may be empty', () => {
    expect(read()).toEqual([]);
  });

  it.each(['', 'null', '{}', '{"results":[]}', '"[]"', '<html></html>', '[{"id":"x"}'])('is no list: %s', (text) => {
    expect(() => readEntries(text, 'k7m2')).toThrow(
      expect.objectContaining({ code: 'lock.answer_malformed', kind: 'retryable' }),
    );
  });
});
