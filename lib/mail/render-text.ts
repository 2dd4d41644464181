import { assertNever } from '../assert-never.ts';
import type { Block, Document } from './blocks.ts';
import { grouped } from './blocks.ts';
import { oneLine } from './plain.ts';

const RULE = '----------------------------------------';

/** The mail for clients without HTML. Lines are not wrapped: the client knows its width. */
export function renderText(document: Document): string {
  return `${oneLine(document.title)}\n\n${renderChat(document)}\n`;
}

/** The same without the title, for a chat. */
export function renderChat(document: Document): string {
  return document.blocks.map((block) => renderBlock(block, document)).join('\n\n');
}

function renderBlock(block: Block, document: Document): string {
  switch (block.kind) {
    case 'paragraph':
      return oneLine(block.text);
    case 'heading':
      return underlined(oneLine(block.text));
    case 'facts':
      return block.rows
        .map(({ label, values }) => values.map((value) => document.labelled(oneLine(label), oneLine(value))).join('\n'))
        .join('\n');
    case 'code':
      return `${underlined(oneLine(block.label))}\n\n    ${grouped(block.code)}\n\n${oneLine(block.note)}`;
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
