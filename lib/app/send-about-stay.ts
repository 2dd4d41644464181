import { codeOf } from '../errors.ts';
import type { StayRecord } from '../domain/record.ts';
import { forgottenAt } from '../domain/retention.ts';
import type { Mail } from '../ports/mailer.ts';
import { Redacted } from '../redacted.ts';
import { withoutToken } from './page-link.ts';
import type { SendMessageDeps } from './stay-view.ts';

/**
 * Sends a mail about a stay, and keeps it for the console as it left, but for the token of the door page, which is kept
 * nowhere. That it could not be kept stops nothing: it has left. Throws what `sendMail` throws.
 */
export async function sendAboutStay(deps: SendMessageDeps, record: StayRecord, mail: Mail): Promise<void> {
  await deps.sendMail(mail);
  const { kind, subject, text } = mail;
  try {
    const kept = new Redacted(withoutToken(text.reveal(), record.key, await deps.fingerprint()));
    await deps.sentMails.keep(record.key, { at: deps.now(), kind, subject, text: kept }, forgottenAt(record));
  } catch (error) {
    deps.log('mail.not_kept', { reservationId: record.key.id, kind, errorCode: codeOf(error) });
  }
}
