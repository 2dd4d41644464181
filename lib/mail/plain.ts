/** Control characters, line breaks and marks that turn the writing direction. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

const LONGEST_SUBJECT = 150;

/** One printable line: host-configured names and platforms' ids pass through here on their way into a mail. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(UNPRINTABLE, ' ').replace(/ +/gu, ' ').trim();
}

/**
 * A subject: one line, cut where inboxes have long stopped showing it. Nothing in it is taken for an encoded word
 * (RFC 2047), whose content would be decoded after all checks.
 */
export function subjectLine(text: string): string {
  const letters = [...oneLine(text).replaceAll('=?', '= ?')];
  return letters.length <= LONGEST_SUBJECT ? letters.join('') : `${letters.slice(0, LONGEST_SUBJECT - 1).join('')}…`;
}

/** For element content and quoted attributes. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
