import type * as v from 'valibot';

const ID = 'must be a short name of small letters, digits and hyphens that starts with a letter or digit, such as';
const API_URL = 'must be a scheme, host and port such as "http://127.0.0.1:4000", without a path';
const DAYS = 'must be a whole number of days from 0 to 366';
const MINUTES = 'must be a whole number of minutes from 0 to 1440';
const TIME = 'must be a time of day from "00:00" to "23:59", such as';
const LANGUAGE = 'must be a language tag such as "en" or "pt-BR"';

/** What each entry of properties.json must be; the key is its path without the places in lists. */
const fixes: Readonly<Record<string, string>> = {
  '': 'must be one object: { "host": …, "sender": …, "nukiAccounts": …, "connections": …, "properties": … }',
  host: 'must say who the host is: { "name": "Anna", "email": "host@example.com", "language": "de" }',
  'host.name': 'must be the name that guests read in a mail',
  'host.email': 'must be one e-mail address, such as "host@example.com"',
  'host.phone': 'must be one telephone number, such as "+43 1 2345678", or be left out',
  'host.language': LANGUAGE,
  hosts: 'must list who else may sign in to the console: [{ "email": "eva@example.com", "role": "viewer" }]',
  'hosts.email': 'must be one e-mail address, such as "eva@example.com"',
  'hosts.role': 'must be "host", or "viewer" for who may only look',
  sender: 'must be the one e-mail address that mails come from, such as "stay@example.com"',
  nukiAccounts: 'must list the Nuki Web accounts: [{ "id": "main" }]',
  'nukiAccounts.id': `${ID} "main"`,
  'nukiAccounts.apiUrl': API_URL,
  'nukiAccounts.requestsPerMinute': 'must be a whole number of requests a minute from 10 to 6000',
  'nukiAccounts.codesPerLock': 'must be how many keypad codes a lock holds, a whole number from 1 to 1000',
  'nukiAccounts.advancedApi': 'must be true or false: whether Nuki has approved the Advanced API for this account',
  connections: 'must list the accounts at booking platforms: [{ "id": "smoobu-main", "platform": "smoobu" }]',
  'connections.id': `${ID} "smoobu-main"`,
  'connections.platform': 'must be the name of a booking platform, such as "smoobu"',
  'connections.apiUrl': API_URL,
  'connections.pollMinutes': 'must be a whole number of minutes from 5 to 1440, or 0 for never',
  'connections.fields': 'must be the names on the way to a value in the body, joined with dots, such as "booking.id"',
  'connections.states': 'must list words, such as ["booked"]',
  'connections.states.confirmed': 'must list words, such as ["booked"]',
  'connections.states.cancelled': 'must list words, such as ["cancelled"]',
  'connections.states.noShow': 'must list words, such as ["no_show"]',
  'connections.states.enquiry': 'must list words, such as ["request"]',
  'connections.states.block': 'must list words, such as ["blocked"]',
  properties: 'must list the properties: [{ "id": "loft-7", "name": "Loft 7", … }]',
  'properties.id': `${ID} "loft-7"`,
  'properties.name': 'must be the name that guests read in a mail',
  'properties.address': 'must be the postal address as one line of text, or be left out',
  'properties.timeZone': 'must be an IANA time zone, such as "Europe/Vienna"',
  'properties.checkIn': `${TIME} "15:00"`,
  'properties.checkOut': `${TIME} "10:00"`,
  'properties.earlyEntryMinutes': MINUTES,
  'properties.lateExitMinutes': MINUTES,
  'properties.language': LANGUAGE,
  'properties.units': 'must list what the platforms call it: [{ "connection": "smoobu-main", "unit": "398" }]',
  'properties.units.connection': 'must be the id of one of the connections',
  'properties.units.unit': 'must be the platform\'s own id, outermost first and joined with "/", such as "398"',
  'properties.doors':
    'must list one lock or more: [{ "nukiAccount": "main", "smartlockId": 17179869201, "name": "Flat" }]',
  'properties.doors.nukiAccount': 'must be the id of one of the nukiAccounts',
  'properties.doors.smartlockId': 'must be the whole number that Nuki Web shows for this lock, without quotes',
  'properties.doors.name': 'must be the name that guests read in a mail, such as "Street door"',
  'properties.doors.remoteUnlock': 'must be true (guests may open this door from their door page) or false',
  'properties.access': 'must be "auto", "keypad", "invite" or "link"',
  arrivalLadderHours: 'must list one to eight numbers of hours before check-in, such as [72, 24, 4, 1]',
  'properties.writeCodesDaysAhead': DAYS,
  'properties.tellGuestDaysAhead': DAYS,
  'properties.texts': 'must hold your own texts by language: { "en": { "note": "You can park in the yard." } }',
  'properties.overlaps': 'must be "report", "refuse" or "allow"',
  'properties.arrivalReminder': 'must be true or false, without quotes',
};

/** One sentence on what the schema found: where, and what to write instead. Never the value itself. */
export function complaintOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map((step): unknown => step.key);
  const where = pathText(keys);
  if (issue.type === 'raw_check') return `${where}: ${issue.message}`;

  const place = keys.filter((key) => typeof key === 'string').join('.');
  const fix = fixes[place] ?? fixes[place.slice(0, place.lastIndexOf('.'))] ?? 'must be an object';
  return issue.input === undefined ? `${where}: is missing; it ${fix}` : `${where}: ${fix}`;
}

/** `properties[0].doors[1].smartlockId` */
export function pathText(keys: readonly unknown[]): string {
  const text = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text === '' ? 'properties.json' : text.replace(/^\./, '');
}
