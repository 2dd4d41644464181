import { describe, expect, it } from 'vitest';
import { nearest } from '../../../lib/config/nearest.ts';
import { readProperties } from '../../../lib/config/properties.ts';

const known = { platforms: ['smoobu', 'lodgify'] };

/** The example of the documentation. */
const example = () => ({
  host: { name: 'Anna', email: 'host@example.com', language: 'de' },
  sender: 'stay@example.com',
  nukiAccounts: [{ id: 'main' }],
  connections: [{ id: 'smoobu-main', platform: 'smoobu' }],
  properties: [
    {
      id: 'loft-7',
      name: 'Loft 7',
      address: 'Praterstraße 7, 1020 Wien',
      timeZone: 'Europe/Vienna',
      checkIn: '15:00',
      checkOut: '10:00',
      earlyEntryMinutes: 0,
      lateExitMinutes: 0,
      language: 'en',
      units: [{ connection: 'smoobu-main', unit: '398' }],
      doors: [
        { nukiAccount: 'main', smartlockId: 17179869201, name: 'Street door' },
        { nukiAccount: 'main', smartlockId: 17179869202, name: 'Flat' },
      ],
      access: 'auto',
      writeCodesDaysAhead: 7,
      tellGuestDaysAhead: 3,
    },
  ],
});

type Path = readonly (string | number)[];

/** The example with one place changed; `undefined` takes it out. */
function changed(path: Path, value: unknown): string {
  const file: unknown = example();
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], file);
  if (value === undefined) delete (holder as Record<string | number, unknown>)[last];
  else (holder as Record<string | number, unknown>)[last] = value;
  return JSON.stringify(file);
}

function complaints(text: string, allowApiUrl = false): readonly string[] {
  const read = readProperties(text, { ...known, allowApiUrl });
  return read.ok ? [] : read.complaints;
}

const first = (key: string): Path => ['properties', 0, key];
const door = (key: string): Path => ['properties', 0, 'doors', 1, key];

