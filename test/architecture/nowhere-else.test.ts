import { describe, expect, it } from 'vitest';
import { read } from './files.ts';
import { trackedFiles } from './tracked-files.ts';

/** A path of one machine, or a package registry other than the public one: neither works anywhere else. */
const MACHINE_PATH = /(?:^|[\s"'`(=:])(?:\/(?:work|root|home|Users)\/|[A-Z]:\\Users\\)/m;
const OTHER_REGISTRY = /https?:\/\/(?!registry\.npmjs\.org)[\w.-]*(?:registry|artifactory|nexus|verdaccio)/i;

describe('the project', () => {
  const files = trackedFiles();
  const filesWith = (pattern: RegExp) => files.filter((path) => pattern.test(read(path)));

  it('is all looked at', () => {
    expect(files).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'lib/errors.ts']));
  });

  it('names no path of one machine', () => {
    expect(filesWith(MACHINE_PATH)).toEqual([]);
  });

  it('names no package registry of its own', () => {
    expect(filesWith(OTHER_REGISTRY)).toEqual([]);
  });

  it.each([
    ['home', `cd ${['', 'home', 'anna', 'x'].join('/')}`, MACHINE_PATH],
    ['Windows', `"${['C:', 'Users', 'anna'].join('\\')}"`, MACHINE_PATH],
    ['registry', `"resolved": "https://${'registry'}.example.com/x"`, OTHER_REGISTRY],
  ])('would find a %s', (_, text, pattern) => {
    expect(text).toMatch(pattern);
  });
});
