import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeWhole } from '../../cli/shared/write-whole.ts';
import { LocalStackError } from './errors.ts';

/** What a local run keeps, and where. In memory nothing is kept: the files are undefined. */
export interface DataDir {
  /** Folder of the database. */
  readonly dynamodb: string | undefined;
  readonly mailsFile: string | undefined;
  readonly nukiFile: string | undefined;
  /** Where the synthesis may write. */
  readonly assemblyDir: string;
  /** How far the clock was moved, in milliseconds. */
  readonly clockOffset: () => number;
  readonly keepClockOffset: (milliseconds: number) => void;
  /** Tells other programs where the services are: `endpoints.json`. */
  readonly publish: (endpoints: Readonly<Record<string, unknown>>) => void;
  /** What a function printed. */
  readonly log: (functionName: string, line: string) => void;
  /** Takes back what is of no use once nothing runs. */
  readonly leave: () => void;
}

/** Throws LocalStackError if another local run has this folder. */
export async function openDataDir(path: string): Promise<DataDir> {
  if (path === ':memory:') return nowhere();
  const folder = resolve(path);
  const file = (name: string) => join(folder, name);
  await refuseIfTaken(file('endpoints.json'), path);
  mkdirSync(file('logs'), { recursive: true, mode: 0o700 });
  return {
    dynamodb: file('dynamodb'),
    mailsFile: file('mails.jsonl'),
    nukiFile: file('nuki.json'),
    assemblyDir: file('cdk.out'),
    clockOffset: () => readOffset(file('clock.json')),
    keepClockOffset: (offsetMs) => writeWhole(file('clock.json'), JSON.stringify({ offsetMs })),
    publish: (endpoints) => writeWhole(file('endpoints.json'), `${JSON.stringify(endpoints, undefined, 2)}\n`),
    log: (functionName, line) => appendFileSync(file(`logs/${functionName}.log`), `${line}\n`),
    leave: () => rmSync(file('endpoints.json'), { force: true }),
  };
}

function nowhere(): DataDir {
  const assemblyDir = mkdtempSync(join(tmpdir(), 'staykey-'));
  return {
    dynamodb: undefined,
    mailsFile: undefined,
    nukiFile: undefined,
    assemblyDir,
    clockOffset: () => 0,
    keepClockOffset: () => undefined,
    publish: () => undefined,
    log: () => undefined,
    leave: () => rmSync(assemblyDir, { recursive: true, force: true }),
  };
}

function readOffset(file: string): number {
  if (!existsSync(file)) return 0;
  return Number((JSON.parse(readFileSync(file, 'utf8')) as { offsetMs: number }).offsetMs);
}

/** A run that was killed leaves the file too; only one that still answers there, with the same process id, has it. */
async function refuseIfTaken(endpointsFile: string, path: string): Promise<void> {
  if (!existsSync(endpointsFile)) return;
  const { url, pid } = JSON.parse(readFileSync(endpointsFile, 'utf8')) as { url: string; pid: number };
  const running = await fetch(`${url}/__local/`, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.json() as Promise<{ pid?: number }>,
    () => ({ pid: undefined }),
  );
  if (running.pid === pid) {
    throw new LocalStackError(
      `${path} is in use by ${url} (process ${pid}). Stop that one, or choose another DATA_DIR.`,
    );
  }
}
