import * as v from 'valibot';
import { PermanentError } from '../errors.ts';

const Name = v.pipe(v.string(), v.nonEmpty());
const Url = v.pipe(v.string(), v.url());
const Milliseconds = v.pipe(v.string(), v.digits(), v.transform(Number));
const InstallTag = v.pipe(v.string(), v.regex(/^[a-z0-9]{2,7}$/));

const shared = { STAGE: Name, TABLE_NAME: Name };
const lockSide = { OUTBOUND_SECRET_ID: Name, INSTALL_TAG: InstallTag, NUKI_API_URL: v.optional(Url) };

export const ReceiveWebhookEnv = v.object({ ...shared, NOTICES_QUEUE_URL: Url, INBOUND_SECRET_ID: Name });
export const ReceiveNukiEventEnv = v.object({ ...shared, INBOUND_SECRET_ID: Name, LOCK_CHECKS_QUEUE_URL: Url });
export const ApplyReservationEnv = v.object({
  ...shared,
  ...lockSide,
  LOCK_CHECKS_QUEUE_URL: Url,
  MESSAGES_QUEUE_URL: Url,
});
export const SyncLockEnv = v.object({
  ...shared,
  ...lockSide,
  NOTICES_QUEUE_URL: Url,
  MESSAGES_QUEUE_URL: Url,
  LOOK_AGAIN_MS: Milliseconds,
});
export const SendMessageEnv = v.object({
  ...shared,
  OUTBOUND_SECRET_ID: Name,
  SES_CONFIGURATION_SET: Name,
  PAGES_URL: Url,
});
export const ReceiveMailEventEnv = v.object({ ...shared, MESSAGES_QUEUE_URL: Url });
export const HostConsoleEnv = v.object({ ...shared, NOTICES_QUEUE_URL: Url, MESSAGES_QUEUE_URL: Url });
export const GuestPageEnv = v.object({ ...shared, ...lockSide, LOOK_AGAIN_MS: Milliseconds });
export const SweepEnv = v.object({
  ...shared,
  NOTICES_QUEUE_URL: Url,
  LOCK_CHECKS_QUEUE_URL: Url,
  MESSAGES_QUEUE_URL: Url,
});

/** The one place that reads process.env. Runs at cold start, so a bad deploy fails before it serves. */
export function readEnv<S extends v.GenericSchema>(schema: S): v.InferOutput<S> {
  const parsed = v.safeParse(schema, process.env);
  if (parsed.success) return parsed.output;
  const names = parsed.issues.map((issue) => v.getDotPath(issue)); // names only: a value may be a secret
  throw new PermanentError('config.invalid', { cause: names });
}
