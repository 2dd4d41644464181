import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOST, loft } from '../integration/stack/lofts.ts';
import { askForLink } from '../support/sign-in.ts';
import { faultsOf } from './accessibility.ts';
import { lookAt, openHouse } from './console.ts';
import type { Eyes, OpenHouse } from './console.ts';
import { sticksOut } from './sticks-out.ts';

let opened: OpenHouse;
beforeAll(async () => {
  const name = 'Das längste denkbare Gartenhaus an der Donaudampfschifffahrtsgesellschaftsstraße';
  opened = await openHouse({ startAt: '2026-07-08T12:00:00Z', properties: [loft(1, { name })] });
  const guest = 'Wolfeschlegelsteinhausenbergerdorff-Hauptmannsgattinnenschaft';
  await opened.house.smoobu({ id: 1, unit: 1, arrival: '2026-07-10', departure: '2026-07-12', name: guest });
  await opened.house.smoobu({ id: 2, unit: 9_999_999, arrival: '2026-07-10', departure: '2026-07-12' }); // mapped nowhere
  await opened.house.idle();
});
afterAll(() => opened?.close());

const CONSOLE = [1, 2]
  .map((id) => `/host/stay?of=smoobu-main%7C${id}`)
  .concat(['timeline', 'doors', 'staff', 'units'].map((place) => `/host/${place}`));

/** Every page that there is, one after the other. */
async function everyPage(
  look: (page: Page) => Promise<void>,
  { hostPage, newPage }: Pick<Eyes, 'hostPage' | 'newPage'>,
  how: object,
) {
  const page = await newPage(how);
  await page.goto('/host');
  await look(page);
  await page.goto('/host/sign-in?link=x');
  await look(page);
  await page.getByRole('button').click();
  await look(page);
  const inside = await hostPage(how);
  await look(inside);
  for (const place of CONSOLE) {
    await inside.goto(place);
    for (const summary of await inside.locator('summary').all()) await summary.click();
    await look(inside);
  }
}

it('on the narrowest phone, and so at 400 % on a desk, nothing sticks out', async () => {
  const look = async (page: Page) => expect(await sticksOut(page)).toEqual([]);
  await everyPage(look, opened, { viewport: { width: 320, height: 568 } });
});

it('letters are as large as the host’s browser says, and nothing sticks out then either', async () => {
  const eyes = await lookAt(opened.house, '--blink-settings=defaultFontSize=32');
  const how = { viewport: { width: 640, height: 900 } };
  const look = async (page: Page) => {
    expect(await page.evaluate(`getComputedStyle(document.querySelector('p')).fontSize`)).toBe('32px');
    expect(await sticksOut(page)).toEqual([]);
  };
  await everyPage(look, eyes, how).finally(eyes.close);
});

it('without JavaScript everything works, for there is none', async () => {
  const { house, newPage } = opened;
  const page = await newPage({ javaScriptEnabled: false });
  await page.goto(await askForLink(house.stack, page, HOST));
  await page.getByRole('button', { name: 'Sign in on this device' }).click();
  await page.getByRole('link', { name: 'Need attention (1)' }).click();
  expect(await page.getByRole('heading', { level: 3 }).count()).toBe(1);
  await page.getByRole('button', { name: 'Sign out' }).click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Sign in');
});

it('axe finds no fault on a phone either, nor with colours that the system forces', async () => {
  const phone = await opened.hostPage({ viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true });
  expect(await faultsOf(phone)).toEqual([]);
  const forced = await opened.hostPage({ forcedColors: 'active' });
  expect(await faultsOf(forced)).toEqual([]);
});
