import { describe, expect, it } from 'vitest';
import { plus } from '../../../../lib/domain/time.ts';
import { recorded } from '../../../support/recorded.ts';
import { FLAT, KEY, property, STREET } from '../../../support/samples.ts';
import { atConsole } from './at-console.ts';

const STAY = '/host/stay?of=smoobu-main%7C1200001';

/** A booking from 10 to 14 July, told; a host or a viewer is signed in. */
async function atTheStay(as: 'host' | 'viewer' = 'host', more: Parameters<typeof property>[0] = {}) {
  const { w, page, signIn } = await atConsole([property(more)]);
  await w.receive('smoobu', recorded('created'));
  await signIn(as);
  expect(await page.open(STAY)).toBe(200);
  const press = async (decision: string, fields: Record<string, string> = {}) => {
    const status = await page.submit('/host/stay', fields, `value="${decision}"`);
    await w.settle();
    await w.walkTo(plus(w.clock.now, { minutes: 5 }));
    return status;
  };
  const mailsToGuest = () => w.mails.filter(({ kind }) => kind.startsWith('guest-')).length;
  const code = async () => (await w.stays.get(KEY))?.code?.reveal() ?? '';
  return { w, page, press, mailsToGuest, code };
}

describe('one stay', () => {
  it('shows its doors with their evidence, its window on their clock, its guest, its story and its mails', async () => {
    const { page, code } = await atTheStay();
    const text = page.text();
    const digits = await code();
    expect(text).toContain('Friday 10 July, 16:00 to Tuesday 14 July, 10:00');
    expect(text).toContain('Central European Summer Time, GMT+2');
    for (const door of ['Street door', 'Flat']) {
      expect(text).toContain(`${door} ${digits.slice(0, 3)} ${digits.slice(3)} proven on the lock`);
    }
    expect(text).toContain('Guest: mail sent');
    expect(text).toContain('Proven on the lock: Street door and Flat.');
    expect(text).toContain('to the guest: Ihr Schlüssel für Loft 7');
    expect(text).toContain('Guten Tag Anna Muster');
    expect(page.markup()).toContain('<title>smoobu-main 1200001 · Staykey</title>'); // no name where a browser keeps it
  });

  it('shows a viewer no code anywhere, and nothing to press', async () => {
    const { w, page, code } = await atTheStay('viewer');
    const digits = await code();
    expect(page.text()).toContain('Ihr Schlüssel für Loft 7');
    expect(page.text()).toContain('only hosts see it');
    expect(page.markup().replace(/\D/g, '')).not.toContain(digits);
    expect(page.markup()).not.toContain('action="/host/stay"');

    const token = /name="token" value="([^"]+)"/.exec(page.markup())?.[1] ?? '';
    const form = { token, of: 'smoobu-main|1200001', decision: 'take-away', form: 'x', seen: 'x' };
    await expect(page.send({ method: 'POST', path: '/host/stay', form })).rejects.toThrow('form.refused');
    expect((await w.trail.of(KEY)).map(({ word }) => word)).not.toContain('taken-away');
  });

  it('is not found where there is none', async () => {
    const { page } = await atTheStay();
    for (const of of ['', '?of=', '?of=smoobu-main', '?of=%7C1', '?of=smoobu-main%7C9', '?of=__proto__%7C1']) {
      expect(await page.open(`/host/stay${of}`)).toBe(404);
    }
  });

  it('says nothing that only its address says', async () => {
    const { page } = await atTheStay();
    for (const word of ['constructor', '<b>', 'taken']) {
      await page.open(`${STAY}&done=${encodeURIComponent(word)}&refused=${encodeURIComponent(word)}`);
      expect(page.markup()).not.toMatch(/role="(status|alert)"/);
    }
  });

  it('names who is there before and after', async () => {
    const { w, page } = await atTheStay();
    const other = (id: string, name: string, days: Readonly<Record<string, string>>) =>
      recorded('created')
        .replaceAll('1200001', id)
        .replaceAll('Anna Muster', name)
        .replaceAll(/2026-07-1[04]/g, (day) => days[day] ?? day);
    await w.receive('smoobu', other('1200002', 'Berta', { '2026-07-10': '2026-07-14', '2026-07-14': '2026-07-16' }));
    await w.receive('smoobu', other('1200003', 'Clara', { '2026-07-10': '2026-07-06', '2026-07-14': '2026-07-10' }));
    await page.open(STAY);
    expect(page.text()).toContain('Whoever is there before leaves Friday 10 July, 10:00 : Clara');
    expect(page.text()).toContain('The next guest arrives Tuesday 14 July, 16:00 : Berta');
  });
});

