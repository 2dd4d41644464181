import * as v from 'valibot';
import { CallerError } from '../errors.ts';
import type { BodyField, BodyForm, StateWords } from '../domain/property.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import { signingSecrets } from '../signatures/hmac.ts';
import { hasToken } from '../signatures/shared-secret.ts';
import { isStandardWebhook } from '../signatures/timed.ts';
import { noticeOf } from './shared/booking.ts';
import type { Booking } from './shared/booking.ts';
import { instantOf, localTime, momentOf, sortableStamp } from './shared/dates.ts';
import { guestFrom } from './shared/guest.ts';
import { foldKey, Id, maybe, parseJson, Personal, Text, UnitPath, Word } from './shared/parse.ts';
import { stateIn } from './shared/states.ts';

/** What stands at the fields that the connection names. */
const Values = v.object({
  id: Id,
  state: maybe(Word),
  unit: maybe(UnitPath),
  arrival: maybe(Text),
  departure: maybe(Text),
  checkIn: maybe(Text),
  checkOut: maybe(Text),
  name: maybe(Personal),
  email: maybe(Personal),
  language: maybe(Text),
  revision: maybe(v.pipe(v.union([Text, v.pipe(v.number(), v.transform(String))]), v.transform(revisionOf))),
});

/**
 * Any system that can post JSON, such as Zapier or Make: `fields` of the connection say where in it a booking is, `states`
 * what its words mean. A call proves itself with a Standard Webhooks signature, or a long random token in our URL.
 */
export const signedJson: BookingPlatform = {
  id: 'signed-json',
  facts: {
    name: 'Signed JSON',
    proof: 'Standard Webhooks signature (`webhookSecrets`) or token in the URL (`webhookToken`)',
    times: 'as the connection’s `fields` name them',
    email: 'as named',
    noShow: 'as named in `states`',
    order: 'as named, else by arrival here',
    credentials: '–',
  },
  keepsHeaders: [],
  isAuthentic: (request, secrets, now) =>
    isStandardWebhook(signingSecrets(secrets), request, now) || hasToken(request, secrets),
  parseWebhook: ({ rawBody }, form) => [noticeFrom(rawBody, form)],
  api: undefined,
  hasForm: true,
};

function noticeFrom(rawBody: string, form: BodyForm | undefined): Notice {
  if (form === undefined) throw new CallerError('webhook.malformed');
  const body = parseJson(v.unknown(), rawBody);
  const fields = Object.entries(form.fields) as [BodyField, string | undefined][];
  const found = fields.map(([field, path]) => [field, path === undefined ? undefined : valueAt(body, path)]);
  const values = v.safeParse(Values, Object.fromEntries(found));
  if (!values.success) throw new CallerError('webhook.malformed');
  return noticeOf(bookingFrom(values.output, form.states));
}

/** `booking.rooms.0.id`, keys in any case. */
function valueAt(body: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    if (Array.isArray(value)) return /^\d+$/.test(name) ? (value as unknown[])[Number(name)] : undefined;
    const key = foldKey(name);
    const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return isThere ? (value as Record<string, unknown>)[key] : undefined;
  }, body);
}

function bookingFrom(values: v.InferOutput<typeof Values>, states: StateWords): Booking {
  const { id, unit, checkIn, checkOut, name, email, language, revision } = values;
  const arrival = momentOf(values.arrival);
  const departure = momentOf(values.departure);
  return {
    id,
    state: stateIn(states, values.state),
    units: unit === undefined ? [] : [unit],
    arrivalDate: arrival.date,
    departureDate: departure.date,
    checkInTime: localTime(checkIn) ?? arrival.time,
    checkOutTime: localTime(checkOut) ?? departure.time,
    arrivesAt: arrival.at,
    departsAt: departure.at,
    guest: guestFrom({ name, email, language }),
    revision,
  };
}

/** Whole numbers, and times with and without a zone; anything else does not sort. */
function revisionOf(text: string): string | undefined {
  return /^\d{1,20}$/.test(text) ? text.padStart(20, '0') : (instantOf(text) ?? sortableStamp(text));
}