describe('a good file', () => {
  it('becomes settings and properties', () => {
    expect(readProperties(JSON.stringify(example()), known)).toEqual({
      ok: true,
      settings: {
        host: { name: 'Anna', email: 'host@example.com', language: 'de' },
        sender: 'stay@example.com',
        hosts: [],
        lockAccounts: [{ id: 'main', vendor: 'nuki', apiUrl: undefined, requestsPerMinute: 120, codesPerLock: 100 }],
        timeZone: 'Europe/Vienna',
        connections: [{ id: 'smoobu-main', platform: 'smoobu', apiUrl: undefined, pollMinutes: 60 }],
        ladderHours: [72, 24, 4, 1],
      },
      properties: [
        {
          ...example().properties[0],
          overlaps: 'report',
          arrivalReminder: false,
          texts: {},
          doors: [
            { lockId: 'main#17179869201', name: 'Street door', remoteUnlock: false },
            { lockId: 'main#17179869202', name: 'Flat', remoteUnlock: false },
          ],
        },
      ],
    });
  });

  it('may leave out what has a default', () => {
    const file = example();
    const { id, name, timeZone, checkIn, checkOut, units, doors } = file.properties[0]!;
    const short = { ...file, properties: [{ id, name, timeZone, checkIn, checkOut, units, doors }] };
    const read = readProperties(JSON.stringify(short), known);
    expect(read).toMatchObject({
      ok: true,
      properties: [
        {
          address: undefined,
          earlyEntryMinutes: 0,
          lateExitMinutes: 0,
          language: 'de',
          access: 'auto',
          writeCodesDaysAhead: 7,
          tellGuestDaysAhead: 3,
          overlaps: 'report',
          arrivalReminder: false,
        },
      ],
    });
  });

  it.each([
    ['auto', undefined, [false, false]],
    ['auto', true, [false, true]],
    ['link', undefined, [true, true]],
    ['link', true, [true, true]],
  ])('with access %s and remoteUnlock %j opens doors from the page: %j', (access, remoteUnlock, opens) => {
    const file = example();
    const [street, flat] = file.properties[0]!.doors;
    const one = { ...file.properties[0], access, doors: [street, { ...flat, remoteUnlock }] };
    const read = readProperties(JSON.stringify({ ...file, properties: [one] }), known);
    expect(read.ok && read.properties[0]?.doors.map((door) => door.remoteUnlock)).toEqual(opens);
  });

  it('may not shut the only way in', () => {
    const file = example();
    const [street, flat] = file.properties[0]!.doors;
    const one = { ...file.properties[0], access: 'link', doors: [street, { ...flat, remoteUnlock: false }] };
    expect(complaints(JSON.stringify({ ...file, properties: [one] }))).toEqual([
      'properties[0].doors[1].remoteUnlock: must not be false where access is "link"; nothing else would open this door',
    ]);
  });

  it.each([0, 5, 60, 1_440])('may have a platform polled every %i minutes', (pollMinutes) => {
    const read = readProperties(changed(['connections', 0, 'pollMinutes'], pollMinutes), known);
    expect(read).toMatchObject({ ok: true, settings: { connections: [{ pollMinutes }] } });
  });

  it.each(['+43 1 2345678', '0043 (0)1 234-5678', '+4912345678'])('may name %s as telephone number', (phone) => {
    const read = readProperties(changed(['host', 'phone'], phone), known);
    expect(read).toMatchObject({ ok: true, settings: { host: { phone } } });
  });

  it('tells the guest no earlier than the code is written, if only that is given', () => {
    const text = JSON.stringify({
      ...example(),
      properties: [{ ...example().properties[0], writeCodesDaysAhead: 1, tellGuestDaysAhead: undefined }],
    });
    expect(readProperties(text, known)).toMatchObject({ ok: true, properties: [{ tellGuestDaysAhead: 1 }] });
  });

  it('may name a unit as a number, share a street door, and have a unit within a unit', () => {
    const file = example();
    const second = {
      ...file.properties[0]!,
      id: 'loft-8',
      units: [
        { connection: 'smoobu-main', unit: 399 },
        { connection: 'smoobu-main', unit: '398/2' },
      ],
    };
    const read = readProperties(JSON.stringify({ ...file, properties: [...file.properties, second] }), known);
    expect(read).toMatchObject({ ok: true, properties: [{}, { units: [{ unit: '399' }, { unit: '398/2' }] }] });
  });

  it('may have no property yet, and a property no unit', () => {
    expect(complaints(changed(['properties'], []))).toEqual([]);
    expect(complaints(changed(first('units'), []))).toEqual([]);
  });

  it('may come from an editor that marks its byte order', () => {
    expect(complaints(`\uFEFF${JSON.stringify(example())}`)).toEqual([]);
  });
});

