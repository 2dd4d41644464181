import { agreedFor } from '../../domain/adjustment.ts';
import type { AgreedMoment } from '../../domain/adjustment.ts';
import { isEnded } from '../../domain/grant.ts';
import type { StayRecord } from '../../domain/record.ts';
import { dateIn, isTimeZone, timeIn } from '../../domain/time.ts';
import type { Instant } from '../../domain/time.ts';
import { windowOf } from '../../domain/stay-window.ts';
import { en } from '../../mail/catalogues/en/index.ts';
import type { MailSent, StayActions, StayDetail } from '../../pages/host/views.ts';
import type { SentMail } from '../../ports/store.ts';
import { sightOf } from '../decide-for-stay.ts';
import { withToken } from '../page-link.ts';
import { viewOf } from '../stay-view.ts';
import type { StayView } from '../stay-view.ts';
import type { ConsoleDeps } from './deps.ts';
import { neighboursOf } from './neighbours.ts';
import type { Session } from './session.ts';
import { stayCard } from './stay-card.ts';
import { storyOf } from './story.ts';

/** Everything about one stay, as far as whoever looks may see it; undefined: there is no such stay. */
export async function stayDetail(
  deps: ConsoleDeps,
  key: StayRecord['key'],
  { role }: Session,
): Promise<StayDetail | undefined> {
  const view = await viewOf(deps, key);
  if (view === undefined) return undefined;
  const { record, properties, grants } = view;
  const [trail, mails, settings, hash, neighbours] = await Promise.all([
    deps.trail.of(key),
    deps.sentMails.of(key),
    deps.properties.settings(),
    deps.fingerprint(),
    neighboursOf(deps, view),
  ]);
  const mayAct = role === 'host';
  const shown = grants.filter((grant) => !isEnded(grant));
  return {
    card: stayCard(view, deps.now()),
    isBounded: record.bounds.some(({ notBefore, notAfter }) => notBefore !== undefined || notAfter !== undefined),
    codes: shown.map(({ code }) => (mayAct ? code?.reveal() : undefined)),
    problems: record.problems.map(({ code }) => en.problems[code]),
    ...neighbours,
    story: storyOf(trail, { properties, settings, hash }),
    mails: mails.map((mail) => mailShown(mail, mayAct && ((text) => withToken(text, key, hash)))),
    actions: mayAct && record.reservation.state === 'confirmed' ? actionsOf(view, deps.newId(), hash) : undefined,
  };
}

/** `whole`: as it left; false: its text is not for this viewer. */
function mailShown({ at, kind, subject, text }: SentMail, whole: false | ((text: string) => string)): MailSent {
  const to = kind.startsWith('guest-') ? 'guest' : 'host';
  return { at, to, subject, text: whole ? whole(text.reveal()) : undefined };
}

function actionsOf(view: StayView, form: string, hash: (text: string) => string): StayActions {
  const { record, grants } = view;
  const { stay } = record.reservation;
  const { entry, exit, withdrawn, linkRevoked } = record.adjustment;
  const wasTold = record.told.some(({ kind }) => kind !== 'confirmation');
  return {
    of: `${record.key.connection}|${record.key.id}`,
    form,
    seen: sightOf(record, hash),
    entry: momentOf(view, 'from', agreedFor(stay.arrivalDate, entry)),
    exit: momentOf(view, 'until', agreedFor(stay.departureDate, exit)),
    hasDoors: grants.some(({ wanted }) => wanted),
    hasCode: grants.some((grant) => grant.wanted && grant.code !== undefined),
    wasTold,
    link: withdrawn || !wasTold ? 'none' : linkRevoked ? 'revoked' : 'shows',
  };
}

/** What was agreed on, else what holds at the first property. */
function momentOf(
  { record, properties }: StayView,
  end: 'from' | 'until',
  agreed: AgreedMoment | undefined,
): StayActions['entry'] {
  const property = properties.find(({ timeZone }) => isTimeZone(timeZone));
  if (property === undefined) return undefined;
  if (agreed !== undefined) return { date: agreed.date, time: agreed.time, isAgreed: true };
  const at: Instant = windowOf(record, property)[end];
  return { date: dateIn(at, property.timeZone), time: timeIn(at, property.timeZone), isAgreed: false };
}
