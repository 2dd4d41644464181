/**
 * What a host is told about, in plain words and with what to do; the sentences are in `lib/mail`, one catalogue a
 * language, and the compiler proves them complete.
 */
export const problemCodes = [
  // the booking
  'unit.unmapped',
  'unit.renamed',
  'property.missing',
  'property.invalid_time_zone',
  'stay.dates_reversed',
  'stay.too_long',
  'stay.double_booked',
  'stay.unknown_status',
  // the guest
  'guest.no_address',
  'guest.address_refused',
  'guest.no_address_for_invite',
  // the door
  'lock.not_found',
  'lock.no_keypad',
  'lock.no_free_code',
  'lock.full',
  'lock.offline',
  'lock.relink_needed',
  'lock.admin_pin',
  'lock.plan_lapsed',
  'lock.code_missing',
  'lock.code_refused',
  'lock.name_too_long',
  'lock.rejected',
  'lock.may_not_open',
  'lock.not_proven',
  'lock.not_revoked',
  'lock.entry_changed',
  'lock.permanent_key',
  'lock.no_invite_code',
  // accounts
  'lock.token_dead',
  'lock.unavailable',
  'platform.token_dead',
  'platform.unavailable',
  'feed.refused',
  'feed.emptied',
  'connection.silent',
  'mail.sender_refused',
  // webhooks
  'webhook.malformed',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Failures that are nobody's business outside: time, or we, mend them. */
export const innerCodes = [
  'webhook.unauthenticated',
  'webhook.too_large',
  'form.too_large',
  'form.refused',
  'message.malformed',
  'item.malformed',
  'config.invalid',
  'config.missing',
  'store.unavailable',
  'store.conflict',
  'queue.unavailable',
  'secrets.unavailable',
  'mail.unavailable',
  'platform.not_there_yet',
  'platform.rate_limited',
  'platform.refused',
  'lock.busy',
  'lock.code_taken',
  'lock.entry_gone',
  'lock.no_own_invites',
  'lock.rate_limited',
  'lock.answer_malformed',
  'internal',
] as const;
export type ErrorCode = ProblemCode | (typeof innerCodes)[number];

export function isProblemCode(code: ErrorCode): code is ProblemCode {
  return (problemCodes as readonly string[]).includes(code);
}

/** The message *is* the code, so a log or an alarm can be searched, and nothing personal can travel in it. */
export abstract class AppError extends Error {
  /** Who must act: the sender, a person, or time. */
  abstract readonly kind: 'caller' | 'permanent' | 'retryable';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The sender's turn: it sent what we don't take. */
export class CallerError extends AppError {
  readonly kind = 'caller';
}

/** A person's turn: trying again changes nothing. */
export class PermanentError extends AppError {
  readonly kind = 'permanent';
}

/** Time's turn: the same again later may work. `retryAfterSeconds` is what the other side asked for. */
export class RetryableError extends AppError {
  readonly kind = 'retryable';
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, options?: ErrorOptions & { retryAfterSeconds?: number | undefined }) {
    super(code, options);
    this.retryAfterSeconds = options?.retryAfterSeconds;
  }
}

/** What is not ours counts as retryable: the due index bounds it, and a lost code locks a guest out. */
export function kindOf(error: unknown): AppError['kind'] {
  return error instanceof AppError ? error.kind : 'retryable';
}

export function codeOf(error: unknown): ErrorCode {
  return error instanceof AppError ? error.code : 'internal';
}
