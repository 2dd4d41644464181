import { describe, expect, it } from 'vitest';
import { RetryableError } from '../../../lib/errors.ts';
import { informedOf } from '../../../lib/domain/informed.ts';
import { instant } from '../../../lib/domain/time.ts';
import type { MailEvent } from '../../../lib/ports/mail-events.ts';
import { FLAT, KEY, property } from '../../support/samples.ts';
import { recorded } from '../../support/recorded.ts';
import { world } from '../../support/world.ts';

const ANNA = 'anna.muster@example.com';

/** Anna's stay, two days ahead, told: her mail is the first, the host's the second. */
async function told() {
  const w = world({ properties: [property({ doors: [{ lockId: FLAT, name: 'Flat' }] })] });
  w.clock.now = instant('2026-07-08T12:00:00Z');
  await w.receive('smoobu', recorded('created'));
  expect(kindsOf(w)).toEqual(['guest-access', 'host-confirmation']);
  const stay = async () => (await w.stays.get(KEY))!;
  const words = async () => (await w.trail.of(KEY)).map(({ word }) => word);
  return { ...w, stay, words, informed: async () => informedOf(await stay()) };
}

const kindsOf = ({ mails }: Pick<ReturnType<typeof world>, 'mails'>) => mails.map(({ kind }) => kind);
const codeIn = (text: string | undefined) => /\d{3} \d{3}/.exec(text ?? '')?.[0];
const addressed = (email: string) =>
  recorded('created').replace(ANNA, email).replace('2026-03-02 13:51:07', '2026-07-08 14:00:00');

describe('a mail that arrives', () => {
  it('is noted, and nobody is written to', async () => {
    const w = await told();
    expect(await w.informed()).toBe('sent');
    await w.report(w.mails[0], 'delivered');
    expect(await w.informed()).toBe('delivered');
    expect(await w.words()).toContain('delivered');
    await w.walkTo('2026-07-10T12:00:00Z');
    expect(w.mails).toHaveLength(2);
  });

  it('and that is reported again and again: written once', async () => {
    const w = await told();
    await w.report(w.mails[0], 'delivered');
    const { rev } = await w.stay();
    await w.report(w.mails[0], 'delivered');
    await w.report(w.mails[0], 'delayed');
    await w.report(w.mails[0], 'returned'); // an answering machine
    expect((await w.stay()).rev).toBe(rev);
  });

  it("is the guest's own: what is reported of a mail to the host, or of a stay that is gone, is nobody's", async () => {
    const w = await told();
    expect(w.mails[1]?.reportTo).toBeUndefined();
    await w.report(w.mails[1], 'bounced');
    w.rows.stays.clear();
    await w.report(w.mails[0], 'bounced');
    expect(w.mails).toHaveLength(2);
    expect(w.rows.stays.size).toBe(0);
  });
});

