import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOST, loft } from '../integration/stack/lofts.ts';
import { faultsOf, tabThrough } from './accessibility.ts';
import { askForLink } from '../support/sign-in.ts';
import { openHouse } from './console.ts';
import type { OpenHouse } from './console.ts';

let opened: OpenHouse;
beforeAll(async () => {
  opened = await openHouse({ startAt: '2026-07-08T12:00:00Z', properties: [loft(1), loft(2)] });
  const { smoobu, idle } = opened.house;
  await smoobu({ id: 1, unit: 1, arrival: '2026-07-10', departure: '2026-07-12', name: 'Berta Beispiel' });
  await smoobu({ id: 2, unit: 2, arrival: '2026-07-14', departure: '2026-07-15', name: 'Carl Muster', email: '' });
  await idle();
});
afterAll(() => opened?.close());

it('a host signs in by the mailed link and sees her stays; the link works once', async () => {
  const { house, newPage } = opened;
  const page = await newPage();
  const link = await askForLink(house.stack, page, HOST);
  expect(await page.getByRole('status').innerText()).not.toContain(HOST);

  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in on this device' }).click();
  await page.getByRole('heading', { name: 'Stays', level: 1 }).waitFor();
  expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['Berta Beispiel', 'Carl Muster']);
  const text = await page.getByRole('main').innerText();
  expect(text).toContain(HOST);
  expect(text.match(/proven on the lock/g)).toHaveLength(4);

  const second = await newPage();
  await second.goto(link);
  await second.getByRole('button', { name: 'Sign in on this device' }).click();
  expect(await second.getByRole('alert').innerText()).toContain('It was used already');
  await second.goto('/host');
  expect(await second.getByRole('heading', { level: 1 }).innerText()).toBe('Sign in');
});

it.each(['light', 'dark'] as const)(
  'axe finds no fault with any page on the way in, in %s colours',
  async (colorScheme) => {
    const { house, newPage } = opened;
    const page = await newPage({ colorScheme });
    await page.goto('/host');
    expect(await faultsOf(page)).toEqual([]);
    const link = await askForLink(house.stack, page, HOST);
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(link);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign in on this device' }).click();
    await page.getByRole('heading', { name: 'Stays', level: 1 }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(link);
    await page.getByRole('button').click();
    await page.getByRole('alert').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  },
);

it.each(['light', 'dark'] as const)('the Tab key shows where it is, in %s colours', async (colorScheme) => {
  const { hostPage, newPage } = opened;
  const page = await newPage({ colorScheme });
  await page.goto('/host');
  const outside = await tabThrough(page);
  const inside = await tabThrough(await hostPage({ colorScheme }));

  expect(outside.map(({ what }) => what)).toEqual(expect.arrayContaining(['input address', 'button Mail me a link']));
  expect(inside.map(({ what }) => what)).toEqual(expect.arrayContaining(['a Stays', 'button Sign out']));
  const unseen = [...outside, ...inside].filter(({ outlinePixels, contrast }) => outlinePixels < 2 || contrast < 3);
  expect(unseen).toEqual([]);
});
