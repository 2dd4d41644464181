import { describe, expect, it } from 'vitest';
import { platforms } from '../../../lib/platforms/index.ts';
import type { BookingPlatform } from '../../../lib/ports/booking-platform.ts';
import type { ApiQuestion } from '../../../lib/ports/platform-api.ts';
import { Redacted } from '../../../lib/redacted.ts';

const MESSAGE = {
  reservationId: '1200001',
  subject: 'Your key for Loft 7',
  text: new Redacted('Your code: 345 678\nFrom 10 July <16:00>'),
};

const tellers = Object.entries<BookingPlatform>(platforms).flatMap(([id, { api }]) => {
  return api?.sendMessage === undefined ? [] : [{ id, sendMessage: api.sendMessage }];
});

/** What the platform is told, and how that ends, if it answers so. */
async function telling(sendMessage: (typeof tellers)[number]['sendMessage'], answer: string | undefined) {
  const asked: ApiQuestion[] = [];
  const ask = (question: ApiQuestion) => {
    asked.push(question);
    return Promise.resolve(answer);
  };
  const end = await sendMessage(ask, MESSAGE).catch((error: unknown) => error);
  return { asked, end };
}

describe.each(tellers)('telling a guest through $id', ({ sendMessage }) => {
  it('says it once, about her reservation, word for word', async () => {
    const { asked, end } = await telling(sendMessage, '');
    expect(end).toBeUndefined();
    expect(asked).toMatchSnapshot();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ method: 'POST', tells: true });
    expect(asked[0]?.path).toContain(MESSAGE.reservationId);
    expect(JSON.stringify(asked[0]?.body)).toContain(JSON.stringify(MESSAGE.text.reveal()).slice(1, -1));
  });

  it.each(['', 'null', '{}', '{"id":1}', 'ok'])('takes %j for a yes', async (answer) => {
    expect((await telling(sendMessage, answer)).end).toBeUndefined();
  });
});

it('is possible where it is known how', () => {
  expect(tellers.map(({ id }) => id)).toEqual(expect.arrayContaining(['smoobu', 'lodgify']));
});
