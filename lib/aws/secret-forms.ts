import * as v from 'valibot';
import type { InboundSecrets, OutboundSecrets } from '../ports/booking-platform.ts';
import { Redacted } from '../redacted.ts';

const Text = v.pipe(v.string(), v.nonEmpty());

type Schema<T> = v.GenericSchema<unknown, T>;

/** One, or a list. */
const listOf = <T>(one: Schema<T>): Schema<T[]> =>
  v.union([
    v.array(one),
    v.pipe(
      one,
      v.transform((value) => [value]),
    ),
  ]);

/** One, a list, or what is current and what was before it. */
const rotating = <T>(one: Schema<T>): Schema<T[]> => {
  const values = v.nullish(listOf(one));
  const Split = v.pipe(
    v.strictObject({ current: values, previous: values }),
    v.transform(({ current, previous }) => [...(current ?? []), ...(previous ?? [])]),
  );
  return v.union([listOf(one), Split]);
};

const Inbound = v.object({
  webhookToken: v.optional(rotating(Text)),
  webhookSecrets: v.optional(
    v.pipe(
      rotating(Text),
      v.transform((current) => ({ current, previous: [] })),
    ),
  ),
  basic: v.optional(rotating(v.object({ user: Text, password: Text }))),
  webhookHeader: v.optional(rotating(v.object({ name: Text, value: Text }))),
});

const Outbound = v.object({
  token: v.optional(Text),
  apiKey: v.optional(Text),
  clientId: v.optional(Text),
  clientSecret: v.optional(Text),
  refreshToken: v.optional(Text),
  feedUrl: v.optional(Text),
});

/** A connection's entry among the secrets. One in no known form is undefined: it trusts nobody. */
export function readInbound(entry: unknown): Redacted<InboundSecrets> | undefined {
  return known(Inbound, entry);
}

export function readOutbound(entry: unknown): Redacted<OutboundSecrets> | undefined {
  return known(Outbound, entry);
}

function known<T>(schema: v.GenericSchema<unknown, T>, entry: unknown): Redacted<T> | undefined {
  const parsed = v.safeParse(schema, entry);
  return parsed.success ? new Redacted(parsed.output) : undefined;
}
