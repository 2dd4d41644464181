const LONGEST_NAME = 60;
/** What stands further back is no name, and not worth the work. */
const LONGEST_INPUT = 1_000;
const MOST_MARKS_ON_A_LETTER = /(\p{M}{3})\p{M}+/gu;
const NOT_IN_NAMES = /[^\p{L}\p{M}\p{Nd} .,'’\-–&()·・]/gu;
/** They look like nothing, or turn the direction of what follows. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Browsers and mail clients take these for a dot between the parts of a domain. */
const DOTS = /[․。．｡]/gu;
/** On no letter of their own they would sit on our words. */
const STRAY_MARKS = /(^|[^\p{L}\p{M}])\p{M}+/gu;
const FOUR_DIGITS = /(?:\p{Nd}\P{Nd}*){4}/u;

/**
 * A guest's name, fit to be greeted by: at most 60 code points, in one line, of letters and what names are written
 * with. Nothing in it can become a link, because `:`, `/` and `@` are gone and a space follows every dot; nothing can
 * pass for a door code, because from four digits on all digits are gone. Undefined if no letter is left.
 */
export function cleanName(name: string | undefined): string | undefined {
  const raw = (name ?? '').slice(0, LONGEST_INPUT).normalize('NFC');
  const letters = raw.replace(INVISIBLE, '').replace(DOTS, '.').replace(NOT_IN_NAMES, ' ');
  const marked = letters.replace(MOST_MARKS_ON_A_LETTER, '$1').replace(STRAY_MARKS, '$1');
  const words = (FOUR_DIGITS.test(marked) ? marked.replace(/\p{Nd}/gu, ' ') : marked)
    .replace(/ +/gu, ' ')
    .replace(/ ?\.[ .]*/gu, '. ')
    .replace(/\. ,/gu, '.,')
    .normalize('NFC');
  const cut = [...words.trim()].slice(0, LONGEST_NAME).join('').trim();
  return /\p{L}/u.test(cut) ? cut : undefined;
}
