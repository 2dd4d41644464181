import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Synthesized } from '../../cdk/local/template/functions.ts';
import { synthesize } from '../../cdk/synthesize.ts';
import type { Scenario } from './scenarios.ts';
import type { Row } from './table.ts';

/** What a process is given to play. */
export interface Order {
  readonly names: readonly string[];
  readonly synthesized: Synthesized;
}

export type Report = { readonly kind: 'said'; readonly line: string } | { readonly kind: 'done'; readonly rows: Row[] };

/**
 * Plays the scenarios on so many stacks side by side, each in a process of its own. The rows come in the order of the
 * scenarios. Throws if a process ends without having played its part.
 */
export async function playOnStacks(
  scenarios: readonly Scenario[],
  stacks: number,
  say: (line: string) => void,
): Promise<readonly Row[]> {
  const outdir = mkdtempSync(join(tmpdir(), 'staykey-faults-'));
  try {
    const synthesized = await synthesize({ stage: 'local', outdir });
    const shares = Array.from({ length: stacks }, (_, stack) =>
      scenarios.filter((_scenario, index) => index % stacks === stack).map(({ name }) => name),
    ).filter((names) => names.length > 0);
    const rows = (await Promise.all(shares.map((names) => playApart({ names, synthesized }, say)))).flat();
    return scenarios.flatMap(({ name }) => rows.find((row) => row.name === name) ?? []);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

function playApart(order: Order, say: (line: string) => void): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    const stack = fork(new URL('./stack.ts', import.meta.url));
    let rows: readonly Row[] | undefined;
    stack.on('message', (report: Report) => {
      if (report.kind === 'said') say(report.line);
      else rows = report.rows;
    });
    stack.once('error', reject);
    stack.once('exit', (code) => {
      if (rows === undefined) reject(new Error(`a stack ended with ${code} before its stays did`));
      else resolve(rows);
    });
    stack.send(order);
  });
}
