import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawKeypadCode, isAllowedCode } from '../../../lib/domain/keypad-codes.ts';
import { nuki } from '../../../lib/locks/nuki/index.ts';

const rules = nuki.keypadRules;
const script = (...digits: readonly string[]) => {
  const queue = digits.join('').split('');
  return () => {
    const next = queue.shift();
    if (next === undefined) throw new Error('drew more digits than the test has written');
    return rules.digits.indexOf(next);
  };
};

describe('a keypad code', () => {
  it.each(['738291', '981647', '246813'])('may be %s', (code) => expect(isAllowedCode(code, rules)).toBe(true));

  it.each([
    ['127394', 'starts with 12'],
    ['730291', 'has a zero'],
    ['73829', 'is short'],
    ['7382915', 'is long'],
    ['737373', 'has two different digits'],
    ['771177', 'has two different digits'],
    ['779977', 'has two different digits'],
    ['737391', 'is fine but for the rule of four: 7 3 9 1'],
    ['345861', 'has the run 345'],
    ['986547', 'has the run 654'],
    ['222847', 'has 222'],
  ])('%s %s', (code, why) => expect(isAllowedCode(code, rules)).toBe(why.startsWith('is fine')));

  it('is drawn again when it is not allowed, or taken', () => {
    const draws = script('123456', '111111', '738291', '981647');
    expect(drawKeypadCode(rules, new Set(['738291']), draws)).toBe('981647');
  });

  it('gives up with a sentence for the host when nothing is free', () => {
    expect(() => drawKeypadCode(rules, new Set(['738291']), loop('738291'))).toThrow('lock.no_free_code');
  });

  it('is always allowed, whatever chance gives', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 8 })), (stream) => {
        const pick = () => stream.next().value as number;
        expect(isAllowedCode(drawKeypadCode(rules, new Set(), pick), rules)).toBe(true);
      }),
    );
  });
});

function loop(code: string): () => number {
  let at = 0;
  return () => rules.digits.indexOf(code.charAt(at++ % code.length));
}
