import * as v from 'valibot';
import { PermanentError, RetryableError } from '../../errors.ts';
import type { AppError } from '../../errors.ts';
import type { HttpResponse } from '../../ports/http.ts';
import { readable } from './read-json.ts';
import { retryAfterSeconds } from './retry-after.ts';

/** What was asked: the same status means different things. */
export type Operation =
  | 'facts'
  | 'list'
  | 'create-keypad'
  | 'create-invite'
  | 'create-own-invite'
  | 'update-keypad'
  | 'update-invite'
  | 'remove'
  | 'refresh'
  | 'open'
  | 'log'
  | 'find-user'
  | 'add-user'
  | 'list-webhooks'
  | 'add-webhook'
  | 'remove-webhook';

/** Nuki's refusals in our words. Its numbers and sentences stop here: a sentence may quote a code. */
export function nukiFailure(operation: Operation, response: HttpResponse): AppError {
  // the endpoint is there for approved applications; how others are turned away is not documented [G]
  if (operation === 'create-own-invite' && [403, 404, 405].includes(response.status)) {
    return new PermanentError('lock.no_own_invites');
  }
  switch (response.status) {
    case 400:
      return badRequest(response.text);
    case 401: // tokens die with a change of the Nuki Web password
      return new PermanentError('lock.token_dead');
    case 402: // once for missing packages; both are said to be about what the account pays for
    case 426:
      return new PermanentError('lock.plan_lapsed');
    case 403: // the lock is not in the account or, where there is no lock, the token lacks a scope
      if (operation === 'open') return new PermanentError('lock.may_not_open'); // its facts were read just before
      return new PermanentError(isAboutAccount(operation) ? 'lock.token_dead' : 'lock.not_found');
    case 404:
      return isUpdate(operation) ? new RetryableError('lock.entry_gone') : new PermanentError(notFound(operation));
    case 409:
      return conflict(operation);
    case 422: // permanent: the name is too long for a keypad code
      return new PermanentError(operation === 'create-keypad' ? 'lock.name_too_long' : 'lock.rejected');
    case 423: // an earlier operation on the object is still running
      return new RetryableError('lock.busy');
    case 429:
      return new RetryableError('lock.rate_limited', { retryAfterSeconds: retryAfterSeconds(response.headers) });
    default:
      return response.status === 408 || response.status >= 500
        ? new RetryableError('lock.unavailable', { retryAfterSeconds: retryAfterSeconds(response.headers) })
        : new PermanentError('lock.rejected');
  }
}

const isUpdate = (operation: Operation) => operation === 'update-keypad' || operation === 'update-invite';
const isAboutAccount = (operation: Operation) => /-(?:user|webhooks?)$/.test(operation);
const notFound = (operation: Operation) => (isAboutAccount(operation) ? 'lock.rejected' : 'lock.not_found');

/**
 * For a keypad code: the lock knows this code already, a ghost or our own earlier request included. Without a code
 * there is nothing to choose anew, the next look shows what is there.
 */
function conflict(operation: Operation): RetryableError {
  const aboutCode = operation === 'create-keypad' || operation === 'update-keypad';
  return new RetryableError(aboutCode ? 'lock.code_taken' : 'lock.busy');
}

/** `The supplied value '13' for parameter 'type' is not valid`: which value of which parameter? */
function badRequest(text: string): PermanentError {
  const { value, parameter } = complaint(text);
  if (parameter === 'type' && value === '13') return new PermanentError('lock.no_keypad'); // no keypad is paired
  if (parameter === 'code') return new PermanentError(value === 'null' ? 'lock.code_missing' : 'lock.code_refused');
  if (parameter === 'email') return new PermanentError('guest.no_address_for_invite');
  return new PermanentError('lock.rejected');
}

/** The service says `detailMessage`, the framework under it `description`; either may be missing, or all be HTML. */
const ErrorBody = v.object({
  detailMessage: readable(v.string()),
  description: readable(v.string()),
});

function complaint(text: string): { value: string | undefined; parameter: string | undefined } {
  const body = v.safeParse(v.pipe(v.string(), v.parseJson(), ErrorBody), text);
  const sentence = body.success ? (body.output.detailMessage ?? body.output.description ?? '') : '';
  const found = /value '([^']*)' for parameter '([^']*)'/.exec(sentence);
  return { value: found?.[1], parameter: found?.[2] };
}