describe('one mistake is one complaint, with its path and the fix', () => {
  it.each<[Path, unknown, string]>([
    [['host'], undefined, 'host: is missing; it must say who the host is'],
    [['host'], 'Anna', 'host: must say who the host is'],
    [['host', 'name'], ' ', 'host.name: must be the name that guests read'],
    [['host', 'email'], 'Anna <a@example.com>', 'host.email: must be one e-mail address'],
    [['host', 'email'], 'a@example.com, b@example.com', 'host.email: must be one e-mail address'],
    [['host', 'language'], 'Deutsch!', 'host.language: must be a language tag'],
    [['hosts'], [{ email: 'eva@example.com' }], 'hosts[0].role: is missing; it must be "host", or "viewer"'],
    [['hosts'], [{ email: 'eva', role: 'viewer' }], 'hosts[0].email: must be one e-mail address'],
    [['hosts'], [{ email: 'eva@example.com', role: 'owner' }], 'hosts[0].role: must be "host", or "viewer"'],
    [
      ['hosts'],
      [{ email: 'HOST@example.com', role: 'viewer' }],
      'hosts[0].email: is the same as host.email; take one of the two out',
    ],
    [['host', 'mail'], 'a@example.com', 'host.mail: is not known here; did you mean "email"?'],
    [['sender'], 'stay', 'sender: must be the one e-mail address that mails come from'],
    [['sender'], undefined, 'sender: is missing; it must be the one e-mail address'],
    [['nukiAccounts'], undefined, 'nukiAccounts: is missing; it must list the Nuki Web accounts'],
    [['nukiAccounts', 0], 'main', 'nukiAccounts[0]: must list the Nuki Web accounts'],
    [['connections', 0, 'id'], null, 'connections[0].id: must be a short name of small letters'],
    [
      ['connections', 0, 'platform'],
      'smobu',
      'connections[0].platform: must be a booking platform; did you mean "smoobu"?',
    ],
    [
      ['connections', 0, 'platform'],
      'toString',
      'connections[0].platform: must be a booking platform; known: smoobu, lodgify',
    ],
    [['connections', 0, 'platform'], undefined, 'connections[0].platform: is missing; it must be the name of'],
    [
      ['connections', 0, 'pollMinutes'],
      4,
      'connections[0].pollMinutes: must be a whole number of minutes from 5 to 1440',
    ],
    [['connections', 0, 'pollMinutes'], 'hourly', 'connections[0].pollMinutes: must be a whole number of minutes'],
    [['connections', 0, 'apiKey'], 'x', 'connections[0].apiKey: is not known here'],
    [['connections', 0, 'apiUrl'], 'http://127.0.0.1:1', 'connections[0].apiUrl: counts in the stage "local" only'],
    [['nukiAccounts', 0, 'apiUrl'], 'http://127.0.0.1:1', 'nukiAccounts[0].apiUrl: counts in the stage "local" only'],
    [['nukiAccounts', 0, 'advancedApi'], 'yes', 'nukiAccounts[0].advancedApi: must be true or false'],
    [['properties'], undefined, 'properties: is missing; it must list the properties'],
    [['properties', 0], null, 'properties[0]: must list the properties'],
    [first('id'), 'Loft 7', 'properties[0].id: must be a short name'],
    [first('name'), undefined, 'properties[0].name: is missing; it must be the name'],
    [first('address'), 7, 'properties[0].address: must be the postal address'],
    [first('timeZone'), 'Vienna', 'properties[0].timeZone: must be an IANA time zone'],
    [first('timeZone'), '+02:00', 'properties[0].timeZone: must be an IANA time zone'],
    [first('checkIn'), '3 pm', 'properties[0].checkIn: must be a time of day'],
    [first('checkIn'), '24:00', 'properties[0].checkIn: must be a time of day'],
    [first('checkOut'), '9:00', 'properties[0].checkOut: must be a time of day'],
    [first('checkin'), '15:00', 'properties[0].checkin: is not known here; did you mean "checkIn"?'],
    [first('earlyEntryMinutes'), -1, 'properties[0].earlyEntryMinutes: must be a whole number of minutes'],
    [first('earlyEntryMinutes'), '15', 'properties[0].earlyEntryMinutes: must be a whole number of minutes'],
    [first('lateExitMinutes'), 1_441, 'properties[0].lateExitMinutes: must be a whole number of minutes'],
    [first('language'), '', 'properties[0].language: must be a language tag'],
    [first('units'), undefined, 'properties[0].units: is missing; it must list what the platforms call it'],
    [['properties', 0, 'units', 0, 'unit'], '398/', 'properties[0].units[0].unit: must be the platform'],
    [['properties', 0, 'units', 0, 'unit'], null, 'properties[0].units[0].unit: must be the platform'],
    [
      ['properties', 0, 'units', 0, 'connection'],
      'smoobu-mian',
      'properties[0].units[0].connection: must be the id of one of the connections; did you mean "smoobu-main"?',
    ],
    [first('doors'), [], 'properties[0].doors: must list one lock or more'],
    [
      door('smartlockId'),
      '17179869202',
      'properties[0].doors[1].smartlockId: must be the whole number that Nuki Web shows',
    ],
    [door('smartlockId'), 0, 'properties[0].doors[1].smartlockId: must be the whole number that Nuki Web shows'],
    [door('smartlockId'), 1.5, 'properties[0].doors[1].smartlockId: must be the whole number that Nuki Web shows'],
    [door('smartlockId'), 2 ** 60, 'properties[0].doors[1].smartlockId: must be the whole number that Nuki Web shows'],
    [door('smartlockId'), 17179869201, 'properties[0].doors[1].smartlockId: is the same as properties[0].doors[0]'],
    [
      door('nukiAccount'),
      'other',
      'properties[0].doors[1].nukiAccount: must be the id of one of the nukiAccounts; known: main',
    ],
    [door('name'), undefined, 'properties[0].doors[1].name: is missing; it must be the name'],
    [door('smartLockId'), 1, 'properties[0].doors[1].smartLockId: is not known here; did you mean "smartlockId"?'],
    [first('access'), 'app', 'properties[0].access: must be "auto", "keypad", "invite" or "link"'],
    [door('remoteUnlock'), 'yes', 'properties[0].doors[1].remoteUnlock: must be true'],
    [['host', 'phone'], 'call me', 'host.phone: must be one telephone number'],
    [['host', 'phone'], '+43 1 <b>', 'host.phone: must be one telephone number'],
    [
      first('writeCodesDaysAhead'),
      2,
      'properties[0].tellGuestDaysAhead: must not be more than writeCodesDaysAhead (2)',
    ],
    [first('tellGuestDaysAhead'), 8, 'properties[0].tellGuestDaysAhead: must not be more than writeCodesDaysAhead (7)'],
    [first('overlaps'), 'never', 'properties[0].overlaps: must be "report", "refuse" or "allow"'],
    [first('arrivalReminder'), 'yes', 'properties[0].arrivalReminder: must be true or false, without quotes'],
    [first('tellGuestDaysAhead'), 1.5, 'properties[0].tellGuestDaysAhead: must be a whole number of days'],
    [['propertys'], [], 'propertys: is not known here; did you mean "properties"?'],
    [['__proto__x'], 1, '__proto__x: is not known here; take it out; known are host, hosts, sender'],
  ])('%j as %j', (path, value, complaint) => {
    const found = complaints(changed(path, value));
    expect(found).toHaveLength(1);
    expect(found[0]?.slice(0, complaint.length)).toBe(complaint);
  });

  it.each([
    ['nukiAccounts', 'nukiAccounts[1].id: is the same as nukiAccounts[0].id; choose another id'],
    ['connections', 'connections[1].id: is the same as connections[0].id; choose another id'],
  ] as const)('the same id twice in %s', (list, complaint) => {
    const file = example();
    expect(complaints(JSON.stringify({ ...file, [list]: [...file[list], ...file[list]] }))).toEqual([complaint]);
  });

  it('a unit of two properties, which also share their id', () => {
    const file = example();
    expect(complaints(JSON.stringify({ ...file, properties: [...file.properties, ...file.properties] }))).toEqual([
      'properties[1].id: is the same as properties[0].id; choose another id',
      'properties[1].units[0].unit: is the same as properties[0].units[0].unit; ' +
        'a unit belongs to one property: take it out of one of the two',
    ]);
  });
});

