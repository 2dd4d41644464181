import { doorPage } from '../../domain/door-page.ts';
import type { DoorPage } from '../../domain/door-page.ts';
import type { Host, Property } from '../../domain/property.ts';
import type { StayRecord } from '../../domain/record.ts';
import { languageOf } from '../../mail/catalogues/languages.ts';
import type { Language } from '../../mail/catalogues/languages.ts';
import { pageHash } from '../page-link.ts';
import { viewOf } from '../stay-view.ts';
import type { GuestPageDeps } from './deps.ts';

/** A page whose token is known, and its stay as it is now. */
export interface FoundPage {
  /** What the page is stored under. */
  readonly hash: string;
  /** Where it is. */
  readonly path: string;
  readonly record: StayRecord;
  readonly page: DoorPage;
  readonly language: Language;
  /** Of the first property, for the host's own words. */
  readonly property: Property | undefined;
  readonly host: Host;
  /** Names a door in this page's form: nobody else's form holds it. */
  readonly buttonOf: (lockId: string) => string;
}

/** The page of a token; undefined if there is no such token, or its stay is forgotten. */
export async function findPage(deps: GuestPageDeps, token: string): Promise<FoundPage | undefined> {
  const fingerprint = await deps.fingerprint();
  const hash = pageHash(token, fingerprint);
  const key = await deps.pages.find(hash);
  const view = key && (await viewOf(deps, key));
  if (view === undefined) return undefined;
  const { host } = await deps.properties.settings();
  const { record, properties, grants } = view;
  const property = properties[0];
  return {
    hash,
    path: `/s/${token}`,
    record,
    page: doorPage(record, properties, grants, { now: deps.now(), fingerprint }),
    language: languageOf(record.reservation.guest.language, property?.language ?? host.language),
    property,
    host,
    buttonOf: (lockId) => fingerprint(`door-button|${hash}|${lockId}`),
  };
}
