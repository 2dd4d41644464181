import { escapeHtml, oneLine } from '../mail/plain.ts';
import type { Html } from './html.ts';
import { styles } from './style.ts';

/** A whole page, ready to be answered. */
export interface Page {
  readonly markup: string;
  /** Its one style sheet, exactly as it stands in the markup: the content policy names it by its hash. */
  readonly styles: string;
}

export interface PageInput {
  /** For the `lang` attribute: `de`. */
  readonly language: string;
  /** Also names the tab; never personal, for a browser keeps it. */
  readonly title: string;
  readonly body: Html;
  /** Further rules, after the shared ones; fixed text, never made from what comes from outside. */
  readonly moreStyles?: string;
  /** For tables rather than for reading. */
  readonly wide?: boolean;
}

/**
 * One self-contained page: nothing in it is fetched, nothing in it runs, and it does not renew itself, which would throw
 * a screen reader back to its start. The body stands in `main`.
 */
export function page({ language, title, body, moreStyles = '', wide = false }: PageInput): Page {
  const sheet = moreStyles === '' ? styles : `${styles}\n${moreStyles}`;
  const markup = `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex">
<title>${escapeHtml(oneLine(title))}</title>
<style>${sheet}</style>
</head>
<body>
<main${wide ? ' class="wide"' : ''}>
${body.toString()}
</main>
</body>
</html>
`;
  return { markup, styles: sheet };
}
