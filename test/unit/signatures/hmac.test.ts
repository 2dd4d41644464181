import { describe, expect, it } from 'vitest';
import { isSignedBy, signingSecrets } from '../../../lib/signatures/hmac.ts';

/** RFC 4231, test case 2. */
const KEY = 'Jefe';
const TEXT = 'what do ya want for nothing?';
const SIGNATURE = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';

describe('a signature', () => {
  it('is trusted if one of the secrets made it, whatever the case of its digits', () => {
    expect(isSignedBy([KEY], TEXT, SIGNATURE)).toBe(true);
    expect(isSignedBy(['next', KEY], TEXT, SIGNATURE.toUpperCase())).toBe(true);
  });

  it('is over the bytes as UTF-8', () => {
    const ofKöln = '19b58aefcbfb3ab353464c904ea782ff05beda0b131bd2aad9e3740cc27e1331';
    expect(isSignedBy(['schlüssel'], '{"name":"Köln"}', ofKöln)).toBe(true);
  });

  it.each([
    ['of another text', [KEY], `${TEXT} `, SIGNATURE],
    ['of another secret', ['jefe'], TEXT, SIGNATURE],
    ['of nobody', [], TEXT, SIGNATURE],
    ['that is missing', [KEY], TEXT, undefined],
    ['that is empty', [KEY], TEXT, ''],
    ['that is cut short', [KEY], TEXT, SIGNATURE.slice(0, 62)],
    ['with something behind it', [KEY], TEXT, `${SIGNATURE}zz`],
    ['that a lenient decoder would take', [KEY], TEXT, `${SIGNATURE.slice(0, 62)}zz`],
    ['given twice', [KEY], TEXT, `${SIGNATURE},${SIGNATURE}`],
    ['with a prefix', [KEY], TEXT, `sha256=${SIGNATURE}`],
  ])('%s is not', (_, secrets, text, signature) => {
    expect(isSignedBy(secrets, text, signature)).toBe(false);
  });
});

describe('the secrets that count', () => {
  it('are the current ones and the previous ones, an empty one never', () => {
    expect(signingSecrets({ webhookSecrets: { current: ['a', ''], previous: ['b'] } })).toEqual(['a', 'b']);
    expect(signingSecrets({ webhookToken: 'a' })).toEqual([]);
    expect(signingSecrets({})).toEqual([]);
  });
});
