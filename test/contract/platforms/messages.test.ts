import { describe, expect, it } from 'vitest';
import { platforms } from '../../../lib/platforms/index.ts';
import type { BookingPlatform } from '../../../lib/ports/booking-platform.ts';
import type { ApiQuestion, Ask } from '../../../lib/ports/platform-api.ts';
import { Redacted } from '../../../lib/redacted.ts';
import { recordedAsk, toldFile } from './recordings.ts';

const MESSAGE = {
  reservationId: '1200001',
  subject: 'Your key for Loft 7',
  text: new Redacted('Your code: 345 678\nFrom 10 July <16:00>'),
};

const tellers = Object.entries<BookingPlatform>(platforms).flatMap(([id, { api }]) => {
  return api?.sendMessage === undefined ? [] : [{ id, sendMessage: api.sendMessage }];
});

describe.each(tellers)('telling a guest through $id', ({ id, sendMessage }) => {
  /** What the platform is asked and told, and how that ends, if it answers so; what it is only asked, as recorded. */
  const telling = async (answer: string) => {
    const asked: ApiQuestion[] = [];
    const recorded = recordedAsk(id, '_told', asked);
    const ask: Ask = async (question) => {
      const text = await recorded(question);
      return question.tells === true ? answer : text;
    };
    const end = await sendMessage(ask, MESSAGE).catch((error: unknown) => error);
    return { asked, end };
  };

  it('says it once, about her reservation, word for word', async () => {
    const { asked, end } = await telling('');
    expect(end).toBeUndefined();
    await expect(`${JSON.stringify(asked, null, 2)}\n`).toMatchFileSnapshot(toldFile(id));
    const told = asked.filter(({ tells }) => tells === true);
    expect(told).toEqual([asked.at(-1)]);
    expect(told[0]).toMatchObject({ method: 'POST' });
    expect(JSON.stringify(asked)).toContain(MESSAGE.reservationId);
    expect(JSON.stringify(told[0]?.body)).toContain(JSON.stringify(MESSAGE.text.reveal()).slice(1, -1));
  });

  it.each(['', 'null', '{}', '{"id":1}', 'ok'])('takes %j for a yes', async (answer) => {
    expect((await telling(answer)).end).toBeUndefined();
  });
});

it('is possible where it is known how', () => {
  expect(tellers.map(({ id }) => id)).toEqual(expect.arrayContaining(['smoobu', 'lodgify']));
});
