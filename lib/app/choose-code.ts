import type { Grant, KeypadCode } from '../domain/grant.ts';
import { drawKeypadCode } from '../domain/keypad-codes.ts';
import type { PickBelow } from '../domain/keypad-codes.ts';
import type { Problem } from '../domain/record.ts';
import type { ReservationKey } from '../domain/stay.ts';
import type { Instant } from '../domain/time.ts';
import { Redacted } from '../redacted.ts';
import type { CodeClaims } from '../ports/store.ts';
import type { ConnectLock } from './connect-lock.ts';

export interface ChooseCodeDeps {
  readonly claims: CodeClaims;
  readonly connectLock: ConnectLock;
  readonly pick: PickBelow;
  readonly now: () => Instant;
}

/** A stay or a pass: what has one code for all its keypad doors. */
interface Coded {
  readonly code: Redacted<KeypadCode> | undefined;
  readonly codeRefused: boolean;
  readonly dueAt: Instant | undefined;
}

export interface Wanting<T extends Coded> {
  readonly key: ReservationKey;
  readonly record: T;
  readonly keypads: readonly Grant[];
  readonly save: (record: T) => Promise<T>;
}

/**
 * The one code of a stay or a pass, claimed on every keypad door. Stored there before it is claimed anywhere, so that a
 * crash in between chooses no second code. The problem says that none is free.
 */
export async function chooseCode<T extends Coded>(
  deps: ChooseCodeDeps,
  { key, record, keypads, save }: Wanting<T>,
): Promise<{ record: T; problem: Problem | undefined }> {
  const refused = new Set<string>();
  let current = record;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const code = current.codeRefused ? undefined : current.code;
    if (code !== undefined && (await claimEverywhere(deps, code, key, keypads))) {
      return { record: current, problem: undefined };
    }
    if (current.code !== undefined) refused.add(current.code.reveal());
    const next = await drawFor(deps, keypads, refused);
    if (next === undefined) break;
    current = await save({ ...current, code: next, codeRefused: false, dueAt: deps.now() });
  }
  return { record: current, problem: { code: 'lock.no_free_code', subject: keypads[0]?.lockId ?? '' } };
}

async function drawFor(
  deps: ChooseCodeDeps,
  keypads: readonly Grant[],
  refused: ReadonlySet<string>,
): Promise<Redacted<KeypadCode> | undefined> {
  const first = keypads[0];
  if (first === undefined) return undefined;
  const { keypadRules } = await deps.connectLock(first.lockId);
  return new Redacted(drawKeypadCode(keypadRules, refused, deps.pick));
}

async function claimEverywhere(
  { claims, now }: ChooseCodeDeps,
  code: Redacted<KeypadCode>,
  key: ReservationKey,
  keypads: readonly Grant[],
): Promise<boolean> {
  for (const { lockId, window } of keypads) {
    if (!(await claims.claim(lockId, code, { stay: key, until: window.until, now: now() }))) return false;
  }
  return true;
}
