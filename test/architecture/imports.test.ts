import { describe, expect, it } from 'vitest';
import { cruiseFolders, mayImport, rowsOf } from './cruise.ts';
import { root } from './files.ts';

const folders = ['lib', 'functions', 'cdk', 'cli', 'test/simulators'];
const graph = await cruiseFolders(root, folders);
const ours = graph.files.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)));

describe('who imports whom', () => {
  it('is as the table says', () => {
    expect(graph.violations.map(({ rule, from, to }) => `${from} -> ${to} (${rule})`)).toEqual([]);
  });

  it('has one row for every file', () => {
    expect(ours.filter((file) => file.endsWith('.ts')).filter((file) => rowsOf(file).length !== 1)).toEqual([]);
  });

  it('has no row without a file', () => {
    const used = new Set(ours.flatMap(rowsOf));
    expect(Object.keys(mayImport).filter((row) => !used.has(row))).toEqual([]);
  });
});
