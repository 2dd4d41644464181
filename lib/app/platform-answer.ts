import { PermanentError, RetryableError } from '../errors.ts';
import type { HttpResponse } from '../ports/http.ts';
import type { ApiQuestion, PlatformApi } from '../ports/platform-api.ts';
import { retryAfterSeconds } from './access-token.ts';

const GONE = [404, 410];
const NOT_LET_IN = [401, 403];
const FOR_LATER = [408, 425, 429];

export function isNotLetIn({ status }: HttpResponse): boolean {
  return NOT_LET_IN.includes(status);
}

const EMPTY = 204;

/** With the status that its body names, if it names one. */
export function ownStatus(response: HttpResponse, statusIn: PlatformApi['statusIn']): HttpResponse {
  const status = response.status === 200 ? statusIn?.(response.text) : undefined;
  return status === undefined ? response : { ...response, status };
}

/** Undefined where there is none such. A page that is no JSON is an outage's, whatever its status. */
export function textOf(response: HttpResponse, { lists }: Pick<ApiQuestion, 'lists'>): string | undefined {
  const { status, text } = response;
  if (GONE.includes(status) || (lists === true && status === EMPTY)) return undefined;
  if (NOT_LET_IN.includes(status)) throw new PermanentError('platform.token_dead');
  if (status === 200 && isJson(text)) return text;
  throw new RetryableError('platform.unavailable', { retryAfterSeconds: retryAfterSeconds(response) });
}

/** What the platform says to what it was told, if it has taken it. Too early or too much is for another time. */
export function toldTo(response: HttpResponse): string {
  const { status, text } = response;
  if (status >= 200 && status < 300) return text;
  if (NOT_LET_IN.includes(status)) throw new PermanentError('platform.token_dead');
  if (status < 500 && !FOR_LATER.includes(status)) throw new PermanentError('platform.refused');
  throw new RetryableError('platform.unavailable', { retryAfterSeconds: retryAfterSeconds(response) });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
