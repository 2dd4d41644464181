import { readFileSync } from 'node:fs';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { Webhook as SvixWebhook } from 'svix';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time.ts';
import { platformOf } from '../../../lib/platforms/index.ts';
import { isSignedBy, isSignedOverBase64 } from '../../../lib/signatures/hmac.ts';
import { hasBasic, hasHeader, hasToken } from '../../../lib/signatures/shared-secret.ts';
import { isStandardWebhook, isTimedHmac } from '../../../lib/signatures/timed.ts';

const fixture = (path: string) => new URL(`../../fixtures/${path}`, import.meta.url);

interface Vector {
  readonly platform: string;
  readonly bodyFile?: string;
  readonly body?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly secret: string;
}

/** Over the exact bytes of bodies that are not all in this repository; those are in the vectors' own folder. */
const { vectors } = JSON.parse(readFileSync(fixture('signature-vectors/vectors.json'), 'utf8')) as {
  vectors: Vector[];
};
const AT = instant(1_772_455_868_000);

describe('recorded signatures', () => {
  const check = (vector: Vector, rawBody: string, secret: string): boolean => {
    const headers = Object.fromEntries(
      Object.entries(vector.headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    switch (vector.platform) {
      case 'lodgify':
        return isSignedBy([secret], rawBody, headers['ms-signature']?.replace(/^sha256=/, ''));
      case 'guesty':
        return isStandardWebhook([secret], { headers, rawBody }, AT);
      case 'hospitable':
        return isSignedBy([secret], rawBody, headers['signature']);
      case 'uplisting': {
        const names = { timestamp: 'x-uplisting-timestamp', signature: 'x-uplisting-signature' };
        return isTimedHmac([secret], { headers, rawBody }, names, AT);
      }
      case 'bookingsync':
        return isSignedOverBase64([secret], rawBody, headers['x-content-signature']);
      case 'calcom':
        return isSignedBy([secret], rawBody, headers['x-cal-signature-256']);
      default:
        throw new Error(vector.platform);
    }
  };

  it.each(vectors)('of $platform, $bodyFile, are right, and of other bytes or secrets wrong', (vector) => {
    const body = vector.body ?? readFileSync(fixture(`signature-vectors/${vector.bodyFile}`), 'utf8');
    expect(check(vector, body, vector.secret)).toBe(true);
    expect(check(vector, `${body} `, vector.secret)).toBe(false);
    expect(check(vector, body.slice(1), vector.secret)).toBe(false);
    expect(check(vector, body, vector.secret.replace(/.$/, '').replace(/(.)(.)$/, '$2$1'))).toBe(false);
  });
});

describe("a recorded signature, read by its platform's own file", () => {
  const known = vectors.flatMap(({ platform: id, ...vector }) => {
    const platform = platformOf(id);
    return platform === undefined ? [] : [{ id, platform, ...vector }];
  });

  it('is one of several', () => expect(known.length).toBeGreaterThanOrEqual(3));

  it.each(known)(
    '$id, $bodyFile: is trusted with its secret alone',
    ({ platform, body, bodyFile, headers, secret }) => {
      const rawBody = body ?? readFileSync(fixture(`signature-vectors/${bodyFile}`), 'utf8');
      const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
      const isTrusted = (current: readonly string[], call: object = {}) =>
        platform.isAuthentic(
          { headers: lower, query: {}, rawBody, ...call },
          { webhookSecrets: { current, previous: [] } },
          AT,
        );
      expect(isTrusted([secret])).toBe(true);
      expect(isTrusted(['another', secret])).toBe(true);
      expect([isTrusted([]), isTrusted(['another'])]).toEqual([false, false]);
      expect([isTrusted([secret], { rawBody: `${rawBody} ` }), isTrusted([secret], { headers: {} })]).toEqual([
        false,
        false,
      ]);
    },
  );
});

const SECRET = 'whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=';
const OTHER = 'whsec_ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=';
const at = new Date(Date.parse(AT));
const seconds = String(at.getTime() / 1_000);
const BODY = '{"name":"Köln"}';

describe.each([
  ['svix', new SvixWebhook(SECRET), new SvixWebhook(OTHER)],
  ['webhook', new StandardWebhook(SECRET), new StandardWebhook(OTHER)],
])('a call signed by the official library, in headers of %s', (name, library, other) => {
  const signed = (signature = library.sign('msg_1', at, BODY), more: Record<string, string> = {}) => ({
    headers: { [`${name}-id`]: 'msg_1', [`${name}-timestamp`]: seconds, [`${name}-signature`]: signature, ...more },
    rawBody: BODY,
  });
  const isTrusted = (call: ReturnType<typeof signed>, secrets = [SECRET], now = AT) =>
    isStandardWebhook(secrets, call, now);

  it('is trusted: alone, among others, with another secret beside, without the prefix', () => {
    expect(isTrusted(signed())).toBe(true);
    expect(isTrusted(signed(`v1a,abc ${other.sign('msg_1', at, BODY)} ${library.sign('msg_1', at, BODY)}`))).toBe(true);
    expect(isTrusted(signed(), [OTHER, SECRET])).toBe(true);
    expect(isTrusted(signed(), [SECRET.slice('whsec_'.length)])).toBe(true);
  });

  it('is not, for another secret, id, time, body or version', () => {
    expect(isTrusted(signed(), [OTHER])).toBe(false);
    expect(isTrusted(signed(), [])).toBe(false);
    expect(isTrusted(signed(undefined, { [`${name}-id`]: 'msg_2' }))).toBe(false);
    expect(isTrusted(signed(undefined, { [`${name}-id`]: '' }))).toBe(false);
    expect(isTrusted(signed(undefined, { [`${name}-timestamp`]: String(Number(seconds) + 1) }))).toBe(false);
    expect(isTrusted({ ...signed(), rawBody: `${BODY} ` })).toBe(false);
    expect(isTrusted(signed(library.sign('msg_1', at, BODY).replace('v1,', 'v2,')))).toBe(false);
    expect(isTrusted(signed(library.sign('msg_1', at, BODY).replace('v1,', '')))).toBe(false);
  });

  it('counts for five minutes, to either side', () => {
    const away = (by: number) => isTrusted(signed(), [SECRET], instant(at.getTime() + by * 1_000));
    expect([away(300), away(-300), away(301), away(-301)]).toEqual([true, true, false, false]);
  });

  it.each(['', 'x', '-1', '1e9', `${seconds}.5`, ` ${seconds}`])('does not take the time %j', (timestamp) => {
    expect(isTrusted(signed(library.sign('msg_1', at, BODY), { [`${name}-timestamp`]: timestamp }))).toBe(false);
  });

  it.each(['', 'whsec_', 'not base64!', 'whsec_abc'])('takes %j for no secret', (secret) => {
    expect(isTrusted(signed(), [secret])).toBe(false);
  });
});

describe('a shared secret', () => {
  const call = (headers: Record<string, string>, query: Record<string, string> = {}) => ({ headers, query });

  it('is a token in the URL, any of the listed ones', () => {
    expect(hasToken(call({}, { token: 'b' }), { webhookToken: ['a', 'b'] })).toBe(true);
    expect(hasToken(call({}, { token: 'b' }), { webhookToken: 'b' })).toBe(true);
    for (const token of ['', 'a,b', 'B'])
      expect(hasToken(call({}, { token }), { webhookToken: ['a', 'b'] })).toBe(false);
    expect(hasToken(call({}), { webhookToken: ['a'] })).toBe(false);
    expect(hasToken(call({}, { token: '' }), { webhookToken: [''] })).toBe(false);
  });

  it('is a header of any name, in any case of it', () => {
    const webhookHeader = [{ name: 'X-Staykey', value: 'a' }];
    expect(hasHeader(call({ 'x-staykey': 'a' }), { webhookHeader })).toBe(true);
    expect(hasHeader(call({ 'x-staykey': 'b' }), { webhookHeader })).toBe(false);
    expect(hasHeader(call({ 'x-other': 'a' }), { webhookHeader })).toBe(false);
    expect(hasHeader(call({}), { webhookHeader: [{ name: 'toString', value: 'a' }] })).toBe(false);
  });

  it('is a user and a password, with colons and umlauts', () => {
    const basic = [{ user: 'anna', password: 'ge:heim-ü' }];
    const given = (text: string) => call({ authorization: `Basic ${Buffer.from(text, 'utf8').toString('base64')}` });
    expect(hasBasic(given('anna:ge:heim-ü'), { basic })).toBe(true);
    expect(
      hasBasic(
        { headers: { authorization: given('anna:ge:heim-ü').headers['authorization']!.replace('Basic', 'basic') } },
        { basic },
      ),
    ).toBe(true);
    for (const text of ['anna:', 'anna:ge:heim', ':', 'Anna:ge:heim-ü'])
      expect(hasBasic(given(text), { basic })).toBe(false);
    expect(hasBasic(given(':'), { basic: [{ user: '', password: '' }] })).toBe(false);
    expect(hasBasic(call({ authorization: 'Bearer x' }), { basic })).toBe(false);
  });
});
