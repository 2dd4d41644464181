import type { Instant } from '../domain/time.ts';
import type { ProblemCode } from '../errors.ts';
import { linkBlocks } from './blocks.ts';
import type { Block, Fact } from './blocks.ts';
import type { Catalogue } from './catalogues/catalogue.ts';
import { catalogueOf } from './catalogues/index.ts';
import { joined } from './doors.ts';
import { localMoment, longDay, shortDay, zoneAt } from './local-times.ts';
import type { MailContent } from './mail-content.ts';
import { oneLine, subjectLine } from './plain.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

export interface AffectedStay {
  readonly reservation: string;
  readonly properties: readonly string[];
  /** `2026-07-10` */
  readonly arrivalDate: string;
  readonly departureDate: string;
  /** When the guest may first stand at the door, and the IANA zone of that door; undefined while unmapped. */
  readonly from: Instant | undefined;
  readonly timeZone: string | undefined;
  readonly doors: readonly string[];
}

export interface HostAlarmInput {
  readonly language: string;
  readonly problem: ProblemCode;
  /** A unit, a lock id, a connection: identifiers only; may be empty. */
  readonly subject: string;
  /** Undefined for a problem of a whole account or connection. */
  readonly stay: AffectedStay | undefined;
  /** Where the host looks after it: one link. */
  readonly consoleUrl?: string | undefined;
}

/** To the host: what is wrong, whom it hits and when, what to do. Nothing personal, no code. */
export function hostAlarm(input: HostAlarmInput): MailContent {
  const catalogue = catalogueOf(input.language);
  const words = catalogue.alarm;
  const problem = catalogue.problems[input.problem];
  const about = oneLine(input.subject) === '' ? undefined : input.subject;
  const arrival = input.stay && shortDay(input.stay.arrivalDate, catalogue);
  const concerns: Block[] =
    about === undefined ? [] : [{ kind: 'facts', rows: [{ label: words.about, values: [about] }] }];
  const document = {
    language: catalogue.language,
    subject: words.subject(problem.title, about ?? input.stay?.reservation, arrival),
    preheader: words.preheader,
    title: problem.title,
    labelled: catalogue.words.labelled,
    blocks: [
      { kind: 'paragraph', text: problem.what },
      ...concerns,
      { kind: 'heading', text: words.todo },
      { kind: 'steps', items: problem.todo },
      ...linkBlocks(catalogue.words.openConsole, input.consoleUrl),
      ...(input.stay === undefined ? [] : affectedBlocks(input.stay, catalogue)),
    ] satisfies Block[],
  };
  return { subject: subjectLine(document.subject), text: renderText(document), html: renderHtml(document) };
}

function affectedBlocks(stay: AffectedStay, catalogue: Catalogue): Block[] {
  const words = catalogue.alarm;
  const list = (label: string, names: readonly string[]): Fact[] =>
    names.length === 0 ? [] : [{ label, values: [joined(names, catalogue)] }];
  const { from, timeZone } = stay;
  const entry: Fact[] =
    from === undefined || timeZone === undefined
      ? []
      : [
          {
            label: words.atTheDoor,
            values: [`${localMoment(from, timeZone, catalogue)} (${zoneAt(from, timeZone, catalogue)})`],
          },
        ];
  const rows: Fact[] = [
    { label: words.booking, values: [stay.reservation] },
    ...list(words.property, stay.properties),
    { label: words.arrival, values: [longDay(stay.arrivalDate, catalogue)] },
    ...entry,
    { label: words.departure, values: [longDay(stay.departureDate, catalogue)] },
    ...list(words.doors, stay.doors),
  ];
  return [
    { kind: 'heading', text: words.affected },
    { kind: 'facts', rows },
  ];
}
