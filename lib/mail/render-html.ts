import { assertNever } from '../assert-never.ts';
import type { Block, Document, Fact } from './blocks.ts';
import { grouped } from './blocks.ts';
import { darkStyles, look } from './look.ts';
import { escapeHtml, oneLine } from './plain.ts';

/** One self-contained page: nothing in it is fetched, so nobody learns when it is read. */
export function renderHtml(document: Document): string {
  const language = escapeHtml(document.language);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no">
<title>${words(document.subject)}</title>
<style>
${darkStyles}
</style>
</head>
<body ${styled('page')}>
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${words(document.preheader)}</div>
<div ${styled('page')}>
<main lang="${language}" ${styled('outer')}>
<div ${styled('card')}>
<h1 ${styled('title')}>${words(document.title)}</h1>
${document.blocks.map(renderBlock).join('\n')}
</div>
</main>
</div>
</body>
</html>
`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p ${styled(block.tone ?? 'paragraph')}>${withCommands(block.text)}</p>`;
    case 'heading':
      return `<h2 ${styled('heading')}>${words(block.text)}</h2>`;
    case 'facts':
      return `<dl ${styled('facts')}>\n${block.rows.map(renderFact).join('\n')}\n</dl>`;
    case 'code':
      return renderCode(block);
    case 'link':
      return `<p ${styled('buttonRow')}><a ${styled('button')} href="${escapeHtml(block.url)}">${words(block.label)}</a></p>`;
    case 'steps':
      return `<ol ${styled('steps')}>\n${block.items.map(renderStep).join('\n')}\n</ol>`;
    case 'copy':
      return `<pre ${styled('copy')}>${escapeHtml(block.text)}</pre>`;
    default:
      return assertNever(block);
  }
}

function renderStep(item: string): string {
  return `<li ${styled('step')}>${withCommands(item)}</li>`;
}

/** A command between backticks is set as code. */
function withCommands(text: string): string {
  return words(text).replace(/`([^`]+)`/g, `<code ${styled('command')}>$1</code>`);
}

function renderFact({ label, values }: Fact): string {
  const last = values.length - 1;
  const value = (text: string, index: number) =>
    `<dd ${styled(index === last ? 'lastValue' : 'value')}>${words(text)}</dd>`;
  return `<dt ${styled('label')}>${words(label)}</dt>${values.map(value).join('')}`;
}

/** The big digits are for the eye; a screen reader takes the note, which names them one by one. */
function renderCode({ label, code, note }: Extract<Block, { kind: 'code' }>): string {
  return `<section ${styled('codeCard')}>
<h2 ${styled('codeLabel')}>${words(label)}</h2>
<p ${styled(code.length > 6 ? 'longCode' : 'code')} aria-hidden="true">${escapeHtml(grouped(code))}</p>
<p ${styled('codeNote')}>${words(note)}</p>
</section>`;
}

function styled(name: keyof typeof look): string {
  return `class="${name}" style="${look[name]}"`;
}

function words(text: string): string {
  return escapeHtml(oneLine(text));
}
