import * as v from 'valibot';
import { DEFAULT_POLL_MINUTES } from '../domain/poll.ts';
import { bodyFields } from '../domain/property.ts';
import type { BodyField } from '../domain/property.ts';
import { section } from './section.ts';

export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/), v.maxLength(40));
export const ApiUrl = v.optional(
  v.pipe(
    v.string(),
    v.check(isOrigin),
    v.transform((text) => new URL(text).origin),
  ),
);

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return /^https?:$/.test(url?.protocol ?? '') && url?.pathname === '/' && url.search === '' && url.hash === '';
}

/** A platform that is asked more often answers less. */
const PollMinutes = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(1_440),
  v.check((minutes) => minutes === 0 || minutes >= 5),
);

/** `booking.guest.email`, or `rooms.0.id`. */
const FieldPath = v.pipe(v.string(), v.regex(/^[^.\s]+(\.[^.\s]+)*$/), v.maxLength(200));
const Words = (...usual: string[]) =>
  v.optional(v.array(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.toLowerCase())), usual);
export const States = section({
  confirmed: Words('confirmed', 'booked', 'accepted'),
  cancelled: Words('cancelled', 'canceled'),
  noShow: Words('no_show', 'no-show'),
  enquiry: Words('enquiry', 'inquiry', 'request', 'pending'),
  block: Words('block', 'blocked'),
});
const fieldPaths = Object.fromEntries(bodyFields.map((name) => [name, v.optional(FieldPath)])) as Record<
  BodyField,
  v.OptionalSchema<typeof FieldPath, undefined>
>;
/** A connection as it is written. */
export const ConnectionEntry = section({
  id: Id,
  platform: v.string(),
  apiUrl: ApiUrl,
  pollMinutes: v.optional(PollMinutes, DEFAULT_POLL_MINUTES),
  fields: v.optional(
    section({
      ...fieldPaths,
      id: FieldPath,
      state: FieldPath,
      unit: FieldPath,
      arrival: FieldPath,
      departure: FieldPath,
    }),
  ),
  states: v.optional(States),
});
