import { readFileSync } from 'node:fs';
import { LocalStackError } from '../errors.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

export interface Resource {
  readonly Type: string;
  readonly Properties?: JsonObject;
}

/** What of a synthesized CloudFormation template a local run reads. */
export interface Template {
  readonly Parameters?: Readonly<Record<string, { readonly Default?: Json }>>;
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value?: Json }>>;
}

/** Throws LocalStackError if the file is no template. */
export function readTemplate(file: string): Template {
  const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<Template>;
  if (read.Resources === undefined)
    throw new LocalStackError(`${file} is no CloudFormation template: it has no Resources.`);
  return read as Template;
}

/** Logical id and properties of every resource of these types, in the template's order. */
export function resourcesOf(
  template: Template,
  ...types: readonly string[]
): readonly (readonly [string, JsonObject])[] {
  return Object.entries(template.Resources)
    .filter(([, resource]) => types.includes(resource.Type))
    .map(([logicalId, resource]) => [logicalId, resource.Properties ?? {}] as const);
}

/** A list of the template; none where there is none. */
export function listOf<T extends Json = Json>(value: Json | undefined): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [];
}

/** A plain text or number of the template as text; `''` where there is none. */
export function plainText(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}
