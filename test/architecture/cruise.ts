import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';
import type { ICruiseOptions, ICruiseResult, IForbiddenRuleType } from 'dependency-cruiser';

interface RuleFile {
  readonly mayImport: Readonly<Record<string, readonly string[]>>;
  readonly forbidden: IForbiddenRuleType[];
  readonly options: ICruiseOptions;
}

export const { mayImport, forbidden, options } = createRequire(import.meta.url)('./dependency-rules.cjs') as RuleFile;

export interface Graph {
  /** Paths from `baseDir`. */
  readonly files: readonly string[];
  readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[];
}

/** Follows every import from `folders` of `baseDir` and holds it against the table. */
export async function cruiseFolders(baseDir: string, folders: readonly string[]): Promise<Graph> {
  const ruleSet = { ...options, baseDir, validate: true, ruleSet: { forbidden } };
  const { output } = await cruise([...folders], ruleSet);
  const { modules, summary } = output as ICruiseResult;
  return {
    files: modules.map(({ source }) => source),
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

/** The rows of the table that speak of this file. */
export function rowsOf(file: string): string[] {
  return Object.keys(mayImport).filter((row) => new RegExp(row).test(file));
}
