import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Synthesized } from '../../../cdk/local/template/functions.ts';
import { synthesize } from '../../../cdk/synthesize.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The stack of the stage `local` with its bundles, made once for all files of the layer. */
    synthesized: Synthesized;
  }
}

/** Before the first file of the layer: the template and the bundles, in a folder that goes with the last. */
export default async function synthesizeOnce(project: TestProject): Promise<() => void> {
  const outdir = mkdtempSync(join(tmpdir(), 'staykey-stack-'));
  project.provide('synthesized', await synthesize({ stage: 'local', outdir }));
  return () => rmSync(outdir, { recursive: true, force: true });
}
