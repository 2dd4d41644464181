import * as v from 'valibot';
import { instant } from '../../domain/time.ts';
import type { Instant } from '../../domain/time.ts';
import { RetryableError } from '../../errors.ts';

/** A field that is missing, null or of another kind than documented is as good as not there; the rest still counts. */
export const readable = <S extends v.GenericSchema>(schema: S) => v.fallback(v.optional(schema), undefined);

/** Those of a list that can be read: one that can't hides no other. */
export function readableOnes<S extends v.GenericSchema>(schema: S, items: readonly unknown[]): v.InferOutput<S>[] {
  return items.flatMap((item) => {
    const parsed = v.safeParse(schema, item);
    return parsed.success ? [parsed.output] : [];
  });
}

/** Throws RetryableError(`lock.answer_malformed`). The issues are dropped: they quote names and codes. */
export function readJson<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  if (!parsed.success) throw new RetryableError('lock.answer_malformed');
  return parsed.output;
}

/** Undefined for what is no instant. */
export function instantOrNone(time: unknown): Instant | undefined {
  try {
    return typeof time === 'string' ? instant(time) : undefined;
  } catch {
    return undefined;
  }
}
