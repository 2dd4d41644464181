import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RetryableError } from '../../../lib/errors.ts';
import { instant } from '../../../lib/domain/time.ts';
import { FLAT, property } from '../../support/samples.ts';
import { world } from '../../support/world.ts';

const CREATED = readFileSync(new URL('../../fixtures/platforms/smoobu/created.json', import.meta.url), 'utf8');
const ONE_DOOR = { doors: [{ lockId: FLAT, name: 'Flat' }] };
/** Of the recorded booking: three days before check-in. */
const TELL_AT = '2026-07-07T14:00:00Z';

async function proven() {
  const w = world({ properties: [property(ONE_DOOR)] });
  w.clock.now = instant('2026-07-05T12:00:00Z');
  await w.receive('smoobu', CREATED);
  return w;
}

describe('what the guest is told', () => {
  it('was seen on the lock just before, and put back where somebody had deleted it', async () => {
    const w = await proven();
    await w.walkTo('2026-07-07T13:00:00Z');
    w.lock.on(FLAT).clear();
    w.lock.calls.length = 0;
    await w.walkTo(TELL_AT);
    expect(w.lock.calls.map((call) => call.split(' ')[0])).toEqual(['refresh', 'list', 'create', 'refresh', 'list']);
    expect(w.mails.map(({ kind }) => kind)).toEqual(['host-alarm', 'guest-access', 'host-confirmation']);
    expect([...w.lock.on(FLAT).values()].map(({ code }) => code?.reveal())).toHaveLength(1);
  });

  it('waits for a lock that does not take it back', async () => {
    const w = await proven();
    await w.walkTo('2026-07-07T13:00:00Z');
    w.lock.on(FLAT).clear();
    w.lock.fail('create', ...Array.from({ length: 9 }, () => new RetryableError('lock.unavailable')));
    await w.walkTo(TELL_AT);
    expect(w.mails.map(({ kind }) => kind)).toEqual(['host-alarm']);
  });
});