describe('the whole file', () => {
  it.each(['Main', '-main', 'ma in', 'main/1', ''])('may not have %j as an id', (id) => {
    expect(complaints(changed(['nukiAccounts', 0, 'id'], id))[0]).toMatch(
      /^nukiAccounts\[0\]\.id: must be a short name/,
    );
    expect(complaints(changed(['connections', 0, 'id'], id))[0]).toMatch(/^connections\[0\]\.id: must be a short name/);
    expect(complaints(changed(first('id'), id))[0]).toMatch(/^properties\[0\]\.id: must be a short name/);
  });

  it('that is no JSON is one complaint', () => {
    for (const text of ['', '{', '{"host": }']) {
      expect(complaints(text)).toEqual([expect.stringMatching(/^properties\.json: is not JSON/)]);
    }
  });

  it('that is no object is one complaint', () => {
    for (const text of ['[]', 'null', '"x"', '7']) {
      expect(complaints(text)[0]).toMatch(/^(properties\.json: must be one object|host: is missing)/);
    }
  });

  it('is complained about all at once', () => {
    const file = example();
    const text = JSON.stringify({
      host: { ...file.host, mail: 'x' },
      nukiAccounts: [],
      connections: [{ id: 'smoobu-main', platform: 'airbnb', extra: 1, more: 2 }],
      properties: [{ ...file.properties[0], timeZone: 'Wien', tellGuestDaysAhead: 9 }],
    });
    expect(complaints(text).map((complaint) => complaint.slice(0, complaint.indexOf(':')))).toEqual([
      'host.mail',
      'sender',
      'connections[0].extra',
      'connections[0].more',
      'properties[0].timeZone',
      'connections[0].platform',
      'properties[0].doors[0].nukiAccount',
      'properties[0].doors[1].nukiAccount',
      'properties[0].tellGuestDaysAhead',
    ]);
  });
});

