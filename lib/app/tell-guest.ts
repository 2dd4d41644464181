import { codeOf } from '../errors.ts';
import { mailIdOf } from '../domain/delivery.ts';
import { canMailGuest } from '../domain/informed.ts';
import type { StayRecord, Told } from '../domain/record.ts';
import type { GuestNews } from '../domain/what-to-tell.ts';
import { isRelay } from '../domain/mail-address.ts';
import type { Mail } from '../ports/mailer.ts';
import type { ChatMessage } from '../ports/platform-api.ts';
import { sendAboutStay } from './send-about-stay.ts';
import { sendChat } from './send-chat.ts';
import type { SendMessageDeps } from './stay-view.ts';

/** A key that is new, or new in part. */
export type News = Extract<GuestNews, { guestKnows: boolean }>;

/** What she is to be told, ready to leave. */
export interface Telling {
  readonly news: Pick<Told, 'kind' | 'content' | 'apartFromCode'>;
  /** Undefined where the booking has no address. */
  readonly mail: Mail | undefined;
  /** The same for her platform's chat; undefined: it is not worth the way. */
  readonly chat?: Omit<ChatMessage, 'reservationId'> | undefined;
}

/**
 * Tells the guest, if there is a way to: by mail to her own address, else through her platform where that can be done,
 * else by mail to the platform's relay. Written down as soon as it is done; the record as it is then. An address that is
 * refused as the mail is handed over is written down as well. A mail that has to be sent again because nobody knows
 * whether it left has the same name, so that whatever is reported of either counts for both.
 */
export async function tellGuest(deps: SendMessageDeps, record: StayRecord, telling: Telling): Promise<StayRecord> {
  const { news, mail, chat } = telling;
  const mailable = mail !== undefined && canMailGuest(record);
  if (chat !== undefined && !(mailable && !isRelay(mail.to.reveal())) && (await sendChat(deps, record, chat))) {
    return note(deps, record, [{ ...news, via: 'chat' }]);
  }
  if (!mailable) return record;
  const to = { email: mail.to.reveal(), content: news.content, earlier: record.told.length };
  const mailId = mailIdOf(to, await deps.fingerprint());
  try {
    await sendAboutStay(deps, record, { ...mail, reportTo: { stay: record.key, mail: mailId } });
  } catch (error) {
    if (codeOf(error) !== 'guest.address_refused') throw error;
    deps.log('message.refused', { reservationId: record.key.id, errorCode: 'guest.address_refused' });
    return tellGuest(deps, await deps.stays.noteAddressRefused(record.key), telling);
  }
  deps.log('message.sent', { reservationId: record.key.id, kind: mail.kind });
  return note(deps, record, [{ ...news, mail: mailId }]);
}

/** How she was told this, just now or before: the host hears of it. `before`: her stay as it was. */
export function howTold(
  before: StayRecord,
  { told }: StayRecord,
  { guestKnows, heldUp }: News,
): 'by-mail' | 'by-chat' | 'pass-on' {
  const nobodyDid = !guestKnows && told.length === before.told.length;
  const last = told.findLast(({ kind }) => kind !== 'confirmation');
  if (heldUp || nobodyDid || last?.kind === 'passed-on') return 'pass-on';
  return last?.via === 'chat' ? 'by-chat' : 'by-mail';
}

/** Writes down what has just been told. */
export function note(
  { stays, now }: Pick<SendMessageDeps, 'stays' | 'now'>,
  record: StayRecord,
  told: readonly Omit<Told, 'at'>[],
): Promise<StayRecord> {
  return stays.noteTold(
    record.key,
    told.map((one) => ({ ...one, at: now() })),
  );
}
