import { escapeHtml } from '../mail/plain.ts';

/** What may stand in a template: text is escaped, markup made by `html` is not, undefined and false are left out. */
export type HtmlValue = string | number | Html | undefined | false | readonly HtmlValue[];

/** Markup that only `html` makes, so that text can't pass for it. */
class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}
export type { Html };

/** The attribute in whose quotes the markup ends: its name, and what of its value is there already. */
const OPEN_ATTRIBUTE = /\s([\w-]+)="([^"]*)$/;
/** Browsers run or load what stands in these. */
const MEANT_TO_RUN = /^(?:on.*|style|srcdoc)$/i;
const ADDRESS = /^(?:href|src|action|formaction)$/i;
/** A path of ours, a secure page, a call, a mail, an invite for the app, a place on this page. */
const KNOWN_ADDRESS = /^(?:\/(?!\/)|https:\/\/|tel:\+?[\d -]+$|mailto:|nuki:\/\/invite\/\d+$|#)/i;

/**
 * A piece of a page: html`<p>${text}</p>`. Every value is escaped; a list is set one after the other. Throws TypeError
 * where a value could be more than text: outside of quotes in a tag, in a handler, in a script or a style sheet, as an
 * address of an unknown form.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = parts[0] ?? '';
  for (const [index, value] of values.entries()) markup += markupOf(value, markup) + (parts[index + 1] ?? '');
  return new Html(markup);
}

function markupOf(value: HtmlValue, before: string): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map((one) => markupOf(one, before)).join('');
  checkPlace(String(value), before);
  return escapeHtml(String(value));
}

function checkPlace(text: string, before: string): void {
  const tag = before.slice(before.lastIndexOf('<'));
  if (!tag.includes('>') && before.includes('<')) return checkAttribute(text, tag);
  if (/^<(?:script|style)\b/i.test(tag)) throw new TypeError('a value stands in a script or a style sheet');
}

function checkAttribute(text: string, tag: string): void {
  const [, name, start] = OPEN_ATTRIBUTE.exec(tag) ?? [];
  if (name === undefined) throw new TypeError('a value stands in a tag outside of quotes');
  if (MEANT_TO_RUN.test(name)) throw new TypeError('a value stands where it would be run');
  if (ADDRESS.test(name) && !KNOWN_ADDRESS.test(`${start}${text}`)) throw new TypeError('a value is no known address');
}
