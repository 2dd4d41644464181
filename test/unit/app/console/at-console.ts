import { expect } from 'vitest';
import { hostConsole } from '../../../../lib/app/host-console.ts';
import { instant, plus } from '../../../../lib/domain/time.ts';
import type { Property } from '../../../../lib/domain/property.ts';
import { browser } from '../../../support/browse.ts';
import { property } from '../../../support/samples.ts';
import { world } from '../../../support/world.ts';

const VIEWER = { email: 'eva@example.com', role: 'viewer' } as const;

/** A world on 8 July, two days before the recorded booking, with its console and a browser at it. */
export async function atConsole(properties: readonly Property[] = [property()]) {
  const w = world({ settings: { hosts: [VIEWER] }, properties });
  const digest = { timeZone: 'Europe/Vienna', told: [], sentAt: undefined, dueAt: undefined, attempts: 0, rev: 1 };
  w.rows.digest.row = { propertyIds: properties.map(({ id }) => id), ...digest }; // as apply leaves it
  w.clock.now = instant('2026-07-08T12:00:00Z');
  const page = browser(hostConsole({ ...w.deps, secureCookie: true }));
  const signIn = async (as: 'host' | 'viewer' = 'host') => {
    const address = as === 'host' ? 'host@example.com' : VIEWER.email;
    w.clock.now = plus(w.clock.now, { minutes: 1 });
    await page.open('/host');
    await page.submit('/host/sign-in', { address });
    await w.settle();
    const mailed = w.mails.findLast(({ to }) => to.reveal() === address)?.text.reveal() ?? '';
    await page.open((/https:\S+/.exec(mailed)?.[0] ?? '').slice('https://stay.example'.length));
    expect(await page.submit('/host/session')).toBe(200);
  };
  return { w, page, signIn };
}
