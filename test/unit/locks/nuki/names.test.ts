import { describe, expect, it } from 'vitest';
import { checkInstallTag, entryName, grantIdIn } from '../../../../lib/locks/nuki/names.ts';

describe('the name of an entry', () => {
  it('is at most 20 ASCII characters, and tells its grant to its own install only', () => {
    const name = entryName('k7m2-x9', 'abcdefgh2345');
    expect(name).toBe('k7m2-x9-abcdefgh2345');
    expect(name).toHaveLength(20);
    expect(grantIdIn(name, 'k7m2-x9')).toBe('abcdefgh2345');
    expect(grantIdIn(name, 'k7m2')).toBeUndefined();
    expect(grantIdIn(name, 'x9')).toBeUndefined();
  });

  it.each(['a', 'k7m2', 'Abc_-12'])('may begin with the tag %j', (tag) => {
    expect(() => checkInstallTag(tag)).not.toThrow();
  });

  it.each(['', 'k7m2x9ab', 'k m', 'käse', 'k7\n'])('may not begin with the tag %j', (tag) => {
    expect(() => checkInstallTag(tag)).toThrow(expect.objectContaining({ code: 'config.invalid' }));
  });
});
