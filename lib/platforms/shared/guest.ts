import * as v from 'valibot';
import { AppError, CallerError } from '../../errors.ts';
import type { Guest, ReservationState } from '../../domain/stay.ts';
import { Redacted } from '../../redacted.ts';
import { maybe, Personal, readableIn, Text } from './parse.ts';

const LONGEST_ADDRESS = 254;
const ONE_ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]+$/;
const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/**
 * The guest, from whatever the platform has. An address that isn't exactly one address is none: the host is told, and
 * nobody else gets the code. A platform's relay address is an address like any other.
 */
export function guestFrom(given: {
  readonly name: Redacted<string> | undefined;
  readonly email: Redacted<string> | undefined;
  readonly language: string | undefined;
}): Guest {
  const language = given.language?.replaceAll('_', '-');
  return {
    name: given.name,
    email: given.email !== undefined && isOneAddress(given.email.reveal()) ? given.email : undefined,
    language: language !== undefined && LANGUAGE_TAG.test(language) ? language : undefined,
  };
}

function isOneAddress(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && ONE_ADDRESS.test(text);
}

/** A record of a guest, under the names that platforms give its parts. */
export const GuestRecord = v.object({
  fullname: maybe(Personal),
  name: maybe(Personal),
  firstname: maybe(Personal),
  lastname: maybe(Personal),
  surname: maybe(Personal),
  email: maybe(Personal),
  mail: maybe(Personal),
  emails: readableIn(Personal),
  language: maybe(Text),
  preferredlanguage: maybe(Text),
});

/** The guest of a record; nobody, where there is none. Beside a surname a name is the first one. */
export function guestOf(record: v.InferOutput<typeof GuestRecord> | undefined): Guest {
  const { fullname, name, firstname, lastname, surname } = record ?? {};
  return guestFrom({
    name: fullname ?? fullName(firstname ?? name, lastname ?? surname),
    email: record?.email ?? record?.mail ?? record?.emails[0],
    language: record?.language ?? record?.preferredlanguage,
  });
}

/** The parts of a name as one; undefined if there is none. */
export function fullName(...parts: readonly (Redacted<string> | undefined)[]): Redacted<string> | undefined {
  const said = parts.flatMap((part) => (part === undefined ? [] : [part.reveal()]));
  return said.length === 0 ? undefined : new Redacted(said.join(' '));
}

/**
 * What the platform is asked about the guest besides. That it can't be read is no reason to keep her out, and whatever
 * goes wrong must not hold up the end of a stay.
 */
export async function besides<T>(state: ReservationState, read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof CallerError || (error instanceof AppError && state !== 'confirmed')) return undefined;
    throw error;
  }
}
