import { describe, expect, it } from 'vitest';
import { CallerError, RetryableError } from '../../../lib/errors.ts';
import { reservationStates } from '../../../lib/domain/stay.ts';
import { besides } from '../../../lib/platforms/shared/guest.ts';

describe('what is asked about a guest besides', () => {
  const away = new RetryableError('platform.unavailable');

  it('is there if it could be asked', async () => {
    for (const state of reservationStates) expect(await besides(state, async () => 'guest')).toBe('guest');
  });

  it('is waited for as long as a door is to open', async () => {
    await expect(besides('confirmed', () => Promise.reject(away))).rejects.toBe(away);
  });

  it('holds up no cancellation', async () => {
    for (const state of reservationStates.filter((one) => one !== 'confirmed')) {
      expect(await besides(state, () => Promise.reject(away))).toBeUndefined();
    }
  });

  it('is nothing where it can not be read', async () => {
    const odd = new CallerError('webhook.malformed');
    for (const state of reservationStates) expect(await besides(state, () => Promise.reject(odd))).toBeUndefined();
  });

  it('hides no mistake of ours', async () => {
    await expect(besides('cancelled', () => Promise.reject(new TypeError('ours')))).rejects.toThrow(TypeError);
  });
});
