import { known } from '../../../cli/shared/known.ts';
import { readProperties } from '../../../lib/config/properties.ts';
import type { Connection } from '../../../lib/domain/property.ts';
import { isLocal } from '../../../lib/domain/reported.ts';
import type { ReportedReservation } from '../../../lib/domain/reported.ts';
import { platformOf } from '../../../lib/platforms/index.ts';
import type { Notice } from '../../../lib/ports/booking-platform.ts';
import type { HttpSend } from '../../../lib/ports/http.ts';
import { property } from '../../support/samples.ts';
import { world } from '../../support/world.ts';
import { apiAnswer, isAskedAfter, outboundOf, platformRecord } from './recordings.ts';
import type { Recording } from './recordings.ts';

/** The connection as properties.json has it. */
export function connectionOf(platform: string): Connection {
  const file = {
    host: { name: 'Anna', email: 'host@example.com' },
    sender: 'stay@example.com',
    nukiAccounts: [],
    connections: [{ id: `${platform}-main`, platform, ...platformRecord(platform).connection }],
    properties: [],
  };
  const read = readProperties(JSON.stringify(file), known);
  const [connection] = read.ok ? read.settings.connections : [];
  if (connection === undefined) throw new Error(read.ok ? platform : read.complaints.join('\n'));
  return connection;
}

/** What the body says, what was asked about it, and what we hold after it. */
export async function outcomeOf(platform: string, { file, body }: Recording) {
  const asked: string[] = [];
  const http: HttpSend = async (request) => {
    asked.push(`${request.method} ${request.url}`);
    return apiAnswer(platform, file, request);
  };
  const connection = connectionOf(platform);
  const w = world({
    properties: [property({ units: [], timeZone: 'Europe/Berlin' })],
    connections: [connection],
    http,
    ...(isAskedAfter(platform, file) && { secrets: outboundOf(platform) }),
  });
  const { receipt } = await w.receive(platform, body);
  return {
    says: platformOf(platform)?.parseWebhook({ headers: {}, rawBody: body }, connection.form) ?? [],
    asks: asked,
    item: w.rows.inbox.get(`${connection.id}#${receipt}`),
    holds: [...w.rows.stays.values()].map(({ reservation }) => reservation),
    tells: [...w.rows.alarms.values()].map(({ problem }) => problem),
  };
}

/** The same as it stands in `_expected.json`: a line for each thing, to be read by a person. */
export function written({ says, asks, item, holds, tells }: Awaited<ReturnType<typeof outcomeOf>>): unknown {
  return {
    says: says.map(noticeLine),
    asks,
    becomes: item?.outcome === 'received' ? 'waits for another try' : item?.outcome,
    holds: holds.map(reservationLine),
    tells: tells.filter(({ code }) => code !== 'unit.unmapped').map(({ code, subject }) => `${code} ${subject}`.trim()),
  };
}

export function noticeLine(notice: Notice): string {
  const hint = 'hint' in notice && notice.hint !== undefined ? ` (${notice.hint})` : '';
  switch (notice.kind) {
    case 'snapshot':
      return `${reservationLine(notice.reservation)}${hint}`;
    case 'changed':
    case 'gone':
      return `${notice.reservationId} ${notice.kind}${hint}`;
    case 'unit-renamed':
      return `unit ${notice.from} is ${notice.to} now`;
    case 'some-changed':
    case 'ignored':
      return notice.kind;
  }
}

/** `12 confirmed in 398, 2026-07-10 16:00 to 2026-07-14 10:00, Anna <anna@example.com> de, as of 2026-03-02 13:51:07` */
function reservationLine({ id, state, units, stay, guest, revision }: ReportedReservation): string {
  const { name, email, language } = guest;
  const dates = isLocal(stay)
    ? `${stay.arrivalDate} ${stay.checkInTime ?? '–'} to ${stay.departureDate} ${stay.checkOutTime ?? '–'}`
    : `${stay.arrivesAt} to ${stay.departsAt}`;
  const who = `${name?.reveal() ?? 'no name'} <${email?.reveal() ?? 'no address'}> ${language ?? 'no language'}`;
  return `${id} ${state} in ${units.join(' and ') || 'no unit'}, ${dates}, ${who}, as of ${revision ?? 'no time'}`;
}
