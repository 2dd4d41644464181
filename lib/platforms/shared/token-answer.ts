import * as v from 'valibot';
import { Redacted } from '../../redacted.ts';
import { maybe, parseJson, readable, Text } from './parse.ts';

const Secret = v.pipe(
  Text,
  v.transform((text) => new Redacted(text)),
);
const Seconds = v.pipe(v.union([v.number(), v.pipe(v.string(), v.transform(Number))]), v.integer(), v.minValue(1));

/** As OAuth has it, or with `token` and `expiresIn` (Beds24 [C]); spelled as `parseJson` folds it. */
const Answer = v.object({
  accesstoken: maybe(Secret),
  token: maybe(Secret),
  refreshtoken: maybe(Secret),
  expiresin: maybe(Seconds),
});

/** What a platform's token endpoint answers; undefined where there is no token in it. */
export function readTokenAnswer(text: string): GivenToken | undefined {
  const answer = readable(() => parseJson(Answer, text));
  const token = answer?.accesstoken ?? answer?.token;
  if (answer === undefined || token === undefined) return undefined;
  return { token, refreshToken: answer.refreshtoken, lifetimeSeconds: answer.expiresin };
}

interface GivenToken {
  readonly token: Redacted<string>;
  readonly refreshToken: Redacted<string> | undefined;
  readonly lifetimeSeconds: number | undefined;
}
