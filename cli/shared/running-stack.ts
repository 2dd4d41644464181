import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { UsageError } from './program.ts';
import type { Io } from './program.ts';

export const LOCAL = 'local';
export const NO_LOCAL_STACK =
  'No local stack is running: start one with `npm start`, or name a deployed one with --stage.';

/** Throws UsageError. */
export function checkStage(stage: string): void {
  if (!/^[a-z0-9-]+$/.test(stage)) throw new UsageError('--stage must be the name of a stage, such as local or prod.');
}

/** What a local stack says of itself, in `endpoints.json` and under `/__local/`. */
const Whereabouts = v.object({
  url: v.string(),
  table: v.string(),
  dynamodb: v.string(),
  nuki: v.optional(v.string()),
});
type Whereabouts = v.InferOutput<typeof Whereabouts>;
const Clock = v.object({ now: v.string() });

export interface RunningStack extends Whereabouts {
  /** How far its clock is ahead of ours. */
  readonly aheadMs: number;
}

/** The local stack of DATA_DIR, or of PORT where it keeps nothing; only one that answers counts. */
export async function runningStack(env: Io['env']): Promise<RunningStack | undefined> {
  const file = join(env['DATA_DIR'] ?? '.staykey', 'endpoints.json');
  const stack = existsSync(file)
    ? read(Whereabouts, readFileSync(file, 'utf8'))
    : await ask(Whereabouts, `http://127.0.0.1:${env['PORT'] ?? 3000}/__local/`);
  const clock = stack && (await ask(Clock, `${stack.url}/__local/clock`));
  return stack && clock && { ...stack, aheadMs: Date.parse(clock.now) - Date.now() };
}

async function ask<S extends v.GenericSchema>(schema: S, url: string): Promise<v.InferOutput<S> | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: 'error' });
    return read(schema, await answer.text());
  } catch {
    return undefined; // nobody there
  }
}

function read<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  return parsed.success ? parsed.output : undefined;
}
