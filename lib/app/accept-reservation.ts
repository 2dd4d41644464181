import { NO_ADJUSTMENT } from '../domain/adjustment.ts';
import { firstExaminationFor } from '../domain/examination-times.ts';
import { supersedes } from '../domain/order.ts';
import type { Room, StayRecord } from '../domain/record.ts';
import { sameReservation } from '../domain/stay.ts';
import type { Reservation, ReservationKey } from '../domain/stay.ts';
import { instant } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { LockHealths, Properties, Stays, Trail, TrailWord } from '../ports/store.ts';
import type { Tombstones } from '../ports/tombstones.ts';
import { raise } from './problems.ts';
import type { ProblemDeps } from './problems.ts';
import { repeatOnConflict } from './repeat-on-conflict.ts';

export interface AcceptDeps extends ProblemDeps {
  readonly stays: Stays;
  readonly properties: Properties;
  readonly trail: Trail;
  readonly tombstones: Tombstones;
  readonly health: Pick<LockHealths, 'bringForward'>;
}

export interface Accepted {
  readonly key: ReservationKey;
  readonly platform: string;
  readonly reservation: Reservation;
  /** When it came, or was asked for. */
  readonly receivedAt: Instant;
  /** What the platform itself answered just now. */
  readonly isFetched?: boolean;
}

/**
 * Stores what the platform says of a reservation, unless we hold something newer. The same again writes nothing. True if
 * there is something new to plan.
 */
export async function acceptReservation(deps: AcceptDeps, word: Accepted): Promise<boolean> {
  return repeatOnConflict(async () => {
    const held = await deps.stays.get(word.key);
    if (held === undefined && word.isFetched !== true && (await deps.tombstones.has(word.key))) {
      deps.log('webhook.stale', { connection: word.key.connection, reservationId: word.key.id }); // came after its end
      return false;
    }
    if (held !== undefined && !supersedes(word, held)) {
      deps.log('webhook.stale', { connection: word.key.connection, reservationId: word.key.id });
      return false;
    }
    if (held !== undefined && word.reservation.state === 'unknown') {
      // a status word that we don't know changes nothing: neither opens nor takes away
      await raise(deps, { kind: 'stay', key: word.key }, { code: 'stay.unknown_status', subject: '' });
      return false;
    }
    if (held !== undefined && sameReservation(held.reservation, word.reservation)) {
      await keepRevision(deps, word, held);
      return false;
    }
    await store(deps, word, held);
    return true;
  });
}

/** Nothing new, but a late word from before this one must still lose. */
async function keepRevision({ stays }: AcceptDeps, word: Accepted, held: StayRecord): Promise<void> {
  const { revision } = word.reservation;
  if (revision === undefined || revision === held.reservation.revision) return;
  await stays.save({ ...held, reservation: { ...held.reservation, revision }, receivedAt: word.receivedAt });
}

async function store(deps: AcceptDeps, word: Accepted, held: StayRecord | undefined): Promise<void> {
  const now = deps.now();
  const { key, platform, reservation, receivedAt } = word;
  const rooms = await roomsOf(deps.properties, key.connection, reservation);
  const email = held?.reservation.guest.email?.reveal();
  const addressRefused = (held?.addressRefused ?? false) && email === reservation.guest.email?.reveal();
  const base = held ?? newRecord(word);
  await deps.stays.save({ ...base, key, platform, reservation, receivedAt, rooms, addressRefused, dueAt: now });
  if (held !== undefined) {
    await deps.alarms.clear({ kind: 'stay', key }, { code: 'stay.unknown_status', subject: '' });
  }
  await deps.trail.append(key, { at: now, word: wordFor(held, reservation), about: undefined });
  await haveLocksExamined(deps, reservation, rooms, now);
  deps.log('stay.stored', { connection: key.connection, reservationId: key.id, kind: reservation.state });
}

/** A lock that nobody was expected at is looked at far too seldom for a guest who comes. */
async function haveLocksExamined(
  { properties, health }: AcceptDeps,
  { state, stay }: Reservation,
  rooms: readonly Room[],
  now: Instant,
): Promise<void> {
  if (state !== 'confirmed' || stay.departureDate < now.slice(0, 10)) return;
  const at = firstExaminationFor(instant(`${stay.arrivalDate}T00:00:00Z`), now);
  const ids = new Set(rooms.flatMap(({ propertyId }) => propertyId ?? []));
  const doors = (await Promise.all([...ids].map((id) => properties.get(id)))).flatMap((one) => one?.doors ?? []);
  for (const { lockId } of doors) await health.bringForward(lockId, at);
}

function newRecord({ key, platform, reservation, receivedAt }: Accepted): StayRecord {
  return {
    key,
    platform,
    reservation,
    receivedAt,
    bookedAt: receivedAt,
    rooms: [],
    bounds: [],
    grants: [],
    code: undefined,
    codeRefused: false,
    problems: [],
    told: [],
    deliveries: [],
    addressRefused: false,
    adjustment: NO_ADJUSTMENT,
    opensAt: undefined,
    planAgainAt: undefined,
    dueAt: undefined,
    attempts: 0,
    rev: 0,
  };
}

function wordFor(held: StayRecord | undefined, { state }: Reservation): TrailWord {
  if (state === 'cancelled' || state === 'no-show') return state;
  return held === undefined ? 'booked' : 'changed';
}

/** Which property each room is ours; unmapped ones are kept and provisioned when they are mapped. */
export async function roomsOf(
  properties: Properties,
  connection: string,
  reservation: Reservation,
): Promise<readonly Room[]> {
  return Promise.all(
    reservation.units.map(async (unit) => ({ unit, propertyId: await properties.idOfUnit(connection, unit) })),
  );
}
