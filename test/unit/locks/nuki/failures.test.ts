import { describe, expect, it } from 'vitest';
import { nukiFailure } from '../../../../lib/locks/nuki/failures.ts';
import type { Operation } from '../../../../lib/locks/nuki/failures.ts';

const service = (detailMessage?: string) => JSON.stringify({ detailMessage, stackTrace: [], suppressedExceptions: [] });
const complaint = (value: string, parameter: string) =>
  `The supplied value '${value}' for parameter '${parameter}' is not valid`;
const framework = (code: number, description = 'unable to process the contained instructions') =>
  JSON.stringify({ code, description, reasonPhrase: 'x', homeRef: '/', uri: `http://x#STATUS_${code}` });

const failure = (operation: Operation, status: number, text = '', headers: Record<string, string> = {}) => {
  const { kind, code, ...rest } = nukiFailure(operation, { status, headers, text });
  return { kind, code, ...('retryAfterSeconds' in rest && rest.retryAfterSeconds !== undefined ? rest : {}) };
};

describe('a bad request', () => {
  it.each([
    ['no keypad is paired', service(complaint('13', 'type')), 'lock.no_keypad'],
    ['the code is missing', service(complaint('null', 'code')), 'lock.code_missing'],
    ['the code is refused', service(complaint('245678', 'code')), 'lock.code_refused'],
    ['the type is another', service(complaint('7', 'type')), 'lock.rejected'],
    ["the guest's address is refused", service(complaint('mia@', 'email')), 'guest.no_address_for_invite'],
    ['something else is wrong', service(complaint('x', 'allowedFromDate')), 'lock.rejected'],
    ['the framework complains', framework(400, complaint('13', 'type')), 'lock.no_keypad'],
    ['the framework says nothing', framework(400), 'lock.rejected'],
    ['nothing is said', service(), 'lock.rejected'],
    ['the sentence is no text', '{"detailMessage":13}', 'lock.rejected'],
    ['the body is empty', '', 'lock.rejected'],
    ['the body is a page', '<html>13 type code</html>', 'lock.rejected'],
    ['the body is null', 'null', 'lock.rejected'],
  ])('is told apart when %s', (_when, text, code) => {
    expect(failure('create-keypad', 400, text)).toMatchObject({ kind: 'permanent', code });
  });

  it('never quotes what was refused', () => {
    const error = nukiFailure('create-keypad', {
      status: 400,
      headers: {},
      text: service(complaint('245678', 'code')),
    });
    expect(error.message).toBe('lock.code_refused');
    expect(error.cause).toBeUndefined();
  });
});

const operations = [
  'facts',
  'list',
  'create-keypad',
  'create-invite',
  'update-keypad',
  'update-invite',
  'remove',
  'refresh',
  'find-user',
  'add-user',
  'list-webhooks',
  'add-webhook',
  'remove-webhook',
] as const satisfies readonly Operation[];

describe.each(operations)('%s', (operation) => {
  it.each([
    [401, 'permanent', 'lock.token_dead'],
    [402, 'permanent', 'lock.plan_lapsed'],
    [426, 'permanent', 'lock.plan_lapsed'],
    [408, 'retryable', 'lock.unavailable'],
    [423, 'retryable', 'lock.busy'],
    [429, 'retryable', 'lock.rate_limited'],
    [500, 'retryable', 'lock.unavailable'],
    [502, 'retryable', 'lock.unavailable'],
    [503, 'retryable', 'lock.unavailable'],
    [504, 'retryable', 'lock.unavailable'],
    [301, 'permanent', 'lock.rejected'],
    [405, 'permanent', 'lock.rejected'],
    [418, 'permanent', 'lock.rejected'],
  ])('answered %i is %s %s, whatever the body', (status, kind, code) => {
    for (const text of ['', service(), service('x'), framework(status), '<html>']) {
      expect(failure(operation, status, text)).toMatchObject({ kind, code });
    }
  });
});

describe('the same status means different things', () => {
  it.each<[Operation, number, string, string]>([
    ['facts', 403, 'permanent', 'lock.not_found'],
    ['list', 403, 'permanent', 'lock.not_found'],
    ['create-keypad', 403, 'permanent', 'lock.not_found'],
    ['find-user', 403, 'permanent', 'lock.token_dead'],
    ['add-user', 403, 'permanent', 'lock.token_dead'],
    ['add-webhook', 403, 'permanent', 'lock.token_dead'],
    ['facts', 404, 'permanent', 'lock.not_found'],
    ['list', 404, 'permanent', 'lock.not_found'],
    ['create-keypad', 404, 'permanent', 'lock.not_found'],
    ['create-invite', 404, 'permanent', 'lock.not_found'],
    ['update-keypad', 404, 'retryable', 'lock.entry_gone'],
    ['update-invite', 404, 'retryable', 'lock.entry_gone'],
    ['find-user', 404, 'permanent', 'lock.rejected'],
    ['list-webhooks', 404, 'permanent', 'lock.rejected'],
    ['create-keypad', 409, 'retryable', 'lock.code_taken'],
    ['update-keypad', 409, 'retryable', 'lock.code_taken'],
    ['create-invite', 409, 'retryable', 'lock.busy'],
    ['update-invite', 409, 'retryable', 'lock.busy'],
    ['add-user', 409, 'retryable', 'lock.busy'],
    ['create-keypad', 422, 'permanent', 'lock.name_too_long'],
    ['create-invite', 422, 'permanent', 'lock.rejected'],
    ['update-keypad', 422, 'permanent', 'lock.rejected'],
  ])('%s answered %i: %s %s', (operation, status, kind, code) => {
    expect(failure(operation, status)).toMatchObject({ kind, code });
  });
});

describe('how long to wait', () => {
  const date = 'Fri, 10 Jul 2026 12:00:00 GMT';
  const seconds = (headers: Record<string, string>, status = 429) => {
    const error = nukiFailure('list', { status, headers, text: '' });
    return 'retryAfterSeconds' in error ? error.retryAfterSeconds : 'permanent';
  };

  it.each([
    [{ 'retry-after': '7' }, 7],
    [{ 'retry-after': ' 0 ' }, 0],
    [{ 'retry-after': '999999999999' }, 86_400],
    [{ 'retry-after': 'Fri, 10 Jul 2026 12:01:30 GMT', date }, 90],
    [{ 'retry-after': 'Fri, 10 Jul 2026 11:00:00 GMT', date }, 0],
    [{ 'retry-after': 'Fri, 10 Jul 2026 12:01:30 GMT' }, undefined],
    [{ 'retry-after': 'Fri, 10 Jul 2026 12:01:30 GMT', date: 'today' }, undefined],
    [{ 'retry-after': '2026-07-10', date }, undefined],
    [{ 'retry-after': '-7' }, undefined],
    [{ 'retry-after': '1.5' }, undefined],
    [{ 'retry-after': '' }, undefined],
    [{}, undefined],
  ])('is taken from %j: %s', (headers, expected) => {
    expect(seconds(headers)).toBe(expected);
  });

  it('is taken from a server that is down, too', () => {
    expect(seconds({ 'retry-after': '30' }, 503)).toBe(30);
  });
});
