import { isWorse, stopsOnlyChanges } from '../domain/lock-health.ts';
import type { HealthCode, Severity } from '../domain/lock-health.ts';
import type { Instant } from '../domain/time.ts';
import { linkBlocks } from './blocks.ts';
import type { Block, Fact } from './blocks.ts';
import type { Catalogue } from './catalogues/catalogue.ts';
import type { NextGuest } from './catalogues/digest-words.ts';
import { catalogueOf } from './catalogues/index.ts';
import { joined } from './doors.ts';
import { healthText } from './health-text.ts';
import { localMoment, shortMoment, zoneAt } from './local-times.ts';
import type { MailContent } from './mail-content.ts';
import { subjectLine } from './plain.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

/** One thing that is wrong with one lock. */
export interface DigestEntry {
  readonly code: HealthCode;
  readonly severity: Severity;
  readonly door: string;
  /** The properties that it leads to. */
  readonly places: readonly string[];
  /** IANA name. */
  readonly timeZone: string;
  readonly count: number | undefined;
  readonly fullAt: Instant | undefined;
  /** Whom it hits next; `ready`: the lock holds what she opens it with. */
  readonly guest:
    | { readonly reservation: string; readonly from: Instant; readonly until: Instant; readonly ready: boolean }
    | undefined;
}

export interface HostDigestInput {
  readonly language: string;
  readonly now: Instant;
  /** One at least, the most urgent first. */
  readonly entries: readonly DigestEntry[];
  /** Where the host looks after it: one link. */
  readonly consoleUrl?: string | undefined;
}

/** To the host, once a day at most: what is wrong with the locks, whom it hits and when, what to do. No code, no name. */
export function hostDigest({ language, now, entries, consoleUrl }: HostDigestInput): MailContent {
  const catalogue = catalogueOf(language);
  const words = catalogue.digest;
  const [first] = entries;
  const place = first === undefined ? '' : placeOf(first, catalogue);
  const title = first === undefined ? words.title : healthText(first.code, catalogue).title;
  const document = {
    language: catalogue.language,
    subject: words.subject(title, place, first && nextGuest(first, now, catalogue), entries.length - 1),
    preheader: words.preheader,
    title: words.title,
    labelled: catalogue.words.labelled,
    blocks: [
      { kind: 'paragraph', text: words.intro },
      ...entries.flatMap((entry) => entryBlocks(entry, now, catalogue)),
      ...linkBlocks(catalogue.words.openConsole, consoleUrl),
      { kind: 'heading', text: words.about },
      { kind: 'paragraph', text: words.closing, tone: 'quiet' },
    ] satisfies Block[],
  };
  return { subject: subjectLine(document.subject), text: renderText(document), html: renderHtml(document) };
}

function entryBlocks(entry: DigestEntry, now: Instant, catalogue: Catalogue): Block[] {
  const { title, what, todo } = healthText(entry.code, catalogue);
  const urgent = isWorse(entry.severity, 'soon');
  return [
    { kind: 'heading', text: catalogue.words.labelled(placeOf(entry, catalogue), title) },
    { kind: 'paragraph', text: what, ...(urgent ? { tone: 'warning' as const } : {}) },
    { kind: 'facts', rows: factsOf(entry, now, catalogue) },
    { kind: 'steps', items: todo },
  ];
}

function factsOf(entry: DigestEntry, now: Instant, catalogue: Catalogue): Fact[] {
  const words = catalogue.digest;
  const { code, count, fullAt, guest, timeZone } = entry;
  const moment = (at: Instant) => `${localMoment(at, timeZone, catalogue)} (${zoneAt(at, timeZone, catalogue)})`;
  const rows: (Fact | false)[] = [
    count !== undefined && { label: words.counts[code] ?? words.count, values: [String(count)] },
    fullAt !== undefined && fullAt > now && { label: words.fullBy, values: [moment(fullAt)] },
    guest !== undefined && { label: words.nextGuest, values: [guest.reservation] },
    guest !== undefined && guest.from > now && { label: words.arrives, values: [moment(guest.from)] },
    guest !== undefined && guest.from <= now && { label: words.isThereUntil, values: [moment(guest.until)] },
    guest?.ready === true && stopsOnlyChanges(code) && { label: words.access, values: [words.isOnTheLock] },
    guest === undefined && { label: words.nextGuest, values: [words.nobody] },
  ];
  return rows.filter((row) => row !== false);
}

function placeOf({ door, places }: DigestEntry, catalogue: Catalogue): string {
  return `${door}, ${joined(places, catalogue)}`;
}

function nextGuest({ guest, timeZone }: DigestEntry, now: Instant, catalogue: Catalogue): NextGuest | undefined {
  if (guest === undefined) return undefined;
  return guest.from <= now ? { kind: 'there' } : { kind: 'arrives', at: shortMoment(guest.from, timeZone, catalogue) };
}
