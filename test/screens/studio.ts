import type { Browser, BrowserContextOptions } from 'playwright-core';
import { HOST } from '../integration/stack/lofts.ts';
import { signIn } from '../support/sign-in.ts';
import { fewerColours } from './png.ts';
import type { Studio } from './scene.ts';
import type { Town } from './town.ts';

/** Two of a picture's points for each of the page's: letters stay sharp when it is shown smaller. */
const SHARPNESS = 2;

/** PNGs by name, in the order in which they were taken. */
export type Pictures = Map<string, Buffer>;

/** Adds to `pictures`. Every page is closed with its picture. */
export function studioOf(browser: Browser, town: Town, pictures: Pictures): Studio {
  const newPage = async (width: number, dark: boolean, session: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      viewport: { width, height: 200 },
      deviceScaleFactor: SHARPNESS,
      colorScheme: dark ? 'dark' : 'light',
      locale: town.language,
      timezoneId: 'Europe/Vienna',
      ...session,
    });
    return context.newPage();
  };
  let session: BrowserContextOptions | undefined;
  const hostSession = async () => {
    const page = await newPage(400, false);
    await signIn(town.stack, page, HOST);
    const storageState = await page.context().storageState();
    await page.context().close();
    return { storageState };
  };
  return {
    town,
    open: ({ width, dark = false }) => newPage(width, dark),
    openAsHost: async ({ width, dark = false }) => {
      const page = await newPage(width, dark, (session ??= await hostSession()));
      await page.goto(`${town.stack.url}/host`);
      return page;
    },
    shoot: async (name, page) => {
      const picture = await page.screenshot({ fullPage: true, animations: 'disabled' });
      pictures.set(name, fewerColours(picture));
      await page.context().close();
    },
  };
}
