import type { StayRecord } from '../domain/record.ts';
import { reservationKeyText } from '../domain/stay.ts';
import type { ReservationKey } from '../domain/stay.ts';
import { plus } from '../domain/time.ts';
import type { GuestMailInput } from '../mail/mail-content.ts';
import type { DoorPages } from '../ports/door-pages.ts';

export interface PageLinkDeps {
  readonly pages: Pick<DoorPages, 'put'>;
  /** The origin of our pages, as everybody reaches them; it ends in `/`. */
  readonly pagesUrl: string;
  /** A keyed hash of 128 bits: without the installation's key nobody makes, or guesses, one. */
  readonly fingerprint: () => Promise<(content: string) => string>;
}

/** The stay itself says when its page is over; this only clears away. */
const KEPT_AFTER_LAST_DOOR = { days: 1 };

/**
 * What a guest is to be mailed, with the link to her door page unless nothing opens any more. From now on the page is
 * found. The link is the same in every mail about the stay, though the token in it is kept nowhere: it is made of the
 * stay and the installation's key.
 */
export async function withPageLink<Input extends GuestMailInput>(
  deps: PageLinkDeps,
  { key }: Pick<StayRecord, 'key'>,
  input: Input,
): Promise<Input> {
  if (input.kind === 'cancelled') return input;
  const hash = await deps.fingerprint();
  const token = pageToken(key, hash);
  const last = input.places.map(({ window }) => window.until).reduce((a, b) => (a > b ? a : b));
  await deps.pages.put(pageHash(token, hash), key, plus(last, KEPT_AFTER_LAST_DOOR));
  return { ...input, pageUrl: `${deps.pagesUrl}s/${token}` };
}

export function pageToken(key: ReservationKey, hash: (text: string) => string): string {
  return hash(`door-page|${reservationKeyText(key)}`);
}

/** What the page of a token is stored under. */
export function pageHash(token: string, hash: (text: string) => string): string {
  return hash(`door-page-token|${token}`);
}

/** In a text that is kept; no name that we let into a mail has braces. */
const TOKEN_LEFT_OUT = '{door-page}';

/** A text about a stay as it may be stored: without the token of its page. */
export function withoutToken(text: string, key: ReservationKey, hash: (text: string) => string): string {
  return text.replaceAll(pageToken(key, hash), TOKEN_LEFT_OUT);
}

/** The same as it left. */
export function withToken(text: string, key: ReservationKey, hash: (text: string) => string): string {
  return text.replaceAll(TOKEN_LEFT_OUT, pageToken(key, hash));
}
