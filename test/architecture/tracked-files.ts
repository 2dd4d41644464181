import { execFileSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.ts';

const GENERATED = ['node_modules', '.git', 'cdk.out', '.staykey', 'coverage'];

/** What git answers in the project's folder; undefined where there is no git, or no repository of our own. */
export function git(...args: readonly string[]): string | undefined {
  try {
    const run = (words: readonly string[]) =>
      execFileSync('git', [...words], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return run(['rev-parse', '--show-prefix']).trim() === '' ? run(args) : undefined;
  } catch {
    return undefined;
  }
}

/** Every file that belongs to the project: what git tracks, or, in an unpacked archive, all that isn't generated. */
export function trackedFiles(): string[] {
  const listed = git('ls-files', '-z')?.split('\0') ?? globSync(['**/*', '**/.*'], { cwd: root, exclude: GENERATED });
  return listed.filter((path) => path !== '' && statSync(join(root, path), { throwIfNoEntry: false })?.isFile());
}
