import { CallerError, PermanentError, RetryableError } from '../../errors.ts';
import type { Reservation } from '../../domain/stay.ts';
import type { HttpResponse } from '../../ports/http.ts';

const GONE = [404, 410];
const TOKEN_DEAD = [401, 403];

/**
 * The reservation in a platform's answer, read by `read` (which throws CallerError(`webhook.malformed`) where it
 * can't), or `'gone'`. Throws PermanentError(`platform.token_dead`) if we are not let in, PermanentError
 * (`webhook.malformed`) if it answers something else than a reservation, and RetryableError(`platform.unavailable`)
 * for the rest: limits, outages, and pages that are no JSON.
 */
export function readAnswer(response: HttpResponse, read: (text: string) => Reservation | 'gone'): Reservation | 'gone' {
  const { status, text } = response;
  if (GONE.includes(status)) return 'gone';
  if (TOKEN_DEAD.includes(status)) throw new PermanentError('platform.token_dead');
  if (status !== 200 || !isJson(text)) {
    throw new RetryableError('platform.unavailable', { retryAfterSeconds: retryAfterSeconds(response) });
  }
  try {
    return read(text);
  } catch (error) {
    throw error instanceof CallerError ? new PermanentError('webhook.malformed') : error;
  }
}

/** The header's seconds; its other form, a date, is left to our own spacing. */
function retryAfterSeconds({ headers }: HttpResponse): number | undefined {
  const text = headers['retry-after']?.trim() ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
