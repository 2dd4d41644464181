import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nukiWebhooks } from '../../../cli/nuki-webhooks.ts';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { HOST, lockOf, studio } from './lofts.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse({
    startAt: '2027-06-01T06:00:00Z',
    nukiAccounts: [{ id: 'main', advancedApi: true }],
    properties: [1, 2, 3, 4, 5, 6].map((n) => studio(n, { access: 'invite' })),
  });
  house.nuki.control.deliverWebhooks();
  const said: string[] = [];
  const env = {
    PORT: new URL(house.stack.url).port,
    DATA_DIR: join(house.folder, 'nothing-here'),
    STAYKEY_SECRETS: join(house.folder, 'secrets.json'),
  };
  const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line), env };
  const args = ['register', '--account', 'main', '--url', `${house.stack.url}/nuki/main`, '--save'];
  const code = await nukiWebhooks(args, io);
  if (code !== 0) throw new Error(said.join('\n'));
});
afterAll(() => house.close());

const ID = 7_100_000;
const guestOf = (n: number) => `guest-${n}@example.com`;
const book = (n: number, arrival: string, departure: string) =>
  house.smoobu({ id: ID + n, unit: n, email: guestOf(n), arrival, departure, modifiedAt: '2027-05-31 10:00:00' });
const mailsTo = (n: number) => house.mailsTo(guestOf(n));
const codesOf = (n: number) =>
  house.nuki.control
    .ownInvites()
    .filter(({ smartlockId }) => smartlockId === lockOf(n, 1))
    .map(({ code }) => code);
const grouped = (code = '') => code.replace(/(\d{3})(?=\d)/g, '$1 ');
const opensFrom = (n: number, times: readonly string[]) =>
  times.map((at) => house.nuki.inviteOpens(lockOf(n, 1), guestOf(n), at));
const alarmsOf = async (n: number) =>
  (await house.mailsTo(HOST)).filter(
    ({ subject, text }) => subject.includes('the code of an invite') && text.includes(String(ID + n)),
  );

describe('an invite that is ours to mail', () => {
  it('is made a day ahead, and mailed with its digits as soon as the lock has it', async () => {
    await book(1, '2027-06-04', '2027-06-06');
    await house.walkTo('2027-06-03T12:59:00Z');
    expect(await mailsTo(1)).toEqual([]);
    await house.walkTo('2027-06-03T13:03:00Z');
    const [mail, ...more] = await mailsTo(1);
    expect(more).toEqual([]);
    expect(mail?.text).toContain(`    ${grouped(codesOf(1)[0])}\n`);
    expect(mail?.text).toContain(`nuki://invite/${codesOf(1)[0]}`);
    expect(mail?.text).toContain('bis Freitag, 4. Juni, 15:0');
    expect(house.nuki.control.inviteMails()).toEqual([]);
    expect((await house.stay(ID + 1)).grants).toMatchObject([
      { kind: 'invite', evidence: 'confirmed', invite: { mailedBy: 'us', code: codesOf(1)[0] } },
    ]);
    expect(opensFrom(1, ['2027-06-04T12:59:00Z', '2027-06-04T13:00:00Z', '2027-06-06T08:00:00Z'])).toEqual([
      false,
      true,
      false,
    ]);
  });

  it.each([
    ['comes before the request is answered', 'early', 2, '2027-06-05'],
    ['comes twice', 'twice', 3, '2027-06-06'],
  ] as const)('is mailed once where the webhook %s', async (_, authCreation, n, arrival) => {
    house.nuki.control.setFaults({ smartlockId: lockOf(n, 1), authCreation });
    await book(n, arrival, '2027-06-08');
    await house.walkTo(`${arrival}T00:00:00Z`);
    const mails = await mailsTo(n);
    expect(mails.map(({ text }) => text.includes(grouped(codesOf(n)[0])))).toEqual([true]);
  });

  it('becomes Nuki’s to mail where the webhook is lost, and host and guest are told', async () => {
    house.nuki.control.setFaults({ smartlockId: lockOf(4, 1), authCreation: 'lost' });
    await book(4, '2027-06-07', '2027-06-09');
    await house.walkTo('2027-06-06T13:25:00Z');
    expect(await mailsTo(4)).toEqual([]);
    await house.walkTo('2027-06-06T13:40:00Z');
    const [mail, ...more] = await mailsTo(4);
    expect(more).toEqual([]);
    expect(mail?.text).toContain('eine zweite Mail, von Nuki');
    expect(mail?.text).not.toContain('nuki://');
    expect(house.nuki.control.inviteMails().map(({ to }) => to)).toEqual([guestOf(4)]);
    expect(await alarmsOf(4)).toHaveLength(1);
    const check = ['2027-06-07T12:59:00Z', '2027-06-07T13:00:00Z', '2027-06-09T07:59:00Z', '2027-06-09T08:00:00Z'];
    expect(opensFrom(4, check)).toEqual([false, true, true, false]);
  });

  it('is mailed by us though its webhook comes late, and by Nuki once that is too late', async () => {
    for (const n of [5, 6]) house.nuki.control.setFaults({ smartlockId: lockOf(n, 1), authCreation: 'late' });
    await book(5, '2027-06-10', '2027-06-12');
    await book(6, '2027-06-10', '2027-06-12');
    await house.walkTo('2027-06-09T13:12:00Z');
    house.nuki.control.tellLate(lockOf(5, 1));
    await house.nuki.control.webhooksSettled();
    await house.walkTo('2027-06-09T13:45:00Z');
    house.nuki.control.tellLate(lockOf(6, 1));
    await house.nuki.control.webhooksSettled();
    await house.walkTo('2027-06-10T13:00:00Z');
    expect((await mailsTo(5)).map(({ text }) => text.includes(grouped(codesOf(5)[0])))).toEqual([true]);
    expect((await mailsTo(6)).map(({ text }) => text.includes('eine zweite Mail, von Nuki'))).toEqual([true]);
    expect(opensFrom(5, ['2027-06-10T13:00:00Z'])).toEqual([true]);
    expect(opensFrom(6, ['2027-06-10T13:00:00Z'])).toEqual([true]);
  });

  it('leaves nothing behind, and no mail has broken a promise', async () => {
    await house.walkTo('2027-06-13T12:00:00Z');
    for (const n of [1, 2, 3, 4, 5, 6]) {
      expect(house.nuki.control.lock(lockOf(n, 1)).memory).toEqual([]);
    }
    expect(house.broken).toEqual([]);
  });
});
