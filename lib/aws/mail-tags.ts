import type { MessageTag } from '@aws-sdk/client-ses';
import type { ReservationKey } from '../domain/stay.ts';
import type { Mail } from '../ports/mailer.ts';

/** What SES takes: ASCII letters, digits, `_` and `-`, 256 of them at most. */
const TAG = /^[A-Za-z0-9_-]{1,256}$/;

/**
 * The tags that SES sends back with every report on a mail: its kind, and for a guest's the stay and the mail. Nothing
 * personal is in them. One that SES would not take is left out: the mail counts for more than the report.
 */
export function tagsOf({ kind, reportTo }: Pick<Mail, 'kind' | 'reportTo'>): MessageTag[] {
  const given = { kind, ...(reportTo && { stay: stayTag(reportTo.stay), mail: reportTo.mail }) };
  return Object.entries(given).flatMap(([Name, Value]) => (TAG.test(Value) ? [{ Name, Value }] : []));
}

/** A platform's own ids may hold anything. */
function stayTag({ connection, id }: ReservationKey): string {
  return Buffer.from(JSON.stringify([connection, id]), 'utf8').toString('base64url');
}

/** The stay that a tag names; undefined if it is none of ours. */
export function stayOfTag(tag: string): ReservationKey | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(tag, 'base64url').toString('utf8'));
    if (!Array.isArray(read) || read.length !== 2) return undefined;
    const [connection, id] = read as unknown[];
    return typeof connection === 'string' && typeof id === 'string' ? { connection, id } : undefined;
  } catch {
    return undefined;
  }
}