describe('a press', () => {
  it('of a late check-out moves every door, has the guest told, and is in the story with who', async () => {
    const { w, page, press, mailsToGuest } = await atTheStay();
    expect(await press('move-exit', { date: '2026-07-14', time: '13:30' })).toBe(200);
    expect(page.text()).toContain('The exit is moved.');
    const held = [STREET, FLAT].flatMap((lock) => [...w.lock.on(lock).values()].map(({ until }) => until));
    expect(held).toEqual(['2026-07-14T11:30:00.000Z', '2026-07-14T11:30:00.000Z']);
    expect(mailsToGuest()).toBe(2);
    await page.open(STAY);
    expect(page.text()).toContain('to Tuesday 14 July, 13:30');
    expect(page.text()).toContain('Exit agreed: Tuesday, 14 July 2026, 13:30. By host@example.com');
    const trail = JSON.stringify(await w.trail.of(KEY));
    expect(trail).not.toContain('@');

    await press('usual-exit');
    expect([...w.lock.on(FLAT).values()][0]?.until).toBe('2026-07-14T08:00:00.000Z');
  });

  it('sends again, makes a new code, takes away, gives back, marks as told', async () => {
    const { w, page, press, mailsToGuest, code } = await atTheStay();
    const before = await code();
    await press('send-again');
    expect(mailsToGuest()).toBe(2);
    await page.open(STAY);
    await press('new-code');
    expect(await code()).not.toBe(before);
    expect(mailsToGuest()).toBe(3);
    await page.open(STAY);
    await press('take-away');
    expect([STREET, FLAT].flatMap((lock) => [...w.lock.on(lock)])).toEqual([]);
    await page.open(STAY);
    expect(page.text()).toContain('keys taken away by a host');
    await press('give-back');
    expect(w.lock.on(FLAT).size).toBe(1);
    await page.open(STAY);
    await press('mark-told');
    await page.open(STAY);
    expect(page.text()).toContain('Guest: told by a host');
    const decided = (await w.trail.of(KEY)).filter(({ by }) => by !== undefined).map(({ word }) => word);
    expect(decided).toEqual(['send-again', 'new-code', 'taken-away', 'given-back', 'marked-told']);
  });

  it('switches the guest’s page off and on again, though it opens no door: it shows the code', async () => {
    const { w, page, press } = await atTheStay();
    const revoked = async () => (await w.stays.get(KEY))?.adjustment.linkRevoked;
    await press('revoke-link');
    expect(await revoked()).toBe(true);
    await page.open(STAY);
    await press('restore-link');
    expect(await revoked()).toBe(false);
    await page.open(STAY);
    await press('take-away');
    expect(await revoked()).toBe(true);
    await page.open(STAY);
    expect(page.markup()).not.toMatch(/value="(revoke|restore)-link"/); // there is none: her keys are taken away
  });

  it('twice is once, and says the same', async () => {
    const { w, page, press, mailsToGuest } = await atTheStay();
    const [form = ''] = page.markup().match(/<form[^>]*>(?:(?!<\/form>).)*value="send-again".*?<\/form>/s) ?? [];
    const hidden = Object.fromEntries(
      [...form.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    );
    await press('send-again');
    expect(await page.send({ method: 'POST', path: '/host/stay', form: hidden })).toBe(200);
    expect(page.text()).toContain('goes out once more');
    await w.walkTo(plus(w.clock.now, { minutes: 5 }));
    expect(mailsToGuest()).toBe(2);
  });

  it('on a page that is out of date does nothing, and says so', async () => {
    const { w, page, press } = await atTheStay();
    await w.receive('smoobu', recorded('modified-dates'));
    await press('take-away');
    expect(page.text()).toContain('Nothing was done. The stay has changed since you opened the page.');
    expect(w.lock.on(FLAT).size).toBe(1);
  });

  it.each([
    [{ date: '2026-07-31', time: '12:00' }, 'more than 2 days'],
    [{ date: '2026-02-30', time: '12:00' }, 'A day and a time are needed'],
    [{ date: '2026-07-14', time: '' }, 'A day and a time are needed'],
    [{ decision: 'open-sesame' }, 'A day and a time are needed'],
  ])('that can’t be carried out is refused with its reason: %o', async (fields, why) => {
    const { page, press, mailsToGuest } = await atTheStay();
    await press('move-exit', fields);
    expect(page.text()).toContain(`Nothing was done. `);
    expect(page.text()).toContain(why);
    expect(mailsToGuest()).toBe(1);
  });
});
