import { describe, expect, it } from 'vitest';
import { logEvents } from '../../lib/observability/log.ts';
import { read, sourcesOf } from './files.ts';

const texts = sourcesOf('lib', 'functions')
  .filter((path) => path !== 'lib/observability/log.ts')
  .map(read);

describe('the list of log events', () => {
  it.each(Object.keys(logEvents))('holds %s, which something logs', (event) => {
    expect(texts.filter((text) => text.includes(`'${event}'`))).not.toEqual([]);
  });
});
