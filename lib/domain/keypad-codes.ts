import { PermanentError } from '../errors.ts';
import type { KeypadCode } from './grant.ts';

/** A whole number from 0 up to, not including, `below`. */
export type PickBelow = (below: number) => number;

/** What a vendor's keypad accepts. */
export interface KeypadRules {
  readonly length: number;
  readonly digits: string;
  readonly forbiddenPrefixes: readonly string[];
  /** How many codes a lock holds; expired ones count until they are removed. */
  readonly capacity: number;
}

const FEWEST_DIFFERENT_DIGITS = 4;
const LONGEST_RUN = 2;
const MOST_DRAWS = 1_000;

/**
 * Draws codes until one is allowed and not taken. Throws `lock.no_free_code` when a thousand draws in a row were
 * taken: the locks of this stay are all but full.
 */
export function drawKeypadCode(rules: KeypadRules, taken: ReadonlySet<string>, pick: PickBelow): KeypadCode {
  const digit = () => rules.digits.charAt(pick(rules.digits.length));
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const code = Array.from({ length: rules.length }, digit).join('');
    if (isAllowedCode(code, rules) && !taken.has(code)) return code;
  }
  throw new PermanentError('lock.no_free_code');
}

/** What the keypad accepts and a passer-by would not try first: many different digits, no 345, no 543, no 777. */
export function isAllowedCode(code: string, rules: KeypadRules): code is KeypadCode {
  if (code.length !== rules.length) return false;
  if ([...code].some((digit) => !rules.digits.includes(digit))) return false;
  if (rules.forbiddenPrefixes.some((prefix) => code.startsWith(prefix))) return false;
  if (new Set(code).size < FEWEST_DIFFERENT_DIGITS) return false;
  return [-1, 0, 1].every((step) => longestRun(code, step) <= LONGEST_RUN);
}

/** How many neighbours in a row differ by `step`: 2 in 345 with step 1. Counted in digits, so 345 gives 3. */
function longestRun(code: string, step: number): number {
  let longest = 1;
  let run = 1;
  for (let index = 1; index < code.length; index += 1) {
    run = Number(code[index]) - Number(code[index - 1]) === step ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
