import type { Heard } from './silence.ts';
import { minus, plus } from './time.ts';
import type { Instant } from './time.ts';

/** What is remembered of asking a connection's platform for what has changed. */
export interface Poll extends Heard {
  readonly connection: string;
  readonly platform: string;
  /** How often it is asked; 0: never. */
  readonly minutes: number;
  /** When it last told everything that had changed; undefined: never yet. */
  readonly listedAt: Instant | undefined;
  /** The host has been told that it has fallen silent. */
  readonly silent: boolean;
  readonly dueAt: Instant | undefined;
  /** Failures in a row. */
  readonly attempts: number;
  readonly rev: number;
}

export const DEFAULT_POLL_MINUTES = 60;

/** A platform's clock may be behind ours, and what changed a moment ago may not be listed yet. */
const OVERLAP = { hours: 2 };
/** What was booked before we were there: hardly anybody books a stay longer ahead. */
const FIRST_LOOK_BACK = { days: 366 };
/** Who can't be asked now may be later, when there is a key; `apply` has it tried at once. */
const WITHOUT_ASKING = { days: 3 };

/** From when on changes are to be listed. */
export function listSince({ listedAt }: Pick<Poll, 'listedAt'>, now: Instant): Instant {
  return listedAt === undefined ? minus(now, FIRST_LOOK_BACK) : minus(listedAt, OVERLAP);
}

/** When to ask again after all went well; `asked` is false where there is nothing to ask with. */
export function nextPollAt({ minutes }: Pick<Poll, 'minutes'>, asked: boolean, now: Instant): Instant | undefined {
  if (minutes === 0) return undefined;
  return plus(now, asked ? { minutes } : WITHOUT_ASKING);
}
