import { codeOf } from '../errors.ts';
import { isRefused, wentTo, withReport } from '../domain/delivery.ts';
import type { Fingerprint } from '../domain/delivery.ts';
import type { StayRecord } from '../domain/record.ts';
import type { Instant } from '../domain/time.ts';
import type { Log } from '../observability/log.ts';
import type { MailEvent } from '../ports/mail-events.ts';
import type { Queues } from '../ports/queues.ts';
import type { Stays, Trail } from '../ports/store.ts';
import { repeatOnConflict } from './repeat-on-conflict.ts';

export interface ReceiveMailEventDeps {
  readonly stays: Pick<Stays, 'get' | 'save'>;
  readonly trail: Pick<Trail, 'append'>;
  readonly queues: Pick<Queues, 'message'>;
  readonly fingerprint: () => Promise<Fingerprint>;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly log: Log;
}

/**
 * Writes down how far a guest's mail has come, on her stay and in its trail. Where it has not arrived, the stay's
 * messages are due: the guest has not been told. The same report again, or one that a later one has overtaken, changes
 * nothing. Events of other mails, and of stays that are gone, are forgotten.
 */
export function receiveMailEvent(deps: ReceiveMailEventDeps) {
  return async (event: MailEvent): Promise<void> => {
    const { reportTo, state } = event;
    if (reportTo === undefined) return;
    const { stay } = reportTo;
    deps.log('mail.reported', { connection: stay.connection, reservationId: stay.id, kind: state });
    const isNews = await repeatOnConflict(() => note(deps, event, reportTo));
    if (isNews && state !== 'delivered') await wake(deps, stay);
  };
}

/** True if it is news. The trail first: it takes the same entry twice, and a stay that has the report is not looked at again. */
async function note(
  deps: ReceiveMailEventDeps,
  { state, at, kind }: MailEvent,
  reportTo: NonNullable<MailEvent['reportTo']>,
): Promise<boolean> {
  const record = await deps.stays.get(reportTo.stay);
  if (record === undefined) return false;
  const deliveries = withReport(record.deliveries, { mail: reportTo.mail, state, at });
  await deps.trail.append(record.key, { at, word: state, about: kind });
  if (deliveries === record.deliveries) return false;
  const dueAt = state === 'delivered' ? record.dueAt : deps.now();
  await deps.stays.save({ ...record, deliveries, dueAt, addressRefused: await refused(deps, record, deliveries) });
  return true;
}

async function refused(
  { fingerprint }: ReceiveMailEventDeps,
  { addressRefused, reservation }: StayRecord,
  deliveries: StayRecord['deliveries'],
): Promise<boolean> {
  const email = reservation.guest.email?.reveal();
  if (email === undefined) return addressRefused;
  const hash = await fingerprint();
  const there = deliveries.filter(({ mail }) => wentTo(mail, email, hash));
  return isRefused(addressRefused, there);
}

async function wake(deps: ReceiveMailEventDeps, key: StayRecord['key']): Promise<void> {
  try {
    await deps.queues.message({ kind: 'stay', key }, deps.newId());
  } catch (error) {
    deps.log('wake.lost', { reservationId: key.id, errorCode: codeOf(error) }); // it is due: the sweep wakes it
  }
}
