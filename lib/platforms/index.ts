import type { BookingPlatform } from '../ports/booking-platform.ts';
import { apaleo } from './apaleo.ts';
import { beds24 } from './beds24.ts';
import { bookingsync } from './bookingsync.ts';
import { calcom } from './calcom.ts';
import { channex } from './channex.ts';
import { cloudbeds } from './cloudbeds.ts';
import { guesty } from './guesty.ts';
import { hospitable } from './hospitable.ts';
import { hostaway } from './hostaway.ts';
import { hostex } from './hostex.ts';
import { hostfully } from './hostfully.ts';
import { ical } from './ical.ts';
import { lodgify } from './lodgify.ts';
import { mews } from './mews.ts';
import { ownerrez } from './ownerrez.ts';
import { rentalsUnited } from './rentals-united.ts';
import { signedJson } from './signed-json.ts';
import { smoobu } from './smoobu.ts';
import { uplisting } from './uplisting.ts';

/**
 * Every platform we accept webhooks from, or read calendars of, by name. The key is the {platform} in POST
 * /webhooks/{platform}/{connection}.
 */
export const platforms = {
  apaleo,
  beds24,
  bookingsync,
  calcom,
  channex,
  cloudbeds,
  guesty,
  hospitable,
  hostaway,
  hostex,
  hostfully,
  ical,
  lodgify,
  mews,
  ownerrez,
  'rentals-united': rentalsUnited,
  'signed-json': signedJson,
  smoobu,
  uplisting,
} satisfies Record<string, BookingPlatform>;

/** Undefined for a name that isn't in the list, `toString` included. */
export function platformOf(name: string): BookingPlatform | undefined {
  return Object.hasOwn(platforms, name) ? platforms[name as keyof typeof platforms] : undefined;
}
