import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addressOf } from '../../../lib/app/api-address.ts';
import { readInbound, readOutbound } from '../../../lib/aws/secret-forms.ts';
import { platformOf } from '../../../lib/platforms/index.ts';
import type { ReportedReservation } from '../../../lib/domain/reported.ts';
import type { Notice, InboundSecrets, OutboundSecrets } from '../../../lib/ports/booking-platform.ts';
import type { HttpRequest, HttpResponse } from '../../../lib/ports/http.ts';
import type { ApiQuestion, Ask } from '../../../lib/ports/platform-api.ts';
import type { Proof } from './proofs.ts';

const FOLDER = new URL('../../fixtures/platforms/', import.meta.url);

export interface Recording {
  readonly file: string;
  readonly body: string;
}

/** `_platform.json` */
export interface Recorded {
  /** As in secrets.json. */
  readonly secrets: { readonly inbound: object; readonly outbound?: object };
  readonly proofs: readonly Proof[];
  /** More of the connection than its platform, as in properties.json. */
  readonly connection?: object;
  /** Bodies about one reservation, in the order in which they were sent. */
  readonly story?: readonly string[];
}

/** Those that call us: the others are read. */
export function platformsWithWebhooks(): readonly string[] {
  return recordedPlatforms().filter((id) => platformOf(id)?.feed === undefined);
}

/** Each name of a folder of recordings. */
export function recordedPlatforms(): readonly string[] {
  return readdirSync(FOLDER);
}

export function platformRecord(platform: string): Recorded {
  return JSON.parse(read(platform, '_platform.json')) as Recorded;
}

export function inboundOf(platform: string): InboundSecrets {
  return readInbound(platformRecord(platform).secrets.inbound)?.reveal() ?? {};
}

export function outboundOf(platform: string): OutboundSecrets {
  return readOutbound(platformRecord(platform).secrets.outbound ?? {})?.reveal() ?? {};
}

/** Every recorded webhook of a platform, whatever it is written in. */
export function webhooksOf(platform: string): readonly Recording[] {
  const files = readdirSync(new URL(`${platform}/`, FOLDER)).filter((file) => /^[^_].*\.\w+$/.test(file));
  return files.sort().map((file) => ({ file, body: read(platform, file) }));
}

/** Every recorded calendar of a platform that is read; none where it has webhooks. */
export function feedsOf(platform: string): readonly Recording[] {
  const folder = new URL(`${platform}/feeds/`, FOLDER);
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  return files.map((file) => ({ file, body: read(platform, `feeds/${file}`) }));
}

/** The file in which what stands in the calendars is written. */
export function feedFile(platform: string): string {
  return fileURLToPath(new URL(`${platform}/_feeds.json`, FOLDER));
}

/** What a platform's bodies about one reservation are, from the first to the last. */
export function storyOf(platform: string): readonly string[] {
  const { story } = platformRecord(platform);
  if (story !== undefined) return story;
  const files = webhooksOf(platform).map(({ file }) => file);
  return ['created', 'modified-dates', 'cancelled'].flatMap(
    (name) => files.find((file) => file.replace(/\.\w+$/, '') === name) ?? [],
  );
}

/** The file in which what must come of every recorded body is written. */
export function expectedFile(platform: string): string {
  return fileURLToPath(new URL(`${platform}/_expected.json`, FOLDER));
}

/** The file in which what the API lists as changed is written. */
export function changesFile(platform: string): string {
  return fileURLToPath(new URL(`${platform}/_changes.json`, FOLDER));
}

/** The file in which what the API was asked to tell a guest is written. */
export function toldFile(platform: string): string {
  return fileURLToPath(new URL(`${platform}/_told.json`, FOLDER));
}

/** True if it is recorded what the API held when this body was sent: then we have credentials, and ask. */
export function isAskedAfter(platform: string, file: string): boolean {
  return existsSync(stepFolder(platform, file));
}

/**
 * The API as it was when `file` was sent: `api/<file's name>/GET_path_with_underscores.json`, or one for all of them in
 * `api/` itself; 404 for what isn't recorded.
 */
export function apiAnswer(platform: string, file: string, request: Pick<HttpRequest, 'method' | 'url'>): HttpResponse {
  const { pathname } = new URL(request.url);
  const name = `${request.method}_${pathname.slice(1).replaceAll('/', '_')}.json`;
  const found = [new URL(name, stepFolder(platform, file)), new URL(`${platform}/api/${name}`, FOLDER)].find(
    existsSync,
  );
  const headers = { 'content-type': 'application/json' };
  if (found === undefined) return { status: 404, headers, text: '{}' };
  return { status: 200, headers, text: readFileSync(found, 'utf8') };
}

/** An API that answers as it did when `file` was sent; what it is asked is added to `asked`. */
export function recordedAsk(platform: string, file: string, asked: ApiQuestion[] = []): Ask {
  const answers = new Map<string, string | undefined>();
  return async (question) => {
    asked.push(question);
    const { method = 'GET', path, query } = question;
    const url = addressOf('https://api.example.com', path, query);
    if (!answers.has(`${method} ${url}`)) {
      const { status, text } = apiAnswer(platform, file, { method, url });
      answers.set(`${method} ${url}`, status === 200 ? text : undefined);
    }
    return answers.get(`${method} ${url}`);
  };
}

function stepFolder(platform: string, file: string): URL {
  return new URL(`${platform}/api/${file.replace(/\.\w+$/, '')}/`, FOLDER);
}

function read(platform: string, file: string): string {
  return readFileSync(new URL(`${platform}/${file}`, FOLDER), 'utf8');
}

/** A notice with its personal values in the open, for comparison: all recorded guests are invented. */
export function revealed(notice: Notice): unknown {
  return notice.kind === 'snapshot' ? { ...notice, reservation: revealedReservation(notice.reservation) } : notice;
}

export function revealedReservation({ guest, ...rest }: ReportedReservation): unknown {
  return { ...rest, guest: { ...guest, name: guest.name?.reveal(), email: guest.email?.reveal() } };
}
