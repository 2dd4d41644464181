import type { KeypadCode } from '../../../lib/domain/grant.ts';
import type { Guest } from '../../../lib/domain/stay.ts';
import { instant } from '../../../lib/domain/time.ts';
import { httpSend } from '../../../lib/http/send.ts';
import type { AuthorizationSpec } from '../../../lib/ports/lock-vendor.ts';
import { Redacted } from '../../../lib/redacted.ts';

export const TAG = 'k7m2';
export const GRANT = 'abcdefgh2345';
export const CODE = '345679';

export const window = { from: instant('2026-07-10T13:00:00Z'), until: instant('2026-07-15T08:00:00Z') };
export const moved = { from: instant('2026-08-01T13:00:00Z'), until: instant('2026-08-03T08:00:00Z') };
export const WITHIN = '2026-07-12T12:00:00Z';
export const WITHIN_MOVED = '2026-08-02T12:00:00Z';

type KeypadSpec = Extract<AuthorizationSpec, { kind: 'keypad' }>;

export function keypadSpec(change: { grantId?: string; code?: string; window?: typeof window } = {}): KeypadSpec {
  const { grantId = GRANT, code = CODE } = change;
  return { grantId, window: change.window ?? window, kind: 'keypad', code: new Redacted(code as KeypadCode) };
}

export function inviteSpec(holder: string, change: Partial<AuthorizationSpec> = {}): AuthorizationSpec {
  return { grantId: GRANT, window, ...change, kind: 'invite', holder };
}

export function guest(email: string): Guest {
  return { name: new Redacted('Mia'), email: new Redacted(email), language: 'de' };
}

/** The simulated locks have this machine's clock. */
export const tools = { now: () => instant(Date.now()), pause: async () => undefined };

export const deps = (origin: string) => ({
  http: httpSend({ timeoutMs: 8_000, maxBytes: 1_000_000 }),
  token: new Redacted('any-token'),
  origin,
  installTag: TAG,
});