describe('a mail that is lost', () => {
  it.each<MailEvent['state']>(['bounced', 'returned', 'complained', 'rejected'])(
    '%s: the host has the text to pass on, once',
    async (state) => {
      const w = await told();
      await w.report(w.mails[0], state);
      expect(await w.informed()).toBe('passed-on');
      const asked = w.mails[2];
      expect([asked?.to.reveal(), asked?.kind]).toEqual(['host@example.com', 'host-confirmation']);
      expect(asked?.subject).toMatch(/pass/);
      expect(codeIn(asked?.text.reveal())).toBe(codeIn(w.mails[0]?.text.reveal()));
      expect((await w.words()).slice(-2)).toEqual([state, 'not-told']);

      await w.report(w.mails[0], state);
      await w.walkTo('2026-07-10T12:00:00Z');
      expect(w.mails).toHaveLength(3);
    },
  );

  it('is lost after all, days after it arrived: the same', async () => {
    const w = await told();
    await w.report(w.mails[0], 'delivered');
    await w.walkTo('2026-07-09T18:00:00Z');
    await w.report(w.mails[0], 'bounced');
    await w.report(w.mails[0], 'delivered'); // late
    expect(await w.informed()).toBe('passed-on');
    expect(w.mails).toHaveLength(3);
  });

  it('and the booking gets another address: she is mailed as if for the first time, and that ends it', async () => {
    const w = await told();
    await w.report(w.mails[0], 'bounced');
    await w.receive('smoobu', addressed('right@example.com'));
    expect(w.mails.slice(3).map(({ to, kind }) => [to.reveal(), kind])).toEqual([
      ['right@example.com', 'guest-access'],
      ['host@example.com', 'host-confirmation'],
    ]);
    expect(w.mails[3]?.reportTo?.mail).not.toBe(w.mails[0]?.reportTo?.mail);
    await w.report(w.mails[0], 'complained'); // of the old one: no word about the new
    await w.report(w.mails[3], 'delivered');
    expect(await w.informed()).toBe('delivered');
    expect((await w.stay()).addressRefused).toBe(false);
    await w.walkTo('2026-07-10T12:00:00Z');
    expect(w.mails).toHaveLength(5);
  });

  it('came back once and arrived at the second try: she can be mailed again', async () => {
    const w = await told();
    await w.report(w.mails[0], 'returned');
    expect((await w.stay()).addressRefused).toBe(true);
    await w.report(w.mails[0], 'delivered');
    expect((await w.stay()).addressRefused).toBe(false);
    expect(await w.informed()).toBe('delivered');
    await w.walkTo('2026-07-10T12:00:00Z');
    expect(w.mails).toHaveLength(3);
  });

  it('and the host cannot be mailed at the moment: it is tried until he is', async () => {
    const w = await told();
    w.mailFailures.push(...Array.from({ length: 4 }, () => new RetryableError('mail.unavailable')));
    await w.report(w.mails[0], 'bounced');
    expect(await w.informed()).toBe('lost');
    await w.walkTo('2026-07-08T13:00:00Z');
    expect(await w.informed()).toBe('passed-on');
    expect(w.mails).toHaveLength(3);
  });

  it('and the wake-up is lost: the stay is due', async () => {
    const w = await told();
    const { message } = w.deps.queues;
    w.deps.queues.message = () => Promise.reject(new RetryableError('queue.unavailable'));
    await w.report(w.mails[0], 'bounced');
    w.deps.queues.message = message;
    expect(w.mails).toHaveLength(2);
    await w.walkTo('2026-07-08T12:01:00Z');
    expect(w.mails).toHaveLength(3);
  });
});

describe('a mail that is held up', () => {
  it('and comes through: nobody is asked for anything', async () => {
    const w = await told();
    await w.report(w.mails[0], 'delayed');
    expect(await w.informed()).toBe('delayed');
    await w.walkTo('2026-07-08T18:00:00Z');
    await w.report(w.mails[0], 'delivered');
    await w.walkTo('2026-07-10T12:00:00Z');
    expect(w.mails).toHaveLength(2);
  });

  it('until a day before check-in: the host is asked then, once, and the guest is not mailed twice', async () => {
    const w = await told();
    await w.report(w.mails[0], 'delayed');
    await w.walkTo('2026-07-09T13:59:00Z');
    expect(w.mails).toHaveLength(2);
    await w.walkTo('2026-07-09T14:00:00Z'); // check-in is at 16:00 in Vienna, on the 10th
    expect(kindsOf(w)).toEqual(['guest-access', 'host-confirmation', 'host-confirmation']);
    expect(w.mails[2]?.subject).toMatch(/pass/);
    await w.walkTo('2026-07-10T13:00:00Z');
    await w.report(w.mails[0], 'delivered');
    expect(await w.informed()).toBe('delivered');
    expect(w.mails).toHaveLength(3);
  });
});

describe('a mail that nobody knows the outcome of', () => {
  it('is sent again with the same code under the same name: what is reported of either counts', async () => {
    const w = world({ properties: [property({ doors: [{ lockId: FLAT, name: 'Flat' }] })] });
    w.clock.now = instant('2026-07-08T12:00:00Z');
    const { sendMail } = w.deps;
    let lost = 0;
    w.deps.sendMail = async (mail) => {
      await sendMail(mail); // SES has it
      if (mail.kind === 'guest-access' && (lost += 1) <= 2) throw new RetryableError('mail.unavailable');
    };
    await w.receive('smoobu', recorded('created'));
    await w.walkTo('2026-07-08T13:00:00Z');
    const toAnna = w.mails.filter(({ to }) => to.reveal() === ANNA);
    expect(toAnna).toHaveLength(3);
    expect(new Set(toAnna.map(({ reportTo }) => reportTo?.mail)).size).toBe(1);
    expect(new Set(toAnna.map(({ text }) => codeIn(text.reveal()))).size).toBe(1);
    expect(codeIn(toAnna[0]?.text.reveal())).toBeDefined();

    await w.report(toAnna[0], 'delivered');
    expect(informedOf((await w.stays.get(KEY))!)).toBe('delivered');
  });
});
