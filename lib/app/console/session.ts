import type { HostRole } from '../../domain/hosts.ts';
import { hostOf, markFrom, markText, newMark } from '../../domain/session.ts';
import type { SessionMark } from '../../domain/session.ts';
import type { PageRequest } from '../../pages/exchange.ts';
import type { Viewer } from '../../pages/host/shell.ts';
import { CallerError } from '../../errors.ts';
import type { ConsoleDeps } from './deps.ts';

/** Who is looking, for the length of one request. */
export interface Session {
  readonly mark: SessionMark;
  readonly email: string;
  readonly role: HostRole;
  /** Every form of this session carries it. */
  readonly formToken: string;
}

/** As the pages know her. */
export function viewerOf({ email, role, formToken }: Session): Viewer {
  return { email, mayAct: role === 'host', formToken };
}

type SessionDeps = Pick<
  ConsoleDeps,
  'properties' | 'signIns' | 'fingerprint' | 'seal' | 'now' | 'newId' | 'secureCookie'
>;

/** The session of this browser; undefined if there is none, it is over, or its host is not configured any more. */
export async function sessionOf(deps: SessionDeps, request: PageRequest): Promise<Session | undefined> {
  const cookie = request.cookies[cookieName(deps)];
  const text = cookie && (await deps.seal('session')).open(cookie);
  const mark = text === undefined || text === '' ? undefined : markFrom(text, deps.now());
  if (mark === undefined || (await deps.signIns.hasEnded(mark.id))) return undefined;

  const hash = await deps.fingerprint();
  const host = hostOf(mark.host, await deps.properties.settings(), hash);
  return host && { mark, email: host.email, role: host.role, formToken: formTokenOf(mark, hash) };
}

/** A new session's cookie. */
export async function openSession(deps: SessionDeps, host: string): Promise<string> {
  const mark = newMark(host, deps.newId(), deps.now());
  return cookie(deps, (await deps.seal('session')).close(markText(mark)));
}

/** The cookie that takes the session's away; a copy of that opens nothing either. */
export async function closeSession(deps: SessionDeps, { mark }: Session): Promise<string> {
  await deps.signIns.end(mark.id, mark.until);
  return `${cookie(deps, '')}; Max-Age=0`;
}

/**
 * Throws CallerError(`form.refused`) unless a page of this very session sent the form: another site's page can neither
 * read the token nor, in any browser that says where a request comes from, send it.
 */
export function checkForm(request: PageRequest, session: Session): void {
  if (request.sentBy === 'others' || request.form['token'] !== session.formToken) throw new CallerError('form.refused');
}

function formTokenOf(mark: SessionMark, hash: (text: string) => string): string {
  return hash(`form|${mark.id}`);
}

function cookieName({ secureCookie }: Pick<ConsoleDeps, 'secureCookie'>): string {
  return secureCookie ? '__Host-staykey' : 'staykey';
}

function cookie(deps: Pick<ConsoleDeps, 'secureCookie'>, value: string): string {
  const secure = deps.secureCookie ? '; Secure' : '';
  return `${cookieName(deps)}=${value}; Path=/; HttpOnly; SameSite=Strict${secure}`;
}
