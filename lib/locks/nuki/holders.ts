import type { Guest } from '../../domain/stay.ts';
import { PermanentError } from '../../errors.ts';
import { readUser, readUsers } from './answers.ts';
import type { AccountUser } from './answers.ts';
import type { NukiCall } from './call.ts';

/** What Nuki writes its invites in [C]. */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'cs', 'sk'];

/**
 * The id of the account user with the guest's address, as text; made if there is none. Looks first, because what
 * Nuki does with a second user of one address is not documented. Throws PermanentError(`guest.no_address_for_invite`).
 */
export async function findOrAddUser(call: NukiCall, guest: Guest, name: string, language: string): Promise<string> {
  const email = guest.email?.reveal().trim() ?? '';
  if (email === '') throw new PermanentError('guest.no_address_for_invite');

  const path = `/account/user?email=${encodeURIComponent(email)}`;
  const known = readUsers(await call('find-user', { method: 'GET', path })).filter((user) => hasAddress(user, email));
  const oldest = known.map((user) => Number(user.accountUserId)).sort((a, b) => a - b)[0];
  if (oldest !== undefined) return String(oldest);

  const body = { email, name, language: nukiLanguage(language) };
  return readUser(await call('add-user', { method: 'PUT', path: '/account/user', body })).accountUserId;
}

/** Compared here too: how exactly Nuki filters is not said, and an invite must not go to a namesake. */
function hasAddress(user: AccountUser, email: string): boolean {
  return user.email?.reveal().trim().toLowerCase() === email.toLowerCase();
}

/** `de-AT` → `de`; what Nuki does not write → `en`. */
function nukiLanguage(language: string): string {
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? '';
  return LANGUAGES.includes(primary) ? primary : 'en';
}
