import { PermanentError, RetryableError } from '../../errors.ts';
import { NoAnswer } from '../../ports/http.ts';
import type { HttpRequest, HttpResponse } from '../../ports/http.ts';
import type { LockVendorDeps } from '../../ports/lock-vendor.ts';
import { nukiFailure } from './failures.ts';
import type { Operation } from './failures.ts';

const NUKI_ORIGIN = 'https://api.nuki.io';

export interface NukiRequest {
  readonly method: HttpRequest['method'];
  /** From the first `/` on; whatever is variable in it is encoded already. */
  readonly path: string;
  readonly body?: unknown;
}

/**
 * One request to the Nuki Web API. Returns the text of an answer in the 200s, or of one whose status is `tolerated`;
 * throws what `nukiFailure` makes of any other, and RetryableError(`lock.unavailable`) if none came.
 */
export type NukiCall = (operation: Operation, request: NukiRequest, tolerated?: number) => Promise<string>;

export function nukiCall({ http, token, origin }: Pick<LockVendorDeps, 'http' | 'token' | 'origin'>): NukiCall {
  const base = originOf(origin ?? NUKI_ORIGIN);
  return async (operation, { path, ...request }, tolerated) => {
    const headers = { accept: 'application/json', authorization: `Bearer ${token.reveal()}` };
    const response = await http({ ...request, url: `${base}${path}`, headers }).catch(throwUnavailable);
    if (isAccepted(response) || response.status === tolerated) return response.text;
    throw nukiFailure(operation, response);
  };
}

const isAccepted = ({ status }: HttpResponse) => status >= 200 && status < 300;

/** The cause is not passed on: its text may hold the URL, and so a guest's address. */
function throwUnavailable(error: unknown): never {
  throw error instanceof NoAnswer ? new RetryableError('lock.unavailable') : error;
}

/** Scheme, host and port only. */
function originOf(url: string): string {
  if (!URL.canParse(url)) throw new PermanentError('config.invalid');
  return new URL(url).origin;
}
