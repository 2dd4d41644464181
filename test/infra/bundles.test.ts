import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { synthesize } from '../../cdk/synthesize.ts';

interface BuiltFunction {
  readonly Type: string;
  readonly Properties: { readonly Environment: { readonly Variables: Record<string, unknown> } };
  readonly Metadata: { readonly 'aws:asset:path': string };
}

interface Built {
  readonly folder: string;
  readonly code: string;
  readonly fn: BuiltFunction;
}

let outdir: string;
let bundles: Built[];
beforeAll(async () => {
  outdir = mkdtempSync(path.join(tmpdir(), 'staykey-bundles-'));
  const { templateFile, assetDir } = await synthesize({ stage: 'local', outdir });
  const template = JSON.parse(readFileSync(templateFile, 'utf8')) as { Resources: Record<string, BuiltFunction> };
  const functions = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::Lambda::Function');
  bundles = functions.map((fn) => {
    const folder = path.join(assetDir, fn.Metadata['aws:asset:path']);
    return { folder, code: readFileSync(path.join(folder, 'index.js'), 'utf8'), fn };
  });
});
afterAll(() => {
  rmSync(outdir, { recursive: true });
});

/** As Lambda would: a fresh process in the bundle's own folder, with no variables but the function's and Lambda's. */
function load({ folder, fn }: Built): string {
  const own = Object.entries(fn.Properties.Environment.Variables).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : name.endsWith('_URL') ? 'http://127.0.0.1:9/queue' : 'made-on-deployment',
  ]);
  const lambda = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'key' };
  const script = `process.stdout.write(typeof require('./index.js').handler)`;
  return execFileSync(process.execPath, ['-e', script], {
    cwd: folder,
    env: { ...(Object.fromEntries(own) as Record<string, string>), ...lambda },
    encoding: 'utf8',
  });
}

/** KiB. Ten languages and what a mail is composed by take room, and so do the readers of all platforms. */
function budgetOf(code: string): number {
  if (code.includes('text/calendar')) return 1_200;
  return code.includes('api.beds24.com') ? 750 : 600;
}

describe('the bundles', () => {
  it('are nine, of one small file each', () => {
    expect(new Set(bundles.map(({ folder }) => folder)).size).toBe(9);
    for (const { folder, code } of bundles) {
      expect(readdirSync(folder)).toEqual(['index.js']);
      expect(Buffer.byteLength(code)).toBeLessThan(budgetOf(code) * 1024);
    }
  });

  it('load with the variables of the template alone, and have the handler', () => {
    for (const bundle of bundles) expect(load(bundle)).toBe('function');
  });

  it('need nothing beside Node: what was tested is what runs', () => {
    for (const { code } of bundles) {
      const needed = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name!);
      const inAnErrorText = '@aws-sdk/signature-v4-crt'; // what the SDK advises to require, for a kind of signing unused here
      expect(needed.filter((name) => !isBuiltin(name) && name !== inAnErrorText)).toEqual([]);
    }
  });
});
