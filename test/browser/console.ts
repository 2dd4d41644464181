import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { startChromium } from '../support/chromium.ts';
import { signIn } from '../support/sign-in.ts';
import { startHouse } from '../integration/stack/house.ts';
import type { House, HouseOptions } from '../integration/stack/house.ts';
import { HOST } from '../integration/stack/lofts.ts';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** The stack at work and a browser to look at it. */
export async function openHouse(options: HouseOptions) {
  const house = await startHouse(options);
  const eyes = await lookAt(house).catch(async (error: unknown) => {
    await house.close();
    throw error;
  });
  return {
    ...eyes,
    house,
    close: async () => {
      await eyes.close();
      await house.close();
    },
  };
}

/** A browser, with `flags` of its own. Each page that is opened has an empty profile. */
export async function lookAt(house: House, ...flags: readonly string[]) {
  const browser = await startChromium(...flags);
  let session: Promise<StorageState> | undefined;
  return {
    newPage: (how: BrowserContextOptions = {}) => newPage(browser, house, how),
    /** A page of the host's, at the overview. All share one sign-in: a host is mailed five links in a quarter of an hour. */
    hostPage: async (how: BrowserContextOptions = {}) => {
      session ??= newPage(browser, house, {}).then(async (page) => {
        await signIn(house.stack, page, HOST);
        return page.context().storageState();
      });
      const page = await newPage(browser, house, { ...how, storageState: await session });
      await page.goto('/host');
      return page;
    },
    close: () => browser.close(),
  };
}
export type Eyes = Awaited<ReturnType<typeof lookAt>>;
export type OpenHouse = Awaited<ReturnType<typeof openHouse>>;

async function newPage(browser: Browser, { stack }: House, how: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ baseURL: stack.url, locale: 'en-GB', timezoneId: 'UTC', ...how });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}
