import { LocalStackError } from '../errors.ts';
import type { Json, JsonObject } from './template.ts';
import { listOf } from './template.ts';

/** What stands for a name in the template: `Ref` and the attributes of `Fn::GetAtt`. */
export interface Standing {
  readonly ref: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** What stands for a logical id, a parameter or a pseudo-parameter; undefined if nothing does. */
export type LookUp = (name: string) => Standing | undefined;

/**
 * A value of the template with every intrinsic function replaced. `path` starts with the logical id and tells the reader
 * of an error where to look: `SyncLock.Environment.Variables.TABLE_NAME`. Throws LocalStackError where nothing stands
 * for a name, or the function is none of Ref, GetAtt, Join, Sub, Select and Split.
 */
export function resolve(value: Json, lookUp: LookUp, path: string): Json {
  if (Array.isArray(value)) return listOf(value).map((entry, index) => resolve(entry, lookUp, `${path}[${index}]`));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as JsonObject);
  const [name, argument] = entries[0] ?? [];
  if (entries.length === 1 && name !== undefined && argument !== undefined && isIntrinsic(name)) {
    return apply(name, argument, { lookUp, path });
  }
  return Object.fromEntries(entries.map(([key, entry]) => [key, resolve(entry, lookUp, `${path}.${key}`)]));
}

/** As `resolve`; throws if what comes out is no text or number. */
export function resolveText(value: Json | undefined, lookUp: LookUp, path: string): string {
  const resolved = value === undefined ? undefined : resolve(value, lookUp, path);
  if (typeof resolved === 'string' || typeof resolved === 'number') return String(resolved);
  throw new LocalStackError(`${path} of the template is no text.`);
}

interface Place {
  readonly lookUp: LookUp;
  readonly path: string;
}

function isIntrinsic(name: string): boolean {
  return name === 'Ref' || name === 'Condition' || name.startsWith('Fn::');
}

function apply(name: string, argument: Json, place: Place): Json {
  switch (name) {
    case 'Ref':
      return standing(textOf(argument, place), place).ref;
    case 'Fn::GetAtt':
      return getAtt(argument, place);
    case 'Fn::Join': {
      const [separator, parts] = elementsOf(argument, place);
      return textsOf(parts, place).join(textOf(separator, place));
    }
    case 'Fn::Sub':
      return sub(argument, place);
    case 'Fn::Select': {
      const [index, from] = elementsOf(argument, place);
      const selected = elementsOf(from, place)[Number(textOf(index, place))];
      if (selected === undefined) throw new LocalStackError(`${place.path}: Fn::Select selects nothing.`);
      return selected;
    }
    case 'Fn::Split': {
      const [separator, text] = elementsOf(argument, place);
      return textOf(text, place).split(textOf(separator, place));
    }
    default:
      throw new LocalStackError(`${place.path} uses ${name}, which a local run does not know.`);
  }
}

function getAtt(argument: Json, place: Place): string {
  const parts = typeof argument === 'string' ? argument.split('.') : textsOf(argument, place);
  const [logicalId = '', ...attribute] = parts;
  const value = standing(logicalId, place).attributes?.[attribute.join('.')];
  if (value === undefined) {
    throw new LocalStackError(
      `${place.path} needs ${logicalId}.${attribute.join('.')}, which a local run does not have.`,
    );
  }
  return value;
}

function sub(argument: Json, place: Place): string {
  const [pattern, variables] = Array.isArray(argument) ? (argument as readonly Json[]) : [argument, {}];
  const own = resolve(variables ?? {}, place.lookUp, place.path) as JsonObject;
  return textOf(pattern, place).replace(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
    if (literal !== '') return `\${${name}}`;
    if (Object.hasOwn(own, name)) return textOf(own[name], place);
    return name.includes('.') ? getAtt(name, place) : standing(name, place).ref;
  });
}

function standing(name: string, { lookUp, path }: Place): Standing {
  const found = lookUp(name);
  if (found === undefined)
    throw new LocalStackError(`${path} refers to ${name}, for which nothing stands in a local run.`);
  return found;
}

function textOf(value: Json | undefined, { lookUp, path }: Place): string {
  return resolveText(value, lookUp, path);
}

function elementsOf(value: Json | undefined, { lookUp, path }: Place): readonly Json[] {
  const resolved = value === undefined ? undefined : resolve(value, lookUp, path);
  if (!Array.isArray(resolved)) throw new LocalStackError(`${path} of the template is no list.`);
  return resolved as readonly Json[];
}

function textsOf(value: Json | undefined, place: Place): readonly string[] {
  return elementsOf(value, place).map((entry) => textOf(entry, place));
}
