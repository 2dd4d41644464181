import type { Browser, BrowserContextOptions } from 'playwright-core';
import { HOST } from '../integration/stack/lofts.ts';
import { signIn } from '../support/sign-in.ts';
import { fewerColours } from './png.ts';
import type { Look, Studio } from './scene.ts';
import type { Town } from './town.ts';

/** Two of a picture's points for each of the page's: letters stay sharp when it is shown smaller. */
const SHARPNESS = 2;

/** PNGs by name, in the order in which they were taken. */
export type Pictures = Map<string, Buffer>;

/** Adds to `pictures`. Every page is closed with its picture. */
export function studioOf(browser: Browser, town: Town, pictures: Pictures): Studio {
  const newPage = async ({ path, width, dark = false }: Look, session: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      viewport: { width, height: 200 },
      deviceScaleFactor: SHARPNESS,
      colorScheme: dark ? 'dark' : 'light',
      locale: town.language === 'en' ? 'en-GB' : 'de-AT',
      timezoneId: 'Europe/Vienna',
      ...session,
    });
    const page = await context.newPage();
    if (path !== undefined) await page.goto(`${town.stack.url}${path}`);
    return page;
  };
  let session: BrowserContextOptions | undefined;
  const hostSession = async () => {
    const page = await newPage({ width: 400 });
    await signIn(town.stack, page, HOST);
    const storageState = await page.context().storageState();
    await page.context().close();
    return { storageState };
  };
  return {
    town,
    open: newPage,
    openAsHost: async (look) => newPage(look, (session ??= await hostSession())),
    shoot: async (name, page) => {
      const picture = await page.screenshot({ fullPage: true, animations: 'disabled' });
      pictures.set(name, fewerColours(picture));
      await page.context().close();
    },
  };
}
