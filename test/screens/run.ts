/**
 * `npm run screens`: plays two weeks of July on the local stack, once in each language, and takes pictures of what guests
 * and hosts see on the way. They go to docs/screens and are the same each time, as far as this machine's Chromium and fonts
 * are: Roboto and Liberation Mono (`apt-get install fonts-roboto-unhinted fonts-liberation`).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../../cdk/synthesize.ts';
import type { Synthesized } from '../../cdk/local/template/functions.ts';
import { instant } from '../../lib/domain/time.ts';
import { startChromium } from '../support/chromium.ts';
import { gallery } from './gallery.ts';
import type { Moment } from './scene.ts';
import { consolePages } from './scenes/console.ts';
import { doorPages } from './scenes/door-page.ts';
import { mails } from './scenes/mails.ts';
import { story, STORY_STARTS } from './story.ts';
import { studioOf } from './studio.ts';
import type { Pictures } from './studio.ts';
import { startTown } from './town.ts';
import type { Language } from './town.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'screens');
const HOW_TAKEN =
  'Taken by `npm run screens` from the local stack with simulated locks, in Chromium. Nobody in them is real.';
const moments: readonly Moment[] = [...story, ...mails, ...doorPages, ...consolePages];

const outdir = mkdtempSync(join(tmpdir(), 'staykey-screens-'));
try {
  const pictures = await takeAll(await synthesize({ stage: 'local', outdir }));
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, picture] of pictures) writeFileSync(join(FOLDER, `${name}.png`), picture);
  writeFileSync(join(FOLDER, 'README.md'), await gallery([...pictures.keys()], HOW_TAKEN));
  const bytes = [...pictures.values()].reduce((sum, { length }) => sum + length, 0);
  console.log(`${pictures.size} pictures, ${Math.round(bytes / 1_024)} KiB`);
} finally {
  rmSync(outdir, { recursive: true, force: true });
}

async function takeAll(synthesized: Synthesized): Promise<Pictures> {
  const pictures: Pictures = new Map();
  const browser = await startChromium();
  try {
    for (const language of ['en', 'de'] as const) {
      const town = await startTown(language, synthesized, STORY_STARTS);
      const studio = studioOf(browser, town, pictures);
      try {
        for (const { at, happens } of momentsIn(language)) {
          await town.stack.moveTo(instant(at));
          await happens(studio);
        }
      } finally {
        await town.close();
      }
    }
  } finally {
    await browser.close();
  }
  return pictures;
}

/** In their order; those of one instant in the order of the lists. */
function momentsIn(language: Language): readonly Moment[] {
  const told = moments.filter(({ only }) => only === undefined || only === language);
  return told.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
