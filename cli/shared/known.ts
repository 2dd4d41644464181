import { platforms } from '../../lib/platforms/index.ts';
import type { BookingPlatform } from '../../lib/ports/booking-platform.ts';

const all = Object.values<BookingPlatform>(platforms);

/** What properties.json may name besides what is in it. */
export const known = {
  platforms: Object.keys(platforms),
  withForm: all.filter(({ hasForm }) => hasForm).map(({ id }) => id),
};
