import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cruiseFolders, mayImport, rowsOf, type Graph } from './cruise.ts';

/** One file of each kind: every one imports every other, and the table must refuse what is not listed below. */
const files = {
  base: 'lib/errors.ts',
  domain: 'lib/domain/a.ts',
  ports: 'lib/ports/a.ts',
  messages: 'lib/messages/a.ts',
  mail: 'lib/mail/a.ts',
  pages: 'lib/pages/a.ts',
  app: 'lib/app/a.ts',
  config: 'lib/config/a.ts',
  observability: 'lib/observability/a.ts',
  system: 'lib/system/a.ts',
  signatures: 'lib/signatures/a.ts',
  http: 'lib/http/a.ts',
  platforms: 'lib/platforms/index.ts',
  platformShared: 'lib/platforms/shared/a.ts',
  platform: 'lib/platforms/one.ts',
  otherPlatform: 'lib/platforms/two.ts',
  locks: 'lib/locks/index.ts',
  vendor: 'lib/locks/one/a.ts',
  otherVendor: 'lib/locks/two/a.ts',
  aws: 'lib/aws/a.ts',
  edge: 'functions/edge/a.ts',
  function: 'functions/one.ts',
  otherFunction: 'functions/two.ts',
  cdk: 'cdk/a.ts',
  local: 'cdk/local/a.ts',
  cli: 'cli/a.ts',
  simulator: 'test/simulators/one/a.ts',
  test: 'test/unit/a.ts',
} as const;
const packages = [
  'valibot',
  'fast-xml-parser',
  'temporal-polyfill',
  '@middy/core',
  '@types/aws-lambda',
  '@aws-sdk/client-sqs',
  '@aws-sdk/util-dynamodb',
  'aws-cdk-lib',
  'dynalite',
  'vitest',
] as const;
const core = ['crypto', 'fs'] as const;
type File = keyof typeof files;
type Target = File | (typeof packages)[number] | (typeof core)[number];

const lib: readonly File[] = [
  ...(['base', 'domain', 'ports', 'messages', 'mail', 'pages', 'app', 'config', 'observability'] as const),
  ...(['system', 'http'] as const),
  ...([
    'signatures',
    'platforms',
    'platformShared',
    'platform',
    'otherPlatform',
    'locks',
    'vendor',
    'otherVendor',
    'aws',
  ] as const),
];
const deployed = lib.filter((file) => file !== 'domain');
const aws = ['@aws-sdk/client-sqs', '@aws-sdk/util-dynamodb'] as const;

const allowed: Readonly<Partial<Record<File, readonly Target[]>>> = {
  base: [],
  domain: ['base', 'temporal-polyfill'],
  ports: ['base', 'domain'],
  messages: ['base', 'domain', 'ports', 'valibot'],
  mail: ['base', 'domain'],
  pages: ['base', 'domain', 'mail'],
  app: ['base', 'domain', 'ports', 'mail', 'pages', 'observability'],
  config: ['base', 'domain', 'valibot'],
  observability: ['base', 'domain'],
  system: ['base', 'domain', 'crypto'],
  signatures: ['base', 'domain', 'ports', 'crypto'],
  http: ['base', 'domain', 'ports'],
  platforms: ['ports', 'platformShared', 'platform', 'otherPlatform'],
  platformShared: ['base', 'domain', 'ports', 'valibot', 'fast-xml-parser'],
  platform: ['base', 'domain', 'ports', 'signatures', 'platformShared', 'valibot'],
  locks: ['ports', 'vendor', 'otherVendor'],
  vendor: ['base', 'domain', 'ports', 'signatures', 'valibot'],
  aws: ['base', 'domain', 'ports', 'messages', 'valibot', 'crypto', ...aws],
  edge: [...lib, '@middy/core', '@types/aws-lambda', '@aws-sdk/client-sqs', 'crypto'],
  function: [...deployed, 'edge', '@middy/core', '@types/aws-lambda'],
  cdk: ['aws-cdk-lib', ...core],
  local: [...lib, 'cdk', 'simulator', 'dynalite', ...aws, ...core],
  cli: [...lib, '@aws-sdk/client-sqs', 'valibot', ...core],
  simulator: [...core],
};

let folder = '';
let graph: Graph;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'import-rules-')));
  write('tsconfig.json', '{ "compilerOptions": { "module": "nodenext", "allowImportingTsExtensions": true } }');
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', types: 'index.d.ts' }));
    write(`node_modules/${name}/index.js`, '');
    write(`node_modules/${name}/index.d.ts`, 'export {};');
  }
  for (const path of Object.values(files)) write(path, importsFrom(path));
  graph = await cruiseFolders(folder, ['lib', 'functions', 'cdk', 'cli', 'test']);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Half of them imports of types, which must count as much. */
function importsFrom(path: string): string {
  const neighbours = Object.values(files).filter((other) => other !== path);
  const locals = neighbours.map((other) => `./${relative(dirname(path), other)}`);
  const specifiers = [
    ...locals,
    ...packages.map((name) => name.replace('@types/', '')),
    ...core.map((name) => `node:${name}`),
  ];
  return specifiers
    .map((from, index) => (index % 2 === 0 ? `import type { T${index} } from '${from}';` : `import '${from}';`))
    .join('\n');
}

function refusedBy(row: string, path: string): string[] {
  return graph.violations.filter(({ rule, from }) => rule === `may-import ${row}` && from === path).map(({ to }) => to);
}

const pathOf = (target: Target) => (target in files ? files[target as File] : target);
const isSame = (to: string, target: Target) =>
  target in files || (core as readonly string[]).includes(target)
    ? to === pathOf(target)
    : to.startsWith(`node_modules/${target}/`);

describe('the table of imports', () => {
  it.each(Object.entries(allowed))('lets %s import what it lists, and refuses all else', (name, targets) => {
    const path = files[name as File];
    const [row, ...more] = rowsOf(path);
    expect(more).toEqual([]);
    const refused = refusedBy(row ?? '', path);
    const others = ([...Object.keys(files), ...packages, ...core] as Target[]).filter((target) => target !== name);
    const passed = others.filter((target) => !refused.some((to) => isSame(to, target)));
    expect(passed.sort()).toEqual([...targets].filter((target) => target !== name).sort());
  });

  it('has an example for every row', () => {
    const rows = Object.keys(allowed).flatMap((name) => rowsOf(files[name as File]));
    expect(rows.sort()).toEqual(Object.keys(mayImport).sort());
  });

  it('refuses what can not be found, and files that need each other to load', async () => {
    write('cli/lost.ts', `import './nowhere.ts';`);
    write('cli/egg.ts', `import './hen.ts';`);
    write('cli/hen.ts', `import './egg.ts';`);
    write('cli/type-egg.ts', `import './type-hen.ts';`);
    write('cli/type-hen.ts', `import type { Egg } from './type-egg.ts';`);
    const { violations } = await cruiseFolders(folder, ['cli/lost.ts', 'cli/egg.ts', 'cli/type-egg.ts']);
    const found = violations.filter(({ rule }) => rule.startsWith('no-')).map(({ rule, from }) => `${rule} ${from}`);
    expect(found.sort()).toEqual(['no-circular cli/egg.ts', 'no-unresolvable cli/lost.ts']);
  });
});