describe('apiUrl, in the local stage', () => {
  it('is taken as scheme, host and port', () => {
    const text = changed(['connections', 0, 'apiUrl'], 'http://127.0.0.1:4001/');
    const read = readProperties(text, { ...known, allowApiUrl: true });
    expect(read).toMatchObject({ ok: true, settings: { connections: [{ apiUrl: 'http://127.0.0.1:4001' }] } });
  });

  it.each(['127.0.0.1:4001', 'ftp://127.0.0.1', 'http://127.0.0.1/api', 'http://127.0.0.1?x', 7])(
    '%j is none',
    (url) => {
      const found = complaints(changed(['nukiAccounts', 0, 'apiUrl'], url), true);
      expect(found).toEqual([expect.stringMatching(/^nukiAccounts\[0\]\.apiUrl: must be a scheme, host and port/)]);
    },
  );
});

describe('a connection whose bodies have a form of their own', () => {
  const fields = { id: 'b.id', state: 'b.state', unit: 'b.unit', arrival: 'b.from', departure: 'b.to' };
  const read = (connection: object, withForm = ['smoobu']) =>
    readProperties(
      JSON.stringify({ ...example(), connections: [{ id: 'smoobu-main', platform: 'smoobu', ...connection }] }),
      {
        ...known,
        withForm,
      },
    );

  it('says where in them what is, and what its words for a state are', () => {
    const form = { fields: { ...fields, checkIn: 'b.rooms.0.eta' }, states: { confirmed: ['OK'] } };
    const result = read({ ...form });
    expect(result).toMatchObject({ ok: true, settings: { connections: [{ form: { fields: form.fields } }] } });
    const states = result.ok ? result.settings.connections[0]?.form?.states : undefined;
    expect([states?.confirmed, states?.cancelled]).toEqual([['ok'], ['cancelled', 'canceled']]);
  });

  it.each([
    [{}, 'connections[0].fields: is missing; it must say where in a body what is'],
    [{ fields: { ...fields, id: undefined } }, 'connections[0].fields.id: is missing; it must be the names on the way'],
    [{ fields: { ...fields, id: 'a..b' } }, 'connections[0].fields.id: must be the names on the way'],
    [{ fields: { ...fields, mail: 'x' } }, 'connections[0].fields.mail: is not known here; did you mean "email"?'],
    [{ fields, states: { confirmed: 'ok' } }, 'connections[0].states.confirmed: must list words'],
  ])('%j: %s', (connection, complaint) => {
    const result = read(connection);
    expect(result.ok ? [] : result.complaints.map((one) => one.slice(0, complaint.length))).toEqual([complaint]);
  });

  it('is not read where the platform has a form', () => {
    const result = read({ fields }, []);
    expect(result.ok ? [] : result.complaints).toEqual([
      'connections[0].fields: smoobu has a form of its own; take it out',
    ]);
  });
});

describe('nearest', () => {
  it.each([
    ['checkin', 'checkIn'],
    ['chekOut', 'checkOut'],
    ['zzz', undefined],
    ['', undefined],
  ])('%s: %s', (word, meant) => {
    expect(nearest(word, ['checkIn', 'checkOut', 'id'])).toBe(meant);
  });
});
