import type { HealthCode } from '../../domain/lock-health.ts';
import type { ProblemCode } from '../../errors.ts';
import type { ProblemText } from './catalogue.ts';

/** What only the lock doctor finds; the rest are problems of guests' doors, and have their texts. */
export const ownHealthCodes = [
  'lock.battery_low',
  'lock.keypad_battery_low',
  'lock.filling_up',
  'lock.wrong_codes',
  'lock.strays',
] as const satisfies readonly Exclude<HealthCode, ProblemCode>[];
export type OwnHealthCode = Exclude<HealthCode, ProblemCode>;

export function isOwnHealthCode(code: HealthCode): code is OwnHealthCode {
  return (ownHealthCodes as readonly string[]).includes(code);
}

/** `at`: a short moment. */
export type NextGuest = { readonly kind: 'there' } | { readonly kind: 'arrives'; readonly at: string };

/** The words of the digest about all locks. */
export interface DigestWords {
  /** `more`: further findings. */
  readonly subject: (title: string, place: string, guest: NextGuest | undefined, more: number) => string;
  readonly preheader: string;
  readonly title: string;
  readonly intro: string;
  readonly nextGuest: string;
  readonly nobody: string;
  readonly arrives: string;
  readonly isThereUntil: string;
  readonly access: string;
  readonly isOnTheLock: string;
  readonly fullBy: string;
  readonly count: string;
  /** What is counted. */
  readonly counts: Readonly<Partial<Record<HealthCode, string>>>;
  readonly about: string;
  readonly closing: string;
  readonly findings: Readonly<Record<OwnHealthCode, ProblemText>>;
}
