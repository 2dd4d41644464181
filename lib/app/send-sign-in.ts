import { AppError, codeOf } from '../errors.ts';
import { hostOf, LINK_MINUTES } from '../domain/session.ts';
import { plus } from '../domain/time.ts';
import { hostSignIn } from '../mail/index.ts';
import { Redacted } from '../redacted.ts';
import type { MessageMessage } from '../ports/queues.ts';
import type { SendMessageDeps } from './stay-view.ts';
import { mailTo } from './tell-of-stay.ts';

/** In a quarter of an hour. Each of these links works, so whoever has somebody else flooded keeps nobody out. */
const MOST_LINKS = 5;

/**
 * Mails a host the link that signs in, if it is a host's address that was given. A mail that can't leave now is not
 * sent later: the host, who is waiting for it, asks again.
 */
export async function sendSignIn(
  deps: SendMessageDeps,
  { host: key, to }: Extract<MessageMessage, { kind: 'sign-in' }>,
): Promise<void> {
  const settings = await deps.properties.settings();
  const hash = await deps.fingerprint();
  const host = hostOf(key, settings, hash);
  if (host === undefined) return deps.log('host.refused', { kind: 'address' });
  const now = deps.now();
  if (!(await deps.signIns.count(key, MOST_LINKS, now))) return deps.log('host.refused', { kind: 'too-many' });

  const token = deps.newToken();
  const until = plus(now, { minutes: LINK_MINUTES });
  await deps.signIns.put(hash(`sign-in|${token}`), { host: key, to, until });
  const url = `${deps.pagesUrl}host/sign-in?link=${token}`;
  const content = hostSignIn({ language: settings.host.language, url, minutes: LINK_MINUTES });
  try {
    await deps.sendMail(mailTo(new Redacted(host.email), settings, content, 'host-sign-in'));
    deps.log('message.sent', { kind: 'host-sign-in' });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    deps.log('message.postponed', { kind: 'host-sign-in', errorCode: codeOf(error) });
  }
}
