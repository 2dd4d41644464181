import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as v from 'valibot';
import { CallerError } from '../../errors.ts';
import { foldKeys, parseForm } from './parse.ts';

/** Attributes are read like elements; every value stays text, `007` included. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  ignoreDeclaration: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false, // an entity may stand for a book, or a file of ours
  maxNestedTags: 50,
});

/** The five that every XML knows, and characters by number. */
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * As `parseJson`, for XML: elements and attributes by their names, an element that comes several times as a list, text
 * beside attributes under `#text`. A document type is refused. Throws CallerError(`webhook.malformed`).
 */
export function parseXml<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> {
  return parseForm(schema, foldKeys(treeOf(text)));
}

function treeOf(text: string): unknown {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new CallerError('webhook.malformed');
  try {
    if (XMLValidator.validate(text) !== true) throw new CallerError('webhook.malformed');
    return unescaped(parser.parse(text));
  } catch {
    throw new CallerError('webhook.malformed');
  }
}

function unescaped(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(ENTITY, characterOf);
  if (Array.isArray(value)) return value.map(unescaped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, unescaped(entry)]));
}

function characterOf(entity: string, name?: string, decimal?: string, hex?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : entity;
}

/** One or several of an element, as a list; an empty one where there is none. */
export function listOf<T>(schema: v.GenericSchema<unknown, T>) {
  const one = v.pipe(
    schema,
    v.transform((value) => [value]),
  );
  return v.optional(v.union([v.array(schema), one]), () => [] as never[]);
}
