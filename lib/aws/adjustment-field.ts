import * as v from 'valibot';
import type { Adjustment } from '../domain/adjustment.ts';
import { isLocalDate, isLocalTime } from '../domain/time.ts';
import { InstantField } from './parse-item.ts';

const Day = v.pipe(v.string(), v.guard(isLocalDate));
const Moment = v.object({ of: Day, date: Day, time: v.pipe(v.string(), v.guard(isLocalTime)) });

/** A stay that the host has never touched has none of it. */
export const AdjustmentField = v.pipe(
  v.optional(
    v.object({
      entry: v.optional(Moment),
      exit: v.optional(Moment),
      withdrawn: v.optional(v.boolean(), false),
      replaced: v.optional(v.array(v.string()), []),
      sendAgainAt: v.optional(InstantField),
      linkRevoked: v.optional(v.boolean(), false),
      lastForm: v.optional(v.string()),
    }),
    {},
  ),
  v.transform(({ entry, exit, withdrawn, replaced, sendAgainAt, linkRevoked, lastForm }): Adjustment => {
    return { entry, exit, withdrawn, replaced, sendAgainAt, linkRevoked, lastForm };
  }),
);
