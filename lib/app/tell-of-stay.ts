import type { StayRecord, Told } from '../domain/record.ts';
import type { GuestNews, PlaceAccess } from '../domain/what-to-tell.ts';
import { guestChat, guestMail, hostConfirmation } from '../mail/index.ts';
import type { GuestMailInput, GuestMailKind, KeyMailInput, MailContent, Place } from '../mail/index.ts';
import { languageOf } from '../mail/index.ts';
import type { Settings } from '../domain/property.ts';
import type { Instant } from '../domain/time.ts';
import { Redacted } from '../redacted.ts';
import type { Mail } from '../ports/mailer.ts';
import { howToOpen } from './how-to-open.ts';
import { withPageLink } from './page-link.ts';
import { inMail, stayPlace } from './console/places.ts';
import { sendAboutStay } from './send-about-stay.ts';
import type { SendMessageDeps, StayView } from './stay-view.ts';
import { stayEvent } from './stay-event.ts';
import { howTold, note, tellGuest } from './tell-guest.ts';
import type { News, Telling } from './tell-guest.ts';

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
  if (news.kind === 'nothing' || news.kind === 'wait') return view.record;
  if (!('guestKnows' in news)) return tellGuestAlone(deps, view.record, news);
  const settings = await deps.properties.settings();
  const at = deps.now(); // before what is reported of her mail
  const input = await withPageLink(deps, view.record, guestInput(view.record, news, settings, at));

  const { kind, content, apartFromCode } = news;
  const telling = {
    news: { kind, content, apartFromCode },
    ...waysTo(view.record, input, settings),
  };
  const afterGuest = news.guestKnows ? view.record : await tellGuest(deps, view.record, telling);
  onProgress(afterGuest);
  const guestTold = howTold(view.record, afterGuest, news);
  const consoleUrl = inMail(deps, stayPlace(afterGuest.key));
  const confirmation = confirmationMail(afterGuest, { input, settings, guestTold, news, consoleUrl });
  await sendAboutStay(deps, afterGuest, confirmation);
  const kinds: Told['kind'][] = guestTold === 'pass-on' ? ['passed-on', 'confirmation'] : ['confirmation'];
  const done = await note(
    deps,
    afterGuest,
    kinds.map((one) => ({ kind: one, content, apartFromCode })),
  );
  const word = guestTold === 'pass-on' ? 'not-told' : 'told';
  await deps.trail.append(done.key, { at, word, about: kind });
  return done;
}

/** What is the guest's business alone. An address that takes no mail is no news to the host by this. */
async function tellGuestAlone(
  deps: SendMessageDeps,
  record: StayRecord,
  news: Extract<GuestNews, { kind: 'cancelled' | 'reminder' }>,
): Promise<StayRecord> {
  const settings = await deps.properties.settings();
  const at = deps.now();
  const input = await withPageLink(deps, record, guestInput(record, news, settings, at));
  const telling = { news: { kind: news.kind, content: news.content }, ...waysTo(record, input, settings) };
  const done = await tellGuest(deps, record, telling);
  const left = done.told.length > record.told.length;
  if (left) await deps.trail.append(done.key, { at, word: 'told', about: news.kind });
  return done;
}

/** The same said in a mail, if the booking has an address, and for her platform's chat. */
function waysTo(record: StayRecord, input: GuestMailInput, settings: Settings): Pick<Telling, 'mail' | 'chat'> {
  const { email } = record.reservation.guest;
  const content = guestMail(input);
  const chat = { subject: content.subject, text: new Redacted(guestChat(input)) };
  if (email === undefined) return { mail: undefined, chat };
  const mail = { ...mailTo(email, settings, content, `guest-${input.kind}`), replyTo: settings.host.email };
  return { mail, chat };
}

function guestInput<Kind extends GuestMailKind>(
  record: StayRecord,
  news: { readonly kind: Kind; readonly places: readonly PlaceAccess[] },
  settings: Settings,
  now: Instant,
): GuestMailInput & { readonly kind: Kind } {
  const { guest } = record.reservation;
  const property = news.places[0]?.property;
  const language = languageOf(guest.language, property?.language ?? settings.host.language);
  return {
    kind: news.kind,
    guestName: guest.name?.reveal(),
    language,
    texts: property?.texts[language],
    host: { name: settings.host.name, email: settings.host.email, phone: settings.host.phone },
    places: news.places.map((place) => placeOf(place, now)),
    calendar: stayEvent(record, news.kind, settings, now),
  };
}

function placeOf({ property, window, doors }: PlaceAccess, now: Instant): Place {
  return {
    name: property.name,
    address: property.address,
    timeZone: property.timeZone,
    window,
    doors: doors.map(({ name, grant }) => ({
      name,
      how: howToOpen(grant, now),
    })),
  };
}

interface Outcome {
  readonly input: KeyMailInput;
  readonly settings: Settings;
  readonly guestTold: 'by-mail' | 'by-chat' | 'pass-on';
  readonly news: News;
  readonly consoleUrl: string;
}

function confirmationMail(record: StayRecord, { input, settings, guestTold, news, consoleUrl }: Outcome): Mail {
  const content = hostConfirmation({
    language: settings.host.language,
    reservation: `${record.key.connection} ${record.key.id}`,
    guestTold,
    why: guestTold !== 'pass-on' || news.heldUp ? undefined : record.addressRefused ? 'address-refused' : 'no-address',
    guest: input,
    consoleUrl,
  });
  return mailTo(new Redacted(settings.host.email), settings, content, 'host-confirmation');
}

export function mailTo(to: Redacted<string>, settings: Settings, content: MailContent, kind: string): Mail {
  const { subject, text, html, calendar } = content;
  return {
    to,
    from: settings.sender,
    replyTo: undefined,
    subject,
    text: new Redacted(text),
    html: new Redacted(html),
    ...(calendar === undefined ? {} : { calendar: new Redacted(calendar) }),
    kind,
  };
}
