import { assertNever } from '../assert-never.ts';
import type { Block, Document } from './blocks.ts';
import { grouped } from './blocks.ts';
import { oneLine } from './plain.ts';

const RULE = '----------------------------------------';

/** The mail for clients without HTML. Lines are not wrapped: the client knows its width. */
export function renderText(document: Document): string {
  const blocks = document.blocks.map((block) => renderBlock(block, document, underlined));
  return `${[oneLine(document.title), ...blocks].join('\n\n')}\n`;
}

/** The same for a chat: without the title, and without lines drawn in characters, which need room and a fixed width. */
export function renderChat(document: Document): string {
  return document.blocks.map((block) => renderBlock(block, document, (heading) => heading)).join('\n\n');
}

function renderBlock(block: Block, document: Document, asHeading: (text: string) => string): string {
  switch (block.kind) {
    case 'paragraph':
      return oneLine(block.text);
    case 'heading':
      return asHeading(oneLine(block.text));
    case 'facts':
      return block.rows
        .map(({ label, values }) => values.map((value) => document.labelled(oneLine(label), oneLine(value))).join('\n'))
        .join('\n');
    case 'code':
      return `${asHeading(oneLine(block.label))}\n\n    ${grouped(block.code)}\n\n${oneLine(block.note)}`;
    case 'link':
      return document.labelled(oneLine(block.label), block.url);
    case 'steps':
      return block.items.map((item, index) => `${index + 1}. ${oneLine(item)}`).join('\n');
    case 'copy':
      return `${RULE}\n${block.text}\n${RULE}`;
    default:
      return assertNever(block);
  }
}

function underlined(text: string): string {
  return `${text}\n${'-'.repeat(Math.min([...text].length, RULE.length))}`;
}
