import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guestPage } from '../../../lib/app/guest-page.ts';
import { NO_ADJUSTMENT } from '../../../lib/domain/adjustment.ts';
import { instant, plus } from '../../../lib/domain/time.ts';
import { PermanentError, RetryableError } from '../../../lib/errors.ts';
import type { PageRequest } from '../../../lib/pages/exchange.ts';
import { browser } from '../../support/browse.ts';
import { FLAT, KEY, property, STREET } from '../../support/samples.ts';
import { world } from '../../support/world.ts';

const recorded = (name: string) =>
  readFileSync(new URL(`../../fixtures/platforms/smoobu/${name}.json`, import.meta.url), 'utf8');
const DOORS = [
  { lockId: STREET, name: 'Street door', remoteUnlock: true },
  { lockId: FLAT, name: 'Flat', remoteUnlock: true },
];
/** The recorded stay names 16:00 in Vienna; it leaves at 10:00. */
const [TOLD, BEFORE, DURING, AFTER] = [
  '2026-07-07T15:00:00Z',
  '2026-07-10T13:59:00Z',
  '2026-07-11T12:00:00Z',
  '2026-07-14T08:00:00Z',
];

/** A guest who has been mailed, with the link of her page. */
async function guestAt(at: string, options: Parameters<typeof world>[0] = {}) {
  const w = world({ properties: [property({ doors: DOORS })], ...options });
  await w.receive('smoobu', recorded('created'));
  await w.walkTo(TOLD);
  await w.walkTo(at);
  const text = w.mails.find(({ kind }) => kind === 'guest-access')?.text.reveal() ?? '';
  const [path = ''] = /(?<=https:\/\/stay\.example)\/s\/\w+/.exec(text) ?? [];
  const token = path.slice('/s/'.length);
  const page = guestPage({ ...w.deps, connectBriefly: w.deps.connectLock });
  const answer = (request: PageRequest) => page({ ...request, parameters: { token: request.path.slice(3) } });
  return { w, path, token, ...browser(answer), answer };
}
type Guest = Awaited<ReturnType<typeof guestAt>>;

const openings = ({ w }: Guest) => w.lock.calls.filter((call) => call.startsWith('open '));
const doorWords = ({ w }: Guest) =>
  w.rows.trail.filter(({ word }) => word.startsWith('door-')).map(({ word, about, by }) => `${word} ${about} by ${by}`);
const buttons = (markup: string) => [...markup.matchAll(/name="door" value="([^"]+)"/g)].map(([, value = '']) => value);
const press = (guest: Guest, index = 0, more: Partial<PageRequest> = {}) =>
  guest.send({ method: 'POST', path: guest.path, form: { door: buttons(guest.markup())[index] ?? '' }, ...more });
async function change({ w }: Guest, part: Partial<typeof NO_ADJUSTMENT>) {
  const record = await w.stays.get(KEY);
  await w.stays.save({ ...record!, adjustment: { ...NO_ADJUSTMENT, ...part } });
}

describe('the link', () => {
  it('is in the mail, is the same in the next, and is kept nowhere', async () => {
    const guest = await guestAt(TOLD);
    await guest.w.receive('smoobu', recorded('modified-dates'));
    const links = guest.w.mails.filter(({ kind }) => kind.startsWith('guest-')).map(({ text }) => text.reveal());
    expect(links).toHaveLength(2);
    for (const text of links) expect(text).toContain(`https://stay.example${guest.path}`);
    expect(guest.token.length).toBeGreaterThanOrEqual(32);
    expect(JSON.stringify([...guest.w.pages])).not.toContain(guest.token);
  });

  it('is not in the calendar, nor in the mail about a cancelled booking', async () => {
    const guest = await guestAt(TOLD);
    await guest.w.receive('smoobu', recorded('cancelled'));
    expect(guest.w.mails.map(({ kind }) => kind)).toContain('guest-cancelled');
    for (const { kind, text, calendar } of guest.w.mails) {
      expect(calendar?.reveal() ?? '').not.toContain('/s/');
      if (kind === 'guest-cancelled') expect(text.reveal()).not.toContain('/s/');
    }
  });

  it('is another one for another stay', async () => {
    const guest = await guestAt(TOLD);
    const other = recorded('created').replaceAll('1200001', '1200002').replace('"id": 398', '"id": 399');
    const w = world({ properties: [property({ doors: DOORS, units: [{ connection: 'smoobu-main', unit: '399' }] })] });
    await w.receive('smoobu', other);
    await w.walkTo(TOLD);
    const text = w.mails.find(({ kind }) => kind === 'guest-access')?.text.reveal();
    expect(text).toMatch(/\/s\/\w+/);
    expect(text).not.toContain(guest.token);
  });
});

