import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lockVendors } from '../../../lib/locks/index.ts';

const foldersIn = (path: string) =>
  readdirSync(new URL(path, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

describe('the lock vendors', () => {
  const registered = Object.keys(lockVendors).sort();

  it('are all folders of lib/locks, and no others', () => {
    expect(foldersIn('../../../lib/locks')).toEqual(registered);
  });

  it('have a simulator each', () => {
    expect(foldersIn('../../simulators')).toEqual(expect.arrayContaining(registered));
  });

  it.each(Object.entries(lockVendors))('are registered under their own id: %s', (key, vendor) => {
    expect(vendor.id).toBe(key);
  });
});
