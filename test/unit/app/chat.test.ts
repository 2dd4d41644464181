import { describe, expect, it } from 'vitest';
import { informedOf } from '../../../lib/domain/informed.ts';
import { instant } from '../../../lib/domain/time.ts';
import { NoAnswer } from '../../../lib/ports/http.ts';
import type { HttpRequest } from '../../../lib/ports/http.ts';
import { FLAT, property } from '../../support/samples.ts';
import { recorded } from '../../support/recorded.ts';
import { world } from '../../support/world.ts';

const RELAY = 'created-masked-email';
const NOBODY = 'created-missing-email';
const OWN = 'created';

/** How Smoobu answers a message: a status, or not at all. */
type Answers = (number | 'lost')[];

/** A booking of Smoobu's, two days ahead, which Smoobu can be asked about; each message gets the next answer, then 201. */
async function booked(recording: string, answers: Answers = [], secrets: { apiKey?: string } = { apiKey: 'key' }) {
  const body = recorded(recording);
  const { data } = JSON.parse(body) as { data: { id: number } };
  const sent: HttpRequest[] = [];
  const w = world({
    properties: [property({ doors: [{ lockId: FLAT, name: 'Flat' }] })],
    secrets,
    http: async (request) => {
      if (request.method === 'GET') return { status: 200, headers: {}, text: JSON.stringify(data) };
      sent.push(request);
      const answer = answers.shift() ?? 201;
      if (answer === 'lost') throw new NoAnswer('reset'); // taken or not: nobody knows
      return { status: answer, headers: {}, text: '' };
    },
  });
  w.clock.now = instant('2026-07-08T12:00:00Z');
  await w.receive('smoobu', body);
  const stay = async () => (await w.stays.get({ connection: 'smoobu-main', id: String(data.id) }))!;
  const code = [...w.lock.on(FLAT).values()][0]?.code?.reveal() ?? '';
  return {
    ...w,
    sent,
    /** What Smoobu says from now on when it is asked. */
    cancel: () => void Object.assign(data, { type: 'cancellation', modifiedAt: '2026-07-08 14:00:00' }),
    stay,
    code: `${code.slice(0, 3)} ${code.slice(3)}`,
    informed: async () => informedOf(await stay()),
  };
}

const textOf = (request: HttpRequest | undefined) => (request?.body as { messageBody: string }).messageBody;
const kindsOf = ({ mails }: Pick<ReturnType<typeof world>, 'mails'>) => mails.map(({ kind }) => kind);

describe('a guest who has no address of her own', () => {
  it.each([NOBODY, RELAY])('%s: her platform tells her, and the host hears of it', async (recording) => {
    const w = await booked(recording);
    const { id } = (await w.stay()).reservation;
    expect(w.sent.map(({ url }) => url)).toEqual([
      `https://login.smoobu.com/api/reservations/${id}/messages/send-message-to-guest`,
    ]);
    expect(textOf(w.sent[0])).toContain(w.code);
    expect(JSON.stringify(w.sent[0]?.body)).not.toContain('@');
    expect(kindsOf(w)).toEqual(['host-confirmation']);
    expect(w.mails[0]?.text.reveal()).toContain('the booking platform has sent the text');
    expect(await w.informed()).toBe('by-chat');
    await w.walkTo('2026-07-10T12:00:00Z');
    expect(w.sent).toHaveLength(1);
    expect(w.mails).toHaveLength(1);
  });

  it.each([NOBODY, RELAY])('%s: and takes the key back when the booking is cancelled', async (recording) => {
    const w = await booked(recording);
    const cancelled = recorded(recording).replace('"type": "reservation"', '"type": "cancellation"');
    w.cancel();
    await w.receive('smoobu', cancelled.replace(/"modifiedAt": "[^"]+"/, '"modifiedAt": "2026-07-08 14:00:00"'));
    await w.walkTo('2026-07-10T12:00:00Z');
    expect(w.sent).toHaveLength(2);
    expect(textOf(w.sent[1])).not.toMatch(/\d{3} \d{3}|@/);
    expect(kindsOf(w)).toEqual(['host-confirmation']);
    expect((await w.stay()).told.at(-1)).toMatchObject({ kind: 'cancelled', via: 'chat' });
  });

  it('is not told through the platform where we hold no key: the relay is mailed, or the host has the text', async () => {
    expect(kindsOf(await booked(RELAY, [], {}))).toEqual(['guest-access', 'host-confirmation']);
    const w = await booked(NOBODY, [], {});
    expect(w.mails.map(({ subject }) => subject)).toEqual([expect.stringMatching(/pass/)]);
  });

  it.each([400, 401, 404])(
    'the platform refuses with %d: the relay is mailed, or the host has the text',
    async (status) => {
      expect(kindsOf(await booked(RELAY, [status]))).toEqual(['guest-access', 'host-confirmation']);
      const w = await booked(NOBODY, [status]);
      expect(await w.informed()).toBe('passed-on');
      expect(w.mails[0]?.text.reveal()).toContain(w.code);
      await w.walkTo('2026-07-10T12:00:00Z');
      expect(w.sent).toHaveLength(1);
      expect(w.mails).toHaveLength(1);
    },
  );

  it.each<[string, Answers]>([
    ['is out of order', [503, 429]],
    ['does not say whether it has taken the message', ['lost', 'lost']],
  ])('the platform %s: it is told again, with the same code, until it has', async (_, answers) => {
    const w = await booked(NOBODY, answers);
    expect(w.mails).toEqual([]);
    await w.walkTo('2026-07-08T13:00:00Z');
    expect(w.sent).toHaveLength(3);
    expect(new Set(w.sent.map(textOf)).size).toBe(1);
    expect(textOf(w.sent[0])).toContain(w.code);
    expect(await w.informed()).toBe('by-chat');
    expect(w.mails).toHaveLength(1);
  });

  it('the platform stays out of order: within a quarter of an hour the host has the text', async () => {
    const w = await booked(NOBODY, Array(9).fill(503) as number[]);
    expect(w.mails).toEqual([]);
    await w.walkTo('2026-07-08T12:15:00Z');
    expect(await w.informed()).toBe('passed-on');
    await w.walkTo('2026-07-10T12:00:00Z');
    expect(w.sent).toHaveLength(5);
    expect(w.mails).toHaveLength(1);
  });
});

describe('a guest with an address of her own', () => {
  it('is mailed, and her platform is not bothered', async () => {
    const w = await booked(OWN);
    expect(kindsOf(w)).toEqual(['guest-access', 'host-confirmation']);
    expect(w.sent).toEqual([]);
  });

  it('that lost the mail: her platform tells her, with the same code', async () => {
    const w = await booked(OWN);
    await w.report(w.mails[0], 'bounced');
    expect(w.sent).toHaveLength(1);
    expect(textOf(w.sent[0])).toContain(w.code);
    expect(w.mails[0]?.text.reveal()).toContain(w.code);
    expect(await w.informed()).toBe('by-chat');
    expect(w.mails.at(-1)?.text.reveal()).toContain('the booking platform has sent the text');
  });
});