describe('who looks', () => {
  it('sees the code from the mail on, in the language of the guest, and no button before the window', async () => {
    const guest = await guestAt(BEFORE);
    expect(await guest.open(guest.path)).toBe(200);
    const code = (await guest.w.stays.get(KEY))?.code?.reveal() ?? '';
    expect(guest.text()).toContain(`${code.slice(0, 3)} ${code.slice(3)}`);
    expect(guest.markup()).toContain('<html lang="de">');
    expect(guest.text()).toContain('Die Türen öffnen sich für Sie in 1 Minute.');
    expect(buttons(guest.markup())).toEqual([]);
  });

  it('sees a button for each door within the window, and opens none by looking', async () => {
    const guest = await guestAt(DURING);
    await guest.open(guest.path);
    expect(buttons(guest.markup())).toHaveLength(2);
    await guest.send({ method: 'HEAD', path: guest.path });
    await guest.open(`${guest.path}?door=${buttons(guest.markup())[0]}`);
    expect(openings(guest)).toEqual([]);
    expect(doorWords(guest)).toEqual([]);
  });

  it('sees no code of a door that is not proven, and that the host knows of it', async () => {
    const guest = await guestAt(DURING);
    const [first] = guest.w.rows.grants.values();
    guest.w.rows.grants.set(`${first!.lockId}#${first!.id}`, { ...first!, evidence: 'requested' });
    await guest.w.stays.save({
      ...(await guest.w.stays.get(KEY))!,
      problems: [{ code: 'lock.not_proven', subject: STREET }],
    });
    await guest.open(guest.path);
    expect(guest.text()).toContain('Noch nicht eingerichtet: Street door.');
    expect(guest.text()).toContain('Anna weiß davon.');
    expect(guest.text()).toContain('Ihr Code für Flat');
  });

  it('sees whether the locks are there; of one that is away no button, and the page comes whatever the lock does', async () => {
    const guest = await guestAt(DURING);
    guest.w.lock.facts.set(FLAT, { online: false });
    await guest.open(guest.path);
    expect(guest.text()).toContain('Street door: verbunden.');
    expect(guest.text()).toContain('Flat: gerade ohne Verbindung. Code und App funktionieren trotzdem.');
    expect(buttons(guest.markup())).toHaveLength(1);
    guest.w.lock.fail('facts', new RetryableError('lock.unavailable'), new PermanentError('lock.token_dead'));
    expect(await guest.open(guest.path)).toBe(200);
    expect(guest.text()).not.toMatch(/verbunden|Verbindung/);
    expect(buttons(guest.markup())).toHaveLength(2);
  });

  it('has the locks asked six times a minute at most, and not days ahead', async () => {
    const guest = await guestAt(DURING);
    guest.w.lock.calls.length = 0;
    for (let look = 0; look < 20; look += 1) expect(await guest.open(guest.path)).toBe(200);
    expect(guest.w.lock.calls).toHaveLength(6 * 2);
    const early = await guestAt(TOLD);
    early.w.lock.calls.length = 0;
    await early.open(early.path);
    expect(early.w.lock.calls).toEqual([]);
  });
});

