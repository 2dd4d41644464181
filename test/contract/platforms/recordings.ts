import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Notice, InboundSecrets, WebhookRequest } from '../../../lib/ports/booking-platform.ts';
import type { Reservation } from '../../../lib/domain/stay.ts';

const FOLDER = new URL('../../fixtures/platforms/', import.meta.url);

export interface Recording {
  readonly file: string;
  readonly body: string;
}

/** An authentic call, and whose secrets must and must not trust it. */
export interface RecordedCall {
  readonly request: WebhookRequest;
  /** False where the platform signs nothing, so that a changed body can't be told. */
  readonly signsBody: boolean;
  readonly trustedBy: readonly InboundSecrets[];
  readonly refusedBy: readonly InboundSecrets[];
}

/** Each name of a folder of recordings. */
export function recordedPlatforms(): readonly string[] {
  return readdirSync(FOLDER);
}

/** Every recorded webhook of a platform. */
export function webhooksOf(platform: string): readonly Recording[] {
  return recordingsOf(platform, (file) => !file.startsWith('_') && !file.startsWith('fetch-'));
}

/** Every recorded answer of its API to a request for one reservation. */
export function answersOf(platform: string): readonly Recording[] {
  return recordingsOf(platform, (file) => file.startsWith('fetch-reservation'));
}

export function callOf(platform: string): RecordedCall {
  const { bodyFile, headers, query, ...rest } = JSON.parse(read(platform, '_call.json'));
  return { request: { headers, query, rawBody: read(platform, bodyFile) }, ...rest };
}

function recordingsOf(platform: string, isWanted: (file: string) => boolean): readonly Recording[] {
  const folder = new URL(`${platform}/`, FOLDER);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter(isWanted).sort();
  return files.map((file) => ({ file, body: read(platform, file) }));
}

function read(platform: string, file: string): string {
  return readFileSync(new URL(`${platform}/${file}`, FOLDER), 'utf8');
}

/** A notice with its personal values in the open, for comparison: all recorded guests are invented. */
export function revealed(notice: Notice): unknown {
  return notice.kind === 'snapshot' ? { ...notice, reservation: revealedReservation(notice.reservation) } : notice;
}

export function revealedReservation({ guest, ...rest }: Reservation): unknown {
  return { ...rest, guest: { ...guest, name: guest.name?.reveal(), email: guest.email?.reveal() } };
}
