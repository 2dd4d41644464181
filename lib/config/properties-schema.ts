import * as v from 'valibot';
import { DEFAULT_LADDER } from '../domain/ladder.ts';
import { hostRoles } from '../domain/hosts.ts';
import { accessKinds, DEFAULT_CODES_PER_LOCK, DEFAULT_REQUESTS_PER_MINUTE, overlapRules } from '../domain/property.ts';
import { isLocalTime, isTimeZone } from '../domain/time.ts';
import { ApiUrl, ConnectionEntry, Id } from './connection-schema.ts';
import { GuestTextsEntry } from './guest-texts-schema.ts';
import { section } from './section.ts';

const Name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200));
const Email = v.pipe(v.string(), v.trim(), v.regex(/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/), v.maxLength(254));
/** As one dials it from abroad, or at home: digits with what people set between them. */
const Phone = v.pipe(v.string(), v.trim(), v.regex(/^\+?\d(?:[ /.-]?\(?\d\)?){4,19}$/));
const Language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i));
const TimeOfDay = v.pipe(v.string(), v.guard(isLocalTime));
const Days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(366));
const Minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_440));
const LadderHours = v.pipe(
  v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(720))),
  v.minLength(1),
  v.maxLength(8),
  v.transform((hours) => [...hours].sort((a, b) => b - a)),
);
const Codes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000));
const PerMinute = v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(6_000));
const Unit = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.safeInteger(), v.transform(String))]),
  v.regex(/^[^\s/]+(\/[^\s/]+)*$/),
  v.maxLength(200),
);
const UnitEntry = section({ connection: v.string(), unit: Unit });
const DoorEntry = section({
  nukiAccount: v.string(),
  smartlockId: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  name: Name,
  remoteUnlock: v.optional(v.boolean()),
});
const PropertyEntry = section({
  id: Id,
  name: Name,
  address: v.optional(Name),
  timeZone: v.pipe(v.string(), v.check(isTimeZone)),
  checkIn: TimeOfDay,
  checkOut: TimeOfDay,
  earlyEntryMinutes: v.optional(Minutes, 0),
  lateExitMinutes: v.optional(Minutes, 0),
  language: v.optional(Language),
  units: v.array(UnitEntry),
  doors: v.pipe(v.array(DoorEntry), v.minLength(1)),
  access: v.optional(v.picklist(accessKinds), 'auto'),
  writeCodesDaysAhead: v.optional(Days, 7),
  tellGuestDaysAhead: v.optional(Days),
  overlaps: v.optional(v.picklist(overlapRules), 'report'),
  arrivalReminder: v.optional(v.boolean(), false),
  texts: v.optional(GuestTextsEntry, {}),
});

/** properties.json as it is written; what its parts must agree on is in `cross-checks.ts`. */
export const PropertiesFile = section({
  host: section({ name: Name, email: Email, phone: v.optional(Phone), language: v.optional(Language, 'en') }),
  hosts: v.optional(v.array(section({ email: Email, role: v.picklist(hostRoles) })), []),
  sender: Email,
  nukiAccounts: v.array(
    section({
      id: Id,
      apiUrl: ApiUrl,
      requestsPerMinute: v.optional(PerMinute, DEFAULT_REQUESTS_PER_MINUTE),
      codesPerLock: v.optional(Codes, DEFAULT_CODES_PER_LOCK),
      advancedApi: v.optional(v.boolean()),
    }),
  ),
  connections: v.array(ConnectionEntry),
  properties: v.array(PropertyEntry),
  arrivalLadderHours: v.optional(LadderHours, [...DEFAULT_LADDER]),
});
export type PropertiesFile = v.InferOutput<typeof PropertiesFile>;
