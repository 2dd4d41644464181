import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findChromium, HOW_TO_GET_CHROMIUM } from './find-chromium.ts';

/** It speaks to this machine alone. Fonts are hinted and smoothed alike everywhere, for the pictures. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--disable-lcd-text',
];

/** A browser without a window and with an empty profile of its own; `flags` beside ours. Throws where no Chromium is installed. */
export async function startChromium(...flags: readonly string[]): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(`There is no Chromium here: ${HOW_TO_GET_CHROMIUM}.`);
  return chromium.launch({ executablePath, headless: true, chromiumSandbox: false, args: [...FLAGS, ...flags] });
}
