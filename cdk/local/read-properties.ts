import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readProperties } from '../../lib/config/properties.ts';
import type { Property, Settings } from '../../lib/domain/property.ts';
import { known as named } from '../../cli/shared/known.ts';
import { LocalStackError } from './errors.ts';

/** What a newcomer's first `npm start` runs with: one loft with two doors, booked through Smoobu and Lodgify. */
export const SAMPLE_PROPERTIES = fileURLToPath(new URL('./properties.sample.json', import.meta.url));
/** Its secrets, good for nothing but a local run. */
export const SAMPLE_SECRETS = fileURLToPath(new URL('./secrets.sample.json', import.meta.url));

export interface Configuration {
  readonly settings: Settings;
  readonly properties: readonly Property[];
}

/** Throws LocalStackError with every complaint about the file. */
export function readPropertiesFile(file: string): Configuration {
  if (!existsSync(file)) throw new LocalStackError(`${file} is not there: STAYKEY_PROPERTIES names the file to use.`);
  const read = readProperties(readFileSync(file, 'utf8'), { ...named, allowApiUrl: true });
  if (!read.ok) throw new LocalStackError([`${file} has to be mended:`, ...read.complaints].join('\n  '));
  return read;
}

/** The Nuki tokens of secrets.json, by account. A file that can't be read has none; whoever needs one says so. */
export function nukiTokens(secretsFile: string | undefined): (account: string) => string | undefined {
  try {
    const { outbound = {} } = JSON.parse(readFileSync(secretsFile ?? '', 'utf8')) as {
      outbound?: Record<string, { token?: string } | undefined>;
    };
    return (account) => outbound[`nuki/${account}`]?.token;
  } catch {
    return () => undefined;
  }
}
