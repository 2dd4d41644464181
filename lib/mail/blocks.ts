/**
 * What a mail says, before it is text or HTML: both are made from the same blocks, so neither knows more. Strings are
 * plain; the renderers escape.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'quiet' | 'closing' | 'warning' }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | { readonly kind: 'code'; readonly label: string; readonly code: string; readonly note: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  | { readonly kind: 'copy'; readonly text: string };

export interface Fact {
  readonly label: string;
  readonly values: readonly string[];
}

export interface Document {
  readonly language: string;
  readonly subject: string;
  /** What an inbox shows beside the subject, on a locked phone too: never a code. */
  readonly preheader: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Label and value in the text form, as the language writes them. */
  readonly labelled: (label: string, value: string) => string;
}

/** A button, and in the text form a line of its own. Without an address of the web's there is none. */
export function linkBlocks(label: string, url: string | undefined): Extract<Block, { kind: 'link' }>[] {
  const isWebAddress = url !== undefined && /^https?:\/\/[^\s<>"']+$/.test(url);
  return isWebAddress ? [{ kind: 'link', label, url }] : [];
}

/** `345678` as `345 678`: to be read, not typed so. */
export function grouped(code: string): string {
  return code.replace(/(.{3})(?=.)/gu, '$1 ');
}
