import { invalid, serviceError } from './answers.ts';
import type { Answer } from './answers.ts';
import type { Body } from './checks.ts';
import type { SimulatorState, SimUser } from './state.ts';

const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'cs', 'sk'];

export function findUsers(state: SimulatorState, email: string | null): Answer {
  const found = state.users.filter((user) => email === null || isSameAddress(user, email));
  return { status: 200, json: found.map(userJson) };
}

/** Answers with the user, id and all: the one write that is not queued. */
export function addUser(state: SimulatorState, body: Body): Answer {
  const { email, name, language = 'en' } = body;
  if (typeof email !== 'string' || !email.includes('@')) return invalid('email', email ?? null);
  if (typeof name !== 'string' || name === '') return invalid('name', name ?? null);
  if (typeof language !== 'string' || !LANGUAGES.includes(language)) return invalid('language', language);
  if (state.users.some((user) => isSameAddress(user, email))) return serviceError(409);

  const user = { accountUserId: 1_001 + state.users.length, email, name, language };
  state.users.push(user);
  return { status: 200, json: userJson(user) };
}

/** By address or by id, whichever this is. */
export function userBy(state: SimulatorState, who: string | number): SimUser | undefined {
  return state.users.find((user) => String(user.accountUserId) === String(who) || isSameAddress(user, String(who)));
}

const isSameAddress = (user: SimUser, email: string) => user.email.toLowerCase() === email.toLowerCase();

const userJson = (user: SimUser) => ({ ...user, accountId: 1, type: 0 });
