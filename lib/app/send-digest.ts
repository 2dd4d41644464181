import { codeOf, kindOf } from '../errors.ts';
import { digestNow } from '../domain/digest.ts';
import type { Digest, DoorFinding } from '../domain/digest.ts';
import { nextDigestAt } from '../domain/examination-times.ts';
import type { LockId, Property } from '../domain/property.ts';
import { retryAt } from '../domain/timing.ts';
import { dateIn } from '../domain/time.ts';
import { hostDigest } from '../mail/index.ts';
import type { DigestEntry } from '../mail/index.ts';
import { Redacted } from '../redacted.ts';
import { inMail } from './console/places.ts';
import { namedLocks } from './named-locks.ts';
import type { NamedLock } from './named-locks.ts';
import type { SendMessageDeps } from './stay-view.ts';
import { mailTo } from './tell-of-stay.ts';

/**
 * Tells the host what is wrong with the locks: once a day at most, and only if there is something new, more urgent, or
 * told a week ago. If the mail can't leave now, it is due again later.
 */
export async function sendDigest(deps: SendMessageDeps): Promise<void> {
  const digest = await deps.digests.get();
  const now = deps.now();
  if (digest?.dueAt === undefined || digest.dueAt > now) return;
  if (isOfToday(digest, deps.now())) {
    return deps.digests.postpone(digest, nextDigestAt(digest.timeZone, now), 0);
  }
  const locks = await locksOf(deps, digest.propertyIds);
  const { tell, told } = digestNow(digest, await findingsOf(deps, [...locks.keys()]), now);
  try {
    if (tell.length > 0) await mailDigest(deps, tell, locks);
  } catch (error) {
    await deps.digests.postpone(digest, retryAt(digest.attempts + 1, now), digest.attempts + 1);
    deps.log('message.postponed', { kind: 'host-digest', errorCode: codeOf(error), attempts: digest.attempts + 1 });
    if (kindOf(error) === 'permanent') throw error; // not even the host can be mailed: seen in the alarms
    return;
  }
  await deps.digests.settle(digest, told, tell.length > 0 ? now : digest.sentAt);
}

function isOfToday({ sentAt, timeZone }: Digest, now: ReturnType<SendMessageDeps['now']>): boolean {
  return sentAt !== undefined && dateIn(sentAt, timeZone) === dateIn(now, timeZone);
}

async function locksOf(
  { properties }: SendMessageDeps,
  propertyIds: readonly string[],
): Promise<ReadonlyMap<LockId, NamedLock>> {
  const read = await Promise.all(propertyIds.map((id) => properties.get(id)));
  return namedLocks(read.filter((property): property is Property => property !== undefined));
}

async function findingsOf({ health }: SendMessageDeps, locks: readonly LockId[]): Promise<readonly DoorFinding[]> {
  const all = await Promise.all(locks.map((lockId) => health.get(lockId)));
  return all.flatMap((one) => one?.findings.map((finding) => ({ ...finding, lockId: one.lockId })) ?? []);
}

async function mailDigest(
  deps: SendMessageDeps,
  findings: readonly DoorFinding[],
  locks: ReadonlyMap<LockId, NamedLock>,
): Promise<void> {
  const settings = await deps.properties.settings();
  const { email, language } = settings.host;
  const entries = findings.flatMap((finding) => entryOf(finding, locks.get(finding.lockId)));
  const content = hostDigest({ language, now: deps.now(), entries, consoleUrl: inMail(deps, '/host/doors') });
  await deps.sendMail(mailTo(new Redacted(email), settings, content, 'host-digest'));
  deps.log('message.sent', { kind: 'host-digest', count: entries.length });
}

function entryOf({ code, severity, count, fullAt, threat }: DoorFinding, lock: NamedLock | undefined): DigestEntry[] {
  if (lock === undefined) return [];
  const guest = threat && { ...threat, reservation: `${threat.stay.connection} ${threat.stay.id}` };
  return [{ ...lock, code, severity, count, fullAt, guest }];
}
