import { existsSync } from 'node:fs';

/** Where Debian, and others, put it. `CHROMIUM` names another. */
const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const HOW_TO_GET_CHROMIUM = 'apt-get install chromium, or name yours: CHROMIUM=/path/to/it';

/** The path of this machine's Chromium; undefined if there is none. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  return (named ? [named] : USUAL_PLACES).find((path) => existsSync(path));
}
