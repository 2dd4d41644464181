import * as v from 'valibot';
import type { Bound } from '../domain/record.ts';
import { InstantField } from './parse-item.ts';

/** Most stays have no others beside them. */
export const BoundsField = v.pipe(
  v.optional(
    v.array(
      v.object({
        propertyId: v.string(),
        notBefore: v.optional(InstantField),
        notAfter: v.optional(InstantField),
        doubleBooked: v.optional(v.picklist(['both', 'cut-short', 'no-key'])),
      }),
    ),
    [],
  ),
  v.transform((bounds) =>
    bounds.map(({ propertyId, notBefore, notAfter, doubleBooked }): Bound => {
      return { propertyId, notBefore, notAfter, doubleBooked };
    }),
  ),
);
