import type { Guest } from '../../domain/stay.ts';
import { Redacted } from '../../redacted.ts';

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

/** The parts of a name as one; undefined if there is none. */
export function fullName(...parts: readonly (Redacted<string> | undefined)[]): Redacted<string> | undefined {
  const said = parts.flatMap((part) => (part === undefined ? [] : [part.reveal()]));
  return said.length === 0 ? undefined : new Redacted(said.join(' '));
}
