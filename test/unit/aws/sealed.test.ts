import { describe, expect, it } from 'vitest';
import { readInbound } from '../../../lib/aws/secret-forms.ts';
import { seal, unseal } from '../../../lib/aws/sealed.ts';
import { Redacted } from '../../../lib/redacted.ts';

const SECRET = new Redacted('invented-client-secret');

describe('a sealed text', () => {
  const sealed = seal(new Redacted('token-ü'), SECRET, 'CONNECTION#one');

  it('opens with its secret, in its place, and shows nothing of itself', () => {
    expect(unseal(sealed, SECRET, 'CONNECTION#one')?.reveal()).toBe('token-ü');
    expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('token');
    expect(seal(new Redacted('token-ü'), SECRET, 'CONNECTION#one')).not.toBe(sealed);
  });

  it('does not open with another, elsewhere, or changed', () => {
    const bytes = Buffer.from(sealed, 'base64');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(unseal(sealed, new Redacted('another'), 'CONNECTION#one')).toBeUndefined();
    expect(unseal(sealed, SECRET, 'CONNECTION#two')).toBeUndefined();
    expect(unseal(bytes.toString('base64'), SECRET, 'CONNECTION#one')).toBeUndefined();
    for (const none of ['', 'x', sealed.slice(0, 20)]) expect(unseal(none, SECRET, 'CONNECTION#one')).toBeUndefined();
  });
});

describe('what verifies a caller', () => {
  const read = (entry: unknown) => readInbound(entry)?.reveal();
  const user = { user: 'anna', password: 'p' };
  const header = { name: 'X-Staykey', value: 'v' };

  it('may be one, a list, or current and previous', () => {
    expect(read({ webhookToken: 'a', basic: user, webhookHeader: header })).toEqual({
      webhookToken: ['a'],
      basic: [user],
      webhookHeader: [header],
    });
    expect(read({ webhookToken: ['a', 'b'], basic: [user, user] })).toEqual({
      webhookToken: ['a', 'b'],
      basic: [user, user],
    });
    const split = { current: ['a', 'b'], previous: 'c' };
    expect(read({ webhookToken: split, webhookSecrets: split })).toEqual({
      webhookToken: ['a', 'b', 'c'],
      webhookSecrets: { current: ['a', 'b', 'c'], previous: [] },
    });
    expect(read({ basic: { current: user, previous: [] }, webhookHeader: { current: [header] } })).toEqual({
      basic: [user],
      webhookHeader: [header],
    });
    expect(read({ webhookSecrets: { current: ['a'], previous: [] } })?.webhookSecrets?.current).toEqual(['a']);
  });

  it.each([
    { webhookToken: '' },
    { webhookToken: 7 },
    { basic: { user: 'anna' } },
    { webhookHeader: [{ name: 'x' }] },
    'x',
    null,
  ])('trusts nobody as %j', (entry) => expect(read(entry)).toBeUndefined());
});