describe('a press on the button', () => {
  it('opens that door, says so, and is in the trail with who', async () => {
    const guest = await guestAt(DURING);
    await guest.open(guest.path);
    expect(await press(guest, 1)).toBe(200);
    expect(openings(guest)).toEqual([`open ${FLAT}`]);
    expect(guest.text()).toContain('Flat: Das Schloss hat geöffnet.');
    expect(doorWords(guest)).toEqual([`door-pressed ${FLAT} by guest`, `door-opened ${FLAT} by guest`]);
  });

  it.each([
    ['stuck', 'stuck', 'klemmt aber', 'door-stuck'],
    ['asked', 'asked', 'sagt aber nicht', 'door-asked'],
    ['away', new PermanentError('lock.offline'), 'gerade ohne Verbindung. Es wurde nicht gefragt', 'door-failed'],
    ['not to be opened by us', new PermanentError('lock.may_not_open'), 'hat nicht geklappt', 'door-failed'],
    ['silent', new RetryableError('lock.unavailable'), 'sagt aber nicht', 'door-asked'],
    ['a mystery', new TypeError('a mistake of ours'), 'sagt aber nicht', 'door-asked'],
  ] as const)('never says that a lock has opened which is %s', async (_, what, sentence, word) => {
    const guest = await guestAt(DURING);
    await guest.open(guest.path);
    if (typeof what === 'string') guest.w.lock.openings.set(STREET, what);
    else guest.w.lock.fail('open', what);
    expect(await press(guest)).toBe(200);
    expect(guest.text()).toContain(sentence);
    expect(guest.text()).not.toContain('hat geöffnet');
    expect(doorWords(guest).at(-1)).toBe(`${word} ${STREET} by guest`);
  });

  it('that is repeated at once is one press; a moment later it is another, and the other door is its own', async () => {
    const guest = await guestAt(DURING);
    await guest.open(guest.path);
    await press(guest);
    await press(guest);
    expect(openings(guest)).toEqual([`open ${STREET}`]);
    await press(guest, 1);
    expect(openings(guest)).toEqual([`open ${STREET}`, `open ${FLAT}`]);
    guest.w.clock.now = plus(guest.w.clock.now, { seconds: 5 });
    await press(guest);
    expect(openings(guest)).toHaveLength(3);
  });

  it('is refused the sixth time in a minute, whatever came of the others, and taken again after it', async () => {
    const guest = await guestAt(DURING);
    await guest.open(guest.path);
    const [button = ''] = buttons(guest.markup());
    const again = () => guest.send({ method: 'POST', path: guest.path, form: { door: button } });
    for (let n = 1; n <= 5; n += 1) {
      expect(await again()).toBe(200);
      guest.w.clock.now = plus(guest.w.clock.now, { seconds: 6 });
    }
    const sixth = await guest.answer({
      ...{ method: 'POST', path: guest.path, parameters: {}, query: {}, cookies: {}, headers: {} },
      ...{ form: { door: button }, sentBy: 'us' },
    });
    expect(sixth).toMatchObject({ status: 429, retryAfterSeconds: 30 });
    expect(openings(guest)).toHaveLength(5);
    expect(await again()).toBe(429);
    expect(doorWords(guest).filter((entry) => entry.startsWith('door-refused'))).toContain(
      'door-refused too-often by guest',
    );
    guest.w.clock.now = plus(guest.w.clock.now, { seconds: 30 });
    expect(await again()).toBe(200);
    expect(openings(guest)).toHaveLength(6);
  });

  it('opens once where two workers get it at the same moment', async () => {
    const guest = await guestAt(DURING);
    await guest.open(guest.path);
    const [button = ''] = buttons(guest.markup());
    const again = () => guest.send({ method: 'POST', path: guest.path, form: { door: button } });
    await Promise.all([again(), again(), again()]);
    expect(openings(guest)).toHaveLength(1);
  });

  it('is not held up by an account that has had its requests for this minute', async () => {
    const guest = await guestAt(DURING, { requestsPerMinute: 30 });
    await guest.open(guest.path);
    guest.w.used.set(guest.w.clock.now.slice(0, 16), 30);
    await press(guest);
    expect(openings(guest)).toHaveLength(1);
  });

  it.each<[string, string, Partial<PageRequest>, string]>([
    ['from another site', DURING, { sentBy: 'others' }, 'not-from-there'],
    ['for no door of this stay', DURING, { form: { door: 'f'.repeat(64) } }, 'not-this-door'],
    ['for a door by its name', DURING, { form: { door: STREET } }, 'not-this-door'],
    ['without a door', DURING, { form: {} }, 'not-this-door'],
  ])('is refused %s', async (_, at, request, why) => {
    const guest = await guestAt(at);
    await guest.open(guest.path);
    expect(await press(guest, 0, request)).toBe(403);
    expect(openings(guest)).toEqual([]);
    expect(doorWords(guest)).toEqual([`door-refused ${why} by guest`]);
    expect(guest.text()).toContain('Es wurde nichts geöffnet');
  });

  it('is refused before the window, and says from when on; the refusal is written once a minute', async () => {
    const guest = await guestAt(DURING);
    await guest.open(guest.path);
    const [button = ''] = buttons(guest.markup());
    guest.w.clock.now = instant(BEFORE);
    const again = () => guest.send({ method: 'POST', path: guest.path, form: { door: button } });
    expect([await again(), await again()]).toEqual([403, 403]);
    expect(guest.text()).toContain('Diese Tür öffnet sich für Sie ab Freitag, 10. Juli, 16:00 Uhr.');
    expect(openings(guest)).toEqual([]);
    const refusals = guest.w.rows.trail.filter(({ word }) => word === 'door-refused');
    expect(new Set(refusals.map(({ at }) => at))).toEqual(new Set(['2026-07-10T13:59:00.000Z']));
  });

  it('opens no door that the host does not leave to the page', async () => {
    const [street, flat] = DOORS;
    const closed = [street!, { ...flat!, remoteUnlock: false }];
    const all = await guestAt(DURING);
    await all.open(all.path);
    const [, button = ''] = buttons(all.markup());
    const guest = await guestAt(DURING, { properties: [property({ doors: closed })] });
    await guest.open(guest.path);
    expect(buttons(guest.markup())).toHaveLength(1);
    expect(guest.path).toBe(all.path);
    expect(await guest.send({ method: 'POST', path: guest.path, form: { door: button } })).toBe(403);
    expect(openings(guest)).toEqual([]);
  });
});

