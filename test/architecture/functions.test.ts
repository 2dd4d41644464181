import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, sourcesOf } from './files.ts';

const functions = sourcesOf('functions').filter((path) => /^functions\/[^/]+$/.test(path));
const useCases = sourcesOf('lib/app');

describe('functions', () => {
  it('are those of the design', () => {
    const names = functions.map((path) => basename(path, '.ts'));
    expect(names).toEqual([
      'apply-reservation',
      'guest-page',
      'host-console',
      'receive-mail-event',
      'receive-nuki-event',
      'receive-webhook',
      'send-message',
      'sweep',
      'sync-lock',
    ]);
  });

  it.each(functions)('%s wires the use case of its name', (path) => {
    const name = basename(path);
    expect(useCases).toContain(`lib/app/${name}`);
    expect(read(path)).toContain(`from '../lib/app/${name}'`);
  });

  it.each(functions)('%s exports a handler and nothing else', (path) => {
    const exported = [...read(path).matchAll(/^export (?:const|function|async function|default|class|\{) ?(\w*)/gm)];
    expect(exported.map(([, name]) => name)).toEqual(['handler']);
  });
});
