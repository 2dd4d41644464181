import type { ReservationState } from './stay.ts';
import type { LocalDate } from './time.ts';

/** What a calendar says of one event, in the property's days. */
export interface FeedStay {
  readonly uid: string;
  readonly state: ReservationState;
  readonly arrivalDate: LocalDate;
  readonly departureDate: LocalDate;
}

/** A stay that a calendar has listed, and how often in a row it has not since. */
export interface KnownStay extends FeedStay {
  readonly misses: number;
}

/** What is remembered of a connection's calendar. */
export interface FeedMemory {
  readonly connection: string;
  readonly known: readonly KnownStay[];
  /** The host has been told that everything was gone at once. */
  readonly lostAll: boolean;
  readonly rev: number;
}

export interface FeedNews {
  /** To be taken as what the platform says now. */
  readonly said: readonly FeedStay[];
  /** No longer there, often enough. */
  readonly gone: readonly KnownStay[];
  readonly known: readonly KnownStay[];
  /** Everything that was to come is gone at once: no cancellation, but a matter for the host. */
  readonly lostAll: boolean;
}

/** A stay that is called off just vanishes, and so does everything on a bad day: one look is no proof. */
const MISSES_BEFORE_GONE = 2;

/**
 * What a calendar that could be read changes in what was known of it. Only of a whole one does it count what is missing,
 * and never if nothing is left of what was to come: at all, or of two stays or more. A stay that has begun is not called
 * off by being left out, as past ones are. `today` is the property's.
 */
export function compareFeed(
  known: readonly KnownStay[],
  { stays, isWhole }: { readonly stays: readonly FeedStay[]; readonly isWhole: boolean },
  today: LocalDate,
): FeedNews {
  const listed = new Map(stays.toReversed().map((stay) => [stay.uid, stay]));
  const before = new Map(known.map((stay) => [stay.uid, stay]));
  const said = [...listed.values()].filter((stay) => isNews(stay, before.get(stay.uid), today));

  const toCome = known.filter(({ arrivalDate }) => arrivalDate >= today);
  const isEmptied = toCome.every(({ uid }) => !listed.has(uid)) && (stays.length === 0 || toCome.length > 1);
  const lostAll = toCome.length > 0 && isEmptied;
  const missed = known.filter(({ uid, departureDate }) => !listed.has(uid) && departureDate >= today);
  const counted = missed.map((stay) => {
    const counts = isWhole && !lostAll && stay.arrivalDate >= today;
    return { ...stay, misses: stay.misses + (counts ? 1 : 0) };
  });
  const gone = counted.filter(({ misses }) => misses >= MISSES_BEFORE_GONE);
  const there = [...listed.values()].filter((stay) => isKept(stay) && stay.departureDate >= today);
  const missing = counted.filter(({ misses }) => misses < MISSES_BEFORE_GONE);
  return { said, gone, known: [...there.map((stay) => ({ ...stay, misses: 0 })), ...missing], lostAll };
}

/** Blocks and cancellations are nothing to us, unless they take the place of a stay. */
function isKept({ state }: FeedStay): boolean {
  return state === 'confirmed' || state === 'unknown';
}

function isNews(stay: FeedStay, known: KnownStay | undefined, today: LocalDate): boolean {
  if (known === undefined) return isKept(stay) && stay.departureDate >= today;
  const { state, arrivalDate, departureDate } = stay;
  return state !== known.state || arrivalDate !== known.arrivalDate || departureDate !== known.departureDate;
}