describe('a link that opens nothing any more', () => {
  it('says the same as one that never did, once the stay is over', async () => {
    const guest = await guestAt(DURING);
    await guest.open(guest.path);
    const [door = ''] = buttons(guest.markup());
    await guest.w.walkTo(AFTER);
    const dead = [await guest.open(guest.path), guest.markup()];
    const unknown = [await guest.open('/s/0123456789abcdef0123456789abcdef'), guest.markup()];
    expect(dead).toEqual(unknown);
    expect(dead[0]).toBe(404);
    expect(await guest.send({ method: 'POST', path: guest.path, form: { door } })).toBe(404);
    expect(openings(guest)).toEqual([]);
    expect(doorWords(guest)).toEqual(['door-refused over by guest']);
  });

  it('is dead at once when the booking is cancelled, or the host takes the keys away', async () => {
    const cancelled = await guestAt(DURING);
    await cancelled.w.receive('smoobu', recorded('cancelled'));
    expect(await cancelled.open(cancelled.path)).toBe(404);
    const taken = await guestAt(DURING);
    await change(taken, { withdrawn: true });
    expect(await taken.open(taken.path)).toBe(404);
  });

  it('speaks the language that the browser names, for nobody knows whose it is', async () => {
    const guest = await guestAt(TOLD);
    await guest.open('/s/unknown', { headers: { 'accept-language': 'xx, fr-CH;q=0.9, de;q=0.8' } });
    expect(guest.markup()).toContain('<html lang="fr">');
  });

  it('is switched off by the host at once: no code, no button, no press; and back again', async () => {
    const guest = await guestAt(DURING);
    await guest.open(guest.path);
    const [door = ''] = buttons(guest.markup());
    await change(guest, { linkRevoked: true });
    expect(await guest.open(guest.path)).toBe(403);
    expect(guest.text()).toContain('Dieser Link ist abgeschaltet');
    expect(guest.markup()).not.toMatch(/\d{3} \d{3}|Loft|<form/);
    expect(await guest.send({ method: 'POST', path: guest.path, form: { door } })).toBe(403);
    expect(openings(guest)).toEqual([]);
    expect(doorWords(guest)).toEqual(['door-refused switched-off by guest']);
    await change(guest, { linkRevoked: false });
    expect(await guest.open(guest.path)).toBe(200);
  });
});

describe('a door that opens by link alone', () => {
  it('is told of by mail with the link, and opens from the page', async () => {
    const guest = await guestAt(DURING, { properties: [property({ doors: DOORS, access: 'link' })] });
    await guest.open(guest.path);
    expect(guest.markup()).not.toMatch(/\d{3} \d{3}/);
    expect(await press(guest)).toBe(200);
    expect(openings(guest)).toEqual([`open ${STREET}`]);
  });
});
