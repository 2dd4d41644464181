import { instant } from '../../../lib/domain/time.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { guestOf, recorded } from './bookings.ts';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { HOST, loft } from './lofts.ts';
import { OUT_OF_ORDER, REJECTED, THROTTLED } from './mailbox.ts';
import type { PostedMail, Refusal } from './mailbox.ts';

/** Everybody arrives on 10 July, as it was recorded; each test has hours of its own. */
const STAY = { unit: 1, arrival: '2026-07-10', departure: '2026-07-12' };
const at = (day: number, hour: number, minute = 0) => instant(Date.UTC(2026, 6, day, hour, minute));

const loft398 = loft(1, {
  tellGuestDaysAhead: 7,
  units: ['398', '1'].map((unit) => ({ connection: 'smoobu-main', unit })),
});
let house: House;
beforeAll(async () => {
  house = await startHouse({ startAt: at(5, 0), properties: [loft398] });
});
beforeEach(() => {
  house.mailbox.refuse = () => undefined;
});
afterEach(() => expect(house.broken).toEqual([]));
afterAll(() => house.close());

const kindsAbout = (id: number, email = guestOf(id)) =>
  house.mailbox.mails
    .filter(({ to, subject }) => to === email || subject.includes(`smoobu-main ${id}`))
    .map(({ kind }) => kind);
const BOTH = ['guest-access', 'host-confirmation'];

describe('while SES is out of order', () => {
  it.each([
    ['answers 503', 1, () => OUT_OF_ORDER],
    ['throttles', 2, () => THROTTLED],
    ['takes the mail to the guest alone', 3, ({ to }) => (to === HOST ? OUT_OF_ORDER : undefined)],
  ] as readonly (readonly [string, number, (mail: PostedMail) => Refusal | undefined])[])(
    'and %s for an hour, nothing is lost and nobody is told twice',
    async (_, id, refuse) => {
      const hour = id * 2;
      await house.walkTo(at(5, hour));
      house.mailbox.refuse = refuse;
      const refusedBefore = house.mailbox.refused.length;
      await house.smoobu({ id, ...STAY });
      await house.walkTo(at(5, hour + 1));
      expect(house.mailbox.refused.length).toBeGreaterThan(refusedBefore);

      house.mailbox.refuse = () => undefined;
      await house.walkTo(at(5, hour + 1, 40));
      expect(kindsAbout(id)).toEqual(BOTH);
    },
  );

  it('and the answer to one mail gets lost, it is sent again rather than never', async () => {
    const id = 4;
    let lost = 0;
    await house.walkTo(at(5, 8));
    house.mailbox.refuse = ({ to }) => (to === guestOf(id) && (lost += 1) === 1 ? 'lost' : undefined);
    await house.smoobu({ id, ...STAY });
    await house.walkTo(at(5, 9));
    expect(kindsAbout(id)).toEqual(['guest-access', ...BOTH]);
    const { code = '' } = (await house.stay(id)).grants[0] ?? {};
    for (const { text } of house.mailbox.mails.filter(({ to }) => to === guestOf(id))) {
      expect(text).toContain(`${code.slice(0, 3)} ${code.slice(3)}`);
    }
  });
});

describe('a sender that SES does not know', () => {
  it('stops nobody at the door, and the mails go once it does', async () => {
    const id = 5;
    await house.walkTo(at(5, 10));
    const message = 'Email address is not verified. The following identities failed the check: stay@example.com';
    house.mailbox.refuse = () => ({ ...REJECTED, message });
    await house.smoobu({ id, ...STAY });
    await house.walkTo(at(5, 10, 30));
    const [grant] = (await house.stay(id)).grants;
    expect(house.nuki.wouldOpen(grant?.smartlockId ?? 0, grant?.code ?? '', '2026-07-10T14:00:00Z')).toBe(true);

    house.mailbox.refuse = () => undefined;
    await house.walkTo(at(5, 11, 30));
    expect(kindsAbout(id).filter((kind) => kind !== 'host-alarm')).toEqual(BOTH);
  });
});

describe('a guest who cannot be mailed', () => {
  it.each([
    ['no address', 1_200_004, recorded('smoobu', 'created-missing-email')],
    ['an address that is none', 1_200_001, recorded('smoobu', 'created').replace('anna.muster@', 'anna, muster@')],
  ])('because there is %s: the host gets her text to pass on', async (_, id, body) => {
    await house.walkTo(at(5, 12));
    expect(await house.smoobuRaw(body)).toBe(200);
    await house.walkTo(at(5, 13));
    const mails = house.mailbox.mails.filter(({ subject }) => subject.includes(`smoobu-main ${id}`));
    expect(mails.map(({ to, kind }) => [to, kind])).toEqual([[HOST, 'host-confirmation']]);
    expect(mails[0]?.subject).toMatch(/pass/);
  });

  it('because her address is refused: the host gets her text to pass on, once', async () => {
    const id = 6;
    await house.walkTo(at(5, 14));
    house.mailbox.refuse = ({ to }) => (to === guestOf(id) ? REJECTED : undefined);
    await house.smoobu({ id, ...STAY });
    await house.walkTo(at(5, 16));
    const mails = house.mailbox.mails.filter(({ subject }) => subject.includes(`smoobu-main ${id}`));
    expect(mails.map(({ to, kind }) => [to, kind])).toEqual([[HOST, 'host-confirmation']]);
    expect(mails[0]?.subject).toMatch(/pass/);
    expect(house.mailbox.refused.filter(({ to }) => to === guestOf(id))).toHaveLength(1);
  });

  it('until the booking has another address: then she is mailed like anybody else', async () => {
    const [unknown, refused] = [7, 8];
    await house.walkTo(at(5, 17));
    house.mailbox.refuse = ({ to }) => (to === guestOf(refused) ? REJECTED : undefined);
    await house.smoobu({ id: unknown, ...STAY, email: '' });
    await house.smoobu({ id: refused, ...STAY });
    await house.walkTo(at(5, 17, 30));
    for (const id of [unknown, refused]) {
      await house.smoobu({ id, ...STAY, email: `right-${id}@example.com`, modifiedAt: '2026-07-05 17:30:00' });
    }
    await house.walkTo(at(5, 18));
    const kinds = [unknown, refused].map((id) => kindsAbout(id, `right-${id}@example.com`));
    expect(kinds).toEqual(Array(2).fill(['host-confirmation', ...BOTH]));
  });

  it('but by way of the platform: the relay is an address like any other', async () => {
    await house.walkTo(at(5, 16));
    await house.smoobuRaw(recorded('smoobu', 'created-masked-email'));
    await house.idle();
    expect(kindsAbout(1_200_003, 'bbeisp.000001@guest.booking.com')).toEqual(BOTH);
  });
});
