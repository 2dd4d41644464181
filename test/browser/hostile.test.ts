import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOST, loft } from '../integration/stack/lofts.ts';
import { signIn } from '../support/sign-in.ts';
import { openHouse } from './console.ts';
import type { OpenHouse } from './console.ts';
import { siteWith } from './other-site.ts';

const NAMES = {
  script: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  arabic: 'فاطمة الزهراء',
  turned: 'Anna \u202Egnirts\u202C Muster',
  link: 'https://evil.example/pay Muster',
  letters: 'Ä'.repeat(300),
};

let opened: OpenHouse;
beforeAll(async () => {
  const lofts = Object.values(NAMES).map((_, index) => loft(index + 1));
  opened = await openHouse({ startAt: '2026-07-08T12:00:00Z', properties: lofts });
  for (const [index, name] of Object.values(NAMES).entries()) {
    await opened.house.smoobu({ id: index + 1, unit: index + 1, arrival: '2026-07-10', departure: '2026-07-12', name });
  }
  await opened.house.idle();
});
afterAll(() => opened?.close());

/** What a page asked for, ran or complained of while `visit` lasted. */
async function heardFrom(page: Page, visit: () => Promise<unknown>) {
  const heard = { dialogs: 0, complaints: [] as string[], asked: [] as string[] };
  page.on('dialog', (dialog) => {
    heard.dialogs += 1;
    void dialog.dismiss();
  });
  page.on('console', (message) => void heard.complaints.push(message.text()));
  page.on('pageerror', (error) => void heard.complaints.push(String(error)));
  page.on('request', (request) => void heard.asked.push(new URL(request.url()).pathname));
  await visit();
  return heard;
}

it('a guest’s name is text, whatever it holds', async () => {
  const page = await opened.hostPage();
  const heard = await heardFrom(page, () => page.reload());
  expect(heard).toEqual({ dialogs: 0, complaints: [], asked: ['/host'] });

  const names = await page.getByRole('heading', { level: 3 }).allInnerTexts();
  expect(names).toHaveLength(5);
  expect(names).toContain(NAMES.arabic);
  expect(names.join('')).not.toMatch(/[<>\u202A-\u202E]|:\/\//);
  expect(Math.max(...names.map((name) => [...name].length))).toBeLessThanOrEqual(60);
  expect(await page.locator('main img, main script, main a[href^="http"]').count()).toBe(0);
});

it('after signing out, the way back shows nothing, in this tab and in another', async () => {
  const { house, newPage } = opened;
  const page = await newPage();
  await signIn(house.stack, page, HOST); // a session of its own, for it ends here
  const other = await page.context().newPage();
  await other.goto('/host');
  expect(await other.getByText(NAMES.arabic).count()).toBe(1);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Your e-mail address').waitFor();
  await page.goBack();
  expect(await page.getByText(NAMES.arabic).count()).toBe(0);

  await other.getByRole('button', { name: 'Sign out' }).click(); // its form is of a session that is over
  expect(await other.getByLabel('Your e-mail address').count()).toBe(1);
  await other.reload();
  expect(await other.getByText(NAMES.arabic).count()).toBe(0);
});

it('another site can neither frame the console nor send its forms', async () => {
  const page = await opened.hostPage();
  expect(await page.getByText(NAMES.arabic).count()).toBe(1);
  const { url } = opened.house.stack;
  const evil = await siteWith(`<iframe src="${url}/host"></iframe>
<form method="post" action="${url}/host/sign-out"><input name="token" value="x"><button>Win</button></form>`);
  try {
    await page.goto(evil.url);
    await page.locator('iframe').waitFor();
    const framed = page.frames().find((frame) => frame !== page.mainFrame());
    expect(await framed?.getByText('Stays').count()).toBe(0);

    await page.getByRole('button', { name: 'Win' }).click();
    await page.waitForURL(`${url}/host/sign-out`);
    await page.goto('/host');
    expect(await page.getByText(NAMES.arabic).count()).toBe(1);
  } finally {
    await evil.close();
  }
});
