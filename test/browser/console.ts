import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { startChromium } from '../support/chromium.ts';
import { startHouse } from '../integration/stack/house.ts';
import type { House, HouseOptions } from '../integration/stack/house.ts';
import { HOST } from '../integration/stack/lofts.ts';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** The stack at work and a browser to look at it. Each page that is opened has a profile of its own. */
export async function openHouse(options: HouseOptions) {
  const house = await startHouse(options);
  const browser = await startChromium().catch(async (error: unknown) => {
    await house.close();
    throw error;
  });
  let session: Promise<StorageState> | undefined;
  return {
    house,
    newPage: (how: BrowserContextOptions = {}) => newPage(browser, house, how),
    /** A page of the host's, at the overview. All of them share one sign-in: a host is mailed five links in a quarter of an hour. */
    hostPage: async (how: BrowserContextOptions = {}) => {
      session ??= newPage(browser, house, {}).then(async (page) => {
        await signIn(house, page);
        return page.context().storageState();
      });
      const page = await newPage(browser, house, { ...how, storageState: await session });
      await page.goto('/host');
      return page;
    },
    close: async () => {
      await browser.close();
      await house.close();
    },
  };
}
export type OpenHouse = Awaited<ReturnType<typeof openHouse>>;

async function newPage(browser: Browser, { stack }: House, how: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ baseURL: stack.url, locale: 'en-GB', timezoneId: 'UTC', ...how });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

/** Asks for a link at the sign-in page, and gives the address that was mailed. */
export async function askForLink(house: House, page: Page, email = HOST): Promise<string> {
  await page.goto('/host');
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await page.getByRole('status').waitFor();
  await house.idle();
  return linkIn((await house.mailsTo(email)).at(-1)?.text);
}

function linkIn(text = ''): string {
  const link = /http\S+\/host\/sign-in\?link=\S+/.exec(text)?.[0];
  if (link === undefined) throw new Error(`no link to sign in: ${text}`);
  return link;
}

/** Signs in as a host does: by the mailed link. */
export async function signIn(house: House, page: Page, email = HOST): Promise<void> {
  await page.goto(await askForLink(house, page, email));
  await page.getByRole('button', { name: 'Sign in on this device' }).click();
  await page.getByRole('heading', { name: 'Stays', level: 1 }).waitFor();
}
