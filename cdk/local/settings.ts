import { existsSync } from 'node:fs';
import { SAMPLE_PROPERTIES, SAMPLE_SECRETS } from './read-properties.ts';
import { LocalStackError } from './errors.ts';
import type { LocalStackOptions } from './stack.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What `npm start` runs with: PORT, STAYKEY_PROPERTIES, STAYKEY_SECRETS, DATA_DIR. Where no files are named it takes
 * `properties.json` and `secrets.json` of the working directory, and the samples where there is no `properties.json`.
 */
export function settingsFrom(
  env: Environment,
): Required<Pick<LocalStackOptions, 'port' | 'dataDir'>> & LocalStackOptions {
  const port = env['PORT'] || '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new LocalStackError(`PORT is a number up to 65535, not ${port}.`);
  const own = env['STAYKEY_PROPERTIES'] || ifThere('properties.json');
  const secrets = env['STAYKEY_SECRETS'] || (own === undefined ? SAMPLE_SECRETS : 'secrets.json');
  return {
    port: Number(port),
    dataDir: env['DATA_DIR'] || '.staykey',
    propertiesFile: own ?? SAMPLE_PROPERTIES,
    secretsFile: secrets,
    env,
  };
}

function ifThere(file: string): string | undefined {
  return existsSync(file) ? file : undefined;
}
