import type { Grant } from '../domain/grant.ts';
import type { Property } from '../domain/property.ts';
import type { StayRecord } from '../domain/record.ts';
import type { ReservationKey } from '../domain/stay.ts';
import type { DoorPages } from '../ports/door-pages.ts';
import type { SendMail } from '../ports/mailer.ts';
import type { SignIns } from '../ports/sign-ins.ts';
import type { Alarms, Digests, Grants, LockHealths, Properties, SentMails, Stays, Trail } from '../ports/store.ts';
import type { SendChatDeps } from './send-chat.ts';

export interface SendMessageDeps extends SendChatDeps {
  readonly stays: Stays;
  readonly grants: Grants;
  readonly properties: Properties;
  readonly alarms: Alarms;
  readonly trail: Trail;
  readonly health: Pick<LockHealths, 'get'>;
  readonly digests: Digests;
  readonly pages: Pick<DoorPages, 'put'>;
  readonly signIns: Pick<SignIns, 'count' | 'put'>;
  readonly sendMail: SendMail;
  readonly sentMails: Pick<SentMails, 'keep'>;
  /** The origin of our pages, as everybody reaches them; it ends in `/`. */
  readonly pagesUrl: string;
  /** A keyed hash, so that what was told can be compared but not read. */
  readonly fingerprint: () => Promise<(content: string) => string>;
  /** Text for a URL that nobody guesses. */
  readonly newToken: () => string;
}

/** Everything that is known of a stay, read in one go. */
export interface StayView {
  readonly record: StayRecord;
  readonly properties: readonly Property[];
  readonly grants: readonly Grant[];
}

export async function viewOf(
  deps: Pick<SendMessageDeps, 'stays' | 'grants' | 'properties'>,
  key: ReservationKey,
): Promise<StayView | undefined> {
  const record = await deps.stays.get(key);
  if (record === undefined) return undefined;
  const ids = new Set(record.rooms.flatMap((room) => room.propertyId ?? []));
  const found = await Promise.all([...ids].map((id) => deps.properties.get(id)));
  const properties = found.filter((property): property is Property => property !== undefined);
  return { record, properties, grants: await deps.grants.ofStay(record.grants) };
}
