import { addressForm, consoleHosts } from './hosts.ts';
import type { ConsoleHost } from './hosts.ts';
import type { Settings } from './property.ts';
import { instant, plus } from './time.ts';
import type { Instant } from './time.ts';

/** A mailed link signs in for so long, once. */
export const LINK_MINUTES = 15;
const SESSION_HOURS = 12;

/** What a session's cookie says, under our seal. Who its host is, and what she may, is looked up at each request. */
export interface SessionMark {
  /** The keyed hash of the host's address. */
  readonly host: string;
  readonly id: string;
  readonly until: Instant;
}

export function newMark(host: string, id: string, now: Instant): SessionMark {
  return { host, id, until: plus(now, { hours: SESSION_HOURS }) };
}

export function markText({ host, id, until }: SessionMark): string {
  return [host, id, until].join('|');
}

/** Undefined once its time is up. `text` has been under our seal, so its form is ours. */
export function markFrom(text: string, now: Instant): SessionMark | undefined {
  const [host = '', id = '', end = ''] = text.split('|');
  const until = instant(end);
  return now < until ? { host, id, until } : undefined;
}

/** Names a host without her address: in cookies, in the trail, in queues. */
export function hostKey(email: string, hash: (text: string) => string): string {
  return hash(`host|${addressForm(email)}`).slice(0, 16);
}

/** The host of that name, as long as she is configured. */
export function hostOf(
  key: string,
  settings: Pick<Settings, 'host' | 'hosts'>,
  hash: (text: string) => string,
): ConsoleHost | undefined {
  return consoleHosts(settings).find(({ email }) => hostKey(email, hash) === key);
}

/** A place in the console, and no other: what a link may lead to after signing in. */
export function placeInConsole(path: string | undefined): string {
  return path !== undefined && /^\/host(?:\/[a-z-]+)?(?:\?[\w%=&.+*-]*)?$/.test(path) ? path : '/host';
}
