import { planDoors } from '../domain/plan-doors.ts';
import type { DoorPlan } from '../domain/plan-doors.ts';
import { nextStayLook } from '../domain/stay-look.ts';
import { retryAt } from '../domain/timing.ts';
import { earliest } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import { guestNews, tellGuestAt, placesOf } from '../domain/what-to-tell.ts';
import type { GuestNews } from '../domain/what-to-tell.ts';
import type { ReservationKey } from '../domain/stay.ts';
import type { MessageMessage } from '../ports/queues.ts';
import { kindOf, codeOf } from '../errors.ts';
import { repeatOnConflict } from './repeat-on-conflict.ts';
import { viewOf } from './stay-view.ts';
import type { SendMessageDeps, StayView } from './stay-view.ts';
import { sendAlarm } from './send-alarm.ts';
import { sendDigest } from './send-digest.ts';
import { sendSignIn } from './send-sign-in.ts';
import { tellOfStay } from './tell-of-stay.ts';

/**
 * Sends what there is to send: to the guest when every door of her stay is proven, to the host what the guest was told,
 * each content once; or one alarm; or the digest of all locks; or a host's link to sign in. Settles when the stay is
 * next looked at.
 */
export function sendMessage(deps: SendMessageDeps) {
  return async (message: MessageMessage): Promise<void> => {
    if (message.kind === 'alarm') return sendAlarm(deps, message.scope, message.problem);
    if (message.kind === 'digest') return sendDigest(deps);
    if (message.kind === 'sign-in') return sendSignIn(deps, message);
    await repeatOnConflict(() => sendForStay(deps, message.key));
  };
}

async function sendForStay(deps: SendMessageDeps, key: ReservationKey): Promise<void> {
  const view = await viewOf(deps, key);
  if (view === undefined) return;
  const plan = planDoors(view.record, view.properties, deps.now());
  const news = await newsOf(deps, view, plan);
  let record = view.record;
  let failure: Error | undefined;
  try {
    record = await tellOfStay(deps, view, news, (told) => (record = told));
  } catch (error) {
    if (codeOf(error) === 'store.conflict') throw error;
    failure = error instanceof Error ? error : new TypeError('not an error');
    deps.log('message.postponed', { reservationId: key.id, errorCode: codeOf(error), attempts: record.attempts + 1 });
  }
  const after = { ...view, record };
  const next = record === view.record ? news : await newsOf(deps, after, plan);
  await schedule(deps, after, next, failure);
  if (failure !== undefined && kindOf(failure) === 'permanent') throw failure; // our own identity: seen in the alarms
}

/** Nothing is said of a stay that is too odd to act on: the host is asked first. */
async function newsOf(deps: SendMessageDeps, view: StayView, plan: DoorPlan): Promise<GuestNews> {
  if (plan.kind === 'keep') return { kind: 'nothing' };
  const context = { now: deps.now(), fingerprint: await deps.fingerprint() };
  return guestNews(view.record, view.properties, view.grants, context);
}

/** When this stay must be looked at again; written only if it is not what the table says already. */
async function schedule(
  deps: SendMessageDeps,
  view: StayView,
  news: GuestNews,
  failure: Error | undefined,
): Promise<void> {
  const now = deps.now();
  const { record, properties, grants } = view;
  const plan = planDoors(record, properties, now);
  const doors = plan.kind === 'open' ? plan.doors : [];
  const planAgain = record.planAgainAt !== undefined && record.planAgainAt > now ? record.planAgainAt : undefined;
  const failed = failure !== undefined;
  const attempts = failed ? record.attempts + 1 : planAgain === undefined ? 0 : record.attempts;
  const tellAt = plan.kind === 'open' ? pendingTellAt(view, now) : undefined;
  const dueAt = earliest(
    failed ? retryAt(attempts, now) : undefined,
    planAgain,
    news.kind === 'wait' ? news.until : undefined,
    tellAt,
    nextStayLook(record, doors, grants, now),
  );
  if (dueAt === record.dueAt && attempts === record.attempts) return;
  await deps.stays.save({ ...record, dueAt, attempts });
}

/** The stay's own instant for telling the guest, while it is still to come. */
function pendingTellAt({ record, properties, grants }: StayView, now: Instant): Instant | undefined {
  if (record.reservation.state !== 'confirmed' || properties.length === 0) return undefined;
  const at = tellGuestAt(placesOf(record, properties, grants));
  return at > now ? at : undefined;
}
