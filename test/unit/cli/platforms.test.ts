import { expect, it } from 'vitest';
import { listPlatforms } from '../../../cli/platforms.ts';
import { platforms } from '../../../lib/platforms/index.ts';

it('prints a row for every platform, all of the same width', async () => {
  const lines: string[] = [];
  const io = { out: (line: string) => void lines.push(line), err: () => undefined, env: {} };
  expect(await listPlatforms([], io)).toBe(0);
  expect(lines.slice(2).map((line) => /`([^`]+)`/.exec(line)?.[1])).toEqual(Object.keys(platforms));
  expect(new Set(lines.map((line) => line.split(' | ').length)).size).toBe(1);
  expect(await listPlatforms(['--nonsense'], io)).toBe(2);
});
