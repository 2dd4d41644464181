import { codeOf } from '../errors.ts';
import type { StayRecord, Told } from '../domain/record.ts';
import type { GuestNews, PlaceAccess } from '../domain/what-to-tell.ts';
import { guestMail, hostConfirmation } from '../mail/index.ts';
import type { KeyMailInput, MailContent, Place } from '../mail/index.ts';
import { languageOf } from '../mail/index.ts';
import { canMailGuest } from '../domain/informed.ts';
import type { Settings } from '../domain/property.ts';
import { Redacted } from '../redacted.ts';
import type { Mail } from '../ports/mailer.ts';
import type { SendMessageDeps, StayView } from './stay-view.ts';

type News = Extract<GuestNews, { kind: 'access' | 'change' }>;

/**
 * Tells the guest, then the host what the guest was told; where she can't be reached, the host gets her text to pass
 * on. Each step is written down as soon as it is done (`onProgress`): what an unknown outcome leaves open is sent again
 * rather than lost. Returns the record as it stands.
 */
export async function tellOfStay(
  deps: SendMessageDeps,
  view: StayView,
  news: GuestNews,
  onProgress: (record: StayRecord) => void,
): Promise<StayRecord> {
  if (news.kind !== 'access' && news.kind !== 'change') return view.record;
  const settings = await deps.properties.settings();
  const input = guestInput(view.record, news, settings);

  const told = { news, input, settings };
  const afterGuest = news.guestKnows ? view.record : await tellGuest(deps, view.record, told);
  onProgress(afterGuest);
  const reached = canMailGuest(afterGuest);
  await deps.sendMail(confirmationMail(afterGuest, input, settings, reached));
  const added: Told['kind'][] = reached ? ['confirmation'] : ['passed-on', 'confirmation'];
  const done = await note(deps, afterGuest, news, added);
  await deps.trail.append(done.key, { at: deps.now(), word: reached ? 'told' : 'not-told', about: news.kind });
  return done;
}

async function tellGuest(
  deps: SendMessageDeps,
  record: StayRecord,
  { news, input, settings }: { readonly news: News; readonly input: KeyMailInput; readonly settings: Settings },
): Promise<StayRecord> {
  const email = record.reservation.guest.email;
  if (email === undefined || !canMailGuest(record)) return record;
  try {
    const replyTo = settings.host.email;
    await deps.sendMail({ ...mailTo(email, settings, guestMail(input), `guest-${news.kind}`), replyTo });
    deps.log('message.sent', { reservationId: record.key.id, kind: `guest-${news.kind}` });
    return await note(deps, record, news, [news.kind]);
  } catch (error) {
    if (codeOf(error) !== 'guest.address_refused') throw error;
    deps.log('message.refused', { reservationId: record.key.id, errorCode: 'guest.address_refused' });
    return deps.stays.noteAddressRefused(record.key);
  }
}

async function note(
  deps: SendMessageDeps,
  record: StayRecord,
  news: News,
  kinds: readonly Told['kind'][],
): Promise<StayRecord> {
  const told = kinds.map((kind) => ({ kind, at: deps.now(), content: news.content }));
  return deps.stays.noteTold(record.key, told);
}

function guestInput(record: StayRecord, news: News, settings: Settings): KeyMailInput {
  const { guest } = record.reservation;
  const property = news.places[0]?.property;
  return {
    kind: news.kind,
    guestName: guest.name?.reveal(),
    language: languageOf(guest.language, property?.language ?? settings.host.language),
    host: { name: settings.host.name, email: settings.host.email },
    places: news.places.map(placeOf),
  };
}

function placeOf({ property, window, doors }: PlaceAccess): Place {
  return {
    name: property.name,
    address: property.address,
    timeZone: property.timeZone,
    window,
    doors: doors.map(({ name, grant }) => ({
      name,
      how: grant.code === undefined ? { kind: 'invite' } : { kind: 'keypad', code: grant.code.reveal() },
    })),
  };
}

function confirmationMail(record: StayRecord, guest: KeyMailInput, settings: Settings, reached: boolean): Mail {
  const content = hostConfirmation({
    language: settings.host.language,
    reservation: `${record.key.connection} ${record.key.id}`,
    guestTold: reached ? 'by-mail' : 'pass-on',
    why: reached ? undefined : record.addressRefused ? 'address-refused' : 'no-address',
    guest,
  });
  return mailTo(new Redacted(settings.host.email), settings, content, 'host-confirmation');
}

export function mailTo(to: Redacted<string>, settings: Settings, content: MailContent, kind: string): Mail {
  const { subject, text, html } = content;
  return {
    to,
    from: settings.sender,
    replyTo: undefined,
    subject,
    text: new Redacted(text),
    html: new Redacted(html),
    kind,
  };
}
