import { hostKey, hostOf, placeInConsole } from '../../domain/session.ts';
import { CallerError } from '../../errors.ts';
import type { PageAnswer, PageRequest } from '../../pages/exchange.ts';
import { linkDeadPage, linkPage, linkSentPage, signInPage } from '../../pages/host/sign-in.ts';
import type { ConsoleDeps } from './deps.ts';
import { closeSession, openSession } from './session.ts';
import type { Session } from './session.ts';

type SignInDeps = Pick<
  ConsoleDeps,
  'properties' | 'signIns' | 'queues' | 'fingerprint' | 'seal' | 'now' | 'newId' | 'log' | 'secureCookie'
>;

/** Longer ones don't exist. */
const LONGEST_ADDRESS = 254;

/**
 * Asks who is there. Whoever came by a link from elsewhere may be signed in: that browser keeps its cookie from such a
 * visit, though not (`none`) where she typed the address or has it among her bookmarks.
 */
export function askWho(request: PageRequest, wanted: string): PageAnswer {
  const cameByItself = request.headers['sec-fetch-site'] === 'none';
  const cameFromElsewhere = request.method === 'GET' && request.sentBy === 'others' && !cameByItself;
  return { status: 401, page: signInPage({ to: wanted, maybeSignedIn: cameFromElsewhere }) };
}

/**
 * Has a link mailed, if the address is a host's. Nothing here shows whether it is: whoever sends the mail finds out.
 * Throws RetryableError(`queue.unavailable`).
 */
export async function requestLink(deps: SignInDeps, request: PageRequest): Promise<PageAnswer> {
  checkSender(request);
  const address = (request.form['address'] ?? '').slice(0, LONGEST_ADDRESS);
  const host = hostKey(address, await deps.fingerprint());
  const to = placeInConsole(request.form['to']);
  await deps.queues.message({ kind: 'sign-in', host, to }, deps.newId());
  return { status: 200, page: linkSentPage() };
}

/** What the mailed link shows: a button. Opening the link alone does nothing, for mail scanners open links. */
export function showLink(request: PageRequest): PageAnswer {
  const link = request.query['link'];
  return link === undefined ? askWho(request, '/host') : { status: 200, page: linkPage(link) };
}

/** The button of the mailed link: uses it up and opens a session. */
export async function useLink(deps: SignInDeps, request: PageRequest): Promise<PageAnswer> {
  checkSender(request);
  const hash = await deps.fingerprint();
  const signIn = await deps.signIns.take(hash(`sign-in|${request.form['link'] ?? ''}`));
  const isHost = signIn !== undefined && hostOf(signIn.host, await deps.properties.settings(), hash) !== undefined;
  if (!isHost || signIn.until <= deps.now()) {
    deps.log('host.refused', { kind: 'link' });
    return { status: 403, page: linkDeadPage() };
  }
  deps.log('host.signed_in');
  return { seeOther: placeInConsole(signIn.to), cookies: [await openSession(deps, signIn.host)] };
}

export async function signOut(deps: SignInDeps, session: Session): Promise<PageAnswer> {
  return { seeOther: '/host', cookies: [await closeSession(deps, session)] };
}

function checkSender(request: PageRequest): void {
  if (request.sentBy === 'others') throw new CallerError('form.refused');
}
