import { describe, expect, it } from 'vitest';
import { read, sourcesOf } from './files.ts';

const LONGEST = 150;

describe('files', () => {
  const sources = sourcesOf('lib', 'functions', 'cdk', 'cli');

  it('are where they are looked for', () => {
    expect(sources).toContain('lib/errors.ts');
  });

  it(`are ${LONGEST} lines or fewer`, () => {
    const tooLong = sources
      .map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > LONGEST);
    expect(tooLong).toEqual([]);
  });
});
