import * as v from 'valibot';
import { PermanentError, problemCodes } from '../errors.ts';
import type { LockId } from '../domain/property.ts';
import type { LockCheckMessage, MessageMessage, NoticeMessage } from '../ports/queues.ts';

/** The JSON on each queue: keys, never content. A body that we did not write is PermanentError(`message.malformed`). */
const ReservationKey = v.object({ connection: v.string(), id: v.string() });
const Scope = v.variant('kind', [
  v.object({ kind: v.literal('stay'), key: ReservationKey }),
  v.object({ kind: v.literal('account'), account: v.string() }),
  v.object({ kind: v.literal('connection'), connection: v.string() }),
]);
const Notice = v.variant('kind', [
  v.object({ kind: v.literal('inbox'), key: v.object({ connection: v.string(), receipt: v.string() }) }),
  v.object({ kind: v.literal('stay'), key: ReservationKey }),
  v.object({ kind: v.literal('poll'), key: v.object({ connection: v.string() }) }),
]);
const LockCheck = v.object({
  lockId: v.pipe(
    v.string(),
    v.includes('#'),
    v.transform((text) => text as LockId),
  ),
  look: v.optional(v.boolean()),
  examine: v.optional(v.boolean()),
});
const Message = v.variant('kind', [
  v.object({ kind: v.literal('stay'), key: ReservationKey }),
  v.object({
    kind: v.literal('alarm'),
    scope: Scope,
    problem: v.object({ code: v.picklist(problemCodes), subject: v.string() }),
  }),
  v.object({ kind: v.literal('digest') }),
  v.object({ kind: v.literal('sign-in'), host: v.string(), to: v.string() }),
]);

export function encode(message: NoticeMessage | LockCheckMessage | MessageMessage): string {
  return JSON.stringify(message);
}

export const decodeNotice = (body: string): NoticeMessage => decode(Notice, body);
export const decodeLockCheck = (body: string): LockCheckMessage => decode(LockCheck, body);
export const decodeMessage = (body: string): MessageMessage => decode(Message, body);

function decode<S extends v.GenericSchema<unknown, unknown>>(schema: S, body: string): v.InferOutput<S> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), body);
  if (parsed.success) return parsed.output;
  throw new PermanentError('message.malformed');
}
