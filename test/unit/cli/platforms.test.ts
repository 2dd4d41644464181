import { format } from 'prettier';
import { expect, it } from 'vitest';
import { listPlatforms } from '../../../cli/platforms.ts';
import { platforms } from '../../../lib/platforms/index.ts';

async function listing(...args: readonly string[]) {
  const lines: string[] = [];
  const io = { out: (line: string) => void lines.push(line), err: () => undefined, env: {} };
  return { code: await listPlatforms(args, io), lines };
}

it('tells of every platform, by the names of its secrets', async () => {
  const { code, lines } = await listing();
  expect(code).toBe(0);
  expect(lines.filter((line) => /^\S/.test(line)).map((line) => line.split(' ')[0])).toEqual(Object.keys(platforms));
  expect(lines).toContain('  Proves itself by  token in the URL (`webhookToken`)');
});

it('prints a row for every platform as Markdown, as it stands in a formatted file', async () => {
  const { code, lines } = await listing('--markdown');
  expect(code).toBe(0);
  expect(lines.slice(2).map((line) => /`([^`]+)`/.exec(line)?.[1])).toEqual(Object.keys(platforms));
  const text = `${lines.join('\n')}\n`;
  expect(await format(text, { parser: 'markdown', printWidth: 120 })).toBe(text);
});

it('explains itself, and does not guess what is meant', async () => {
  expect(await listing('--help')).toMatchObject({ code: 0, lines: [expect.stringContaining('--markdown')] });
  expect(await listing('--nonsense')).toEqual({ code: 2, lines: [] });
});
