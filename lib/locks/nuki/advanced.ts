import * as v from 'valibot';
import { PermanentError, RetryableError } from '../../errors.ts';
import type { OwnInviteCreate } from './bodies.ts';
import type { NukiCall } from './call.ts';
import { readJson } from './read-json.ts';

/** An opaque text: the documents show 24 hex digits, the schema a UUID [C]. */
export const RequestId = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.safeInteger(), v.transform(String))]),
  v.trim(),
  v.regex(/^[\w.:-]{1,200}$/),
);

const Accepted = v.object({ requestId: v.optional(v.unknown()), error: v.optional(v.unknown()) });

/**
 * PUT /smartlock/auth/advanced: an invite whose code Nuki tells to us in a webhook, and mails to nobody [C]. Returns the
 * id by which that webhook names the request. `error` lists locks that were refused for want of a subscription [C];
 * since one lock is asked for, whatever is in it is about that one: PermanentError(`lock.plan_lapsed`). An answer without
 * an id is RetryableError(`lock.answer_malformed`), though the invite may be made.
 */
export async function createOwnInvite(call: NukiCall, body: OwnInviteCreate): Promise<string> {
  const text = await call('create-own-invite', { method: 'PUT', path: '/smartlock/auth/advanced', body });
  const { requestId, error } = readJson(Accepted, text);
  if (saysAnything(error)) throw new PermanentError('lock.plan_lapsed');
  const id = v.safeParse(RequestId, requestId);
  if (!id.success) throw new RetryableError('lock.answer_malformed');
  return id.output;
}

/** Its form is not told [G]: a text, a list or an object. */
function saysAnything(error: unknown): boolean {
  if (typeof error === 'object' && error !== null) return Object.keys(error).length > 0;
  return error !== undefined && error !== null && error !== '' && error !== false;
}
