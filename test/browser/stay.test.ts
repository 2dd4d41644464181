import { afterAll, beforeAll, expect, it } from 'vitest';
import { guestOf } from '../integration/stack/bookings.ts';
import { lockOf, loft } from '../integration/stack/lofts.ts';
import { faultsOf } from './accessibility.ts';
import { openHouse } from './console.ts';
import type { OpenHouse } from './console.ts';

let opened: OpenHouse;
beforeAll(async () => {
  opened = await openHouse({ startAt: '2026-07-08T12:00:00Z', properties: [loft(1), loft(2)] });
  const { smoobu, idle } = opened.house;
  await smoobu({ id: 1, unit: 1, arrival: '2026-07-10', departure: '2026-07-12', name: 'Berta Beispiel' });
  await smoobu({ id: 2, unit: 2, arrival: '2026-07-14', departure: '2026-07-15', name: 'Carl Muster', email: '' });
  await smoobu({ id: 3, unit: 77, arrival: '2026-07-16', departure: '2026-07-18', name: 'Dora Ohne' });
  await idle();
});
afterAll(() => opened?.close());

it('a host gives a late check-out: the doors’ window moves, and the guest is mailed', async () => {
  const { house, hostPage } = opened;
  const page = await hostPage();
  await page.getByRole('link', { name: 'Berta Beispiel' }).click();
  await page.getByRole('heading', { name: 'Berta Beispiel', level: 1 }).waitFor();
  const exit = page.getByRole('group', { name: 'Late check-out' });
  await exit.getByLabel('Time at the door').fill('13:30');
  await exit.getByRole('button', { name: 'Agree' }).click();
  expect(await page.getByRole('status').innerText()).toContain('The exit is moved.');

  await house.idle();
  const [code = ''] = (await house.stay(1)).grants.flatMap((grant) => grant.code ?? []);
  const opensAt = (at: string) => ([1, 2] as const).map((door) => house.nuki.wouldOpen(lockOf(1, door), code, at));
  expect([opensAt('2026-07-12T11:29:00Z'), opensAt('2026-07-12T11:30:00Z')]).toEqual([
    [true, true],
    [false, false],
  ]);
  const mails = await house.mailsTo(guestOf(1));
  expect(mails.at(-1)?.text).toContain('13:30');

  await page.reload(); // what was pressed is not pressed again
  expect((await house.mailsTo(guestOf(1))).length).toBe(mails.length);
  const text = await page.getByRole('main').innerText();
  expect(text).toContain('Friday 10 July, 15:00 to Sunday 12 July, 13:30');
  expect(text).toMatch(/Exit agreed: Sunday, 12 July 2026, 13:30.\s+By host@example.com/);
});

it('what a button does is read before it is pressed, and done by the keyboard alone', async () => {
  const { house, hostPage } = opened;
  const page = await hostPage();
  await page.getByRole('link', { name: 'Berta Beispiel' }).click();
  const button = page.getByRole('button', { name: 'Take the keys away' });
  expect(await button.isVisible()).toBe(false);
  await page.locator('summary', { hasText: 'Take the keys away' }).focus();
  await page.keyboard.press('Enter');
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').waitFor();
  await house.idle();
  expect(([1, 2] as const).map((door) => house.nuki.control.lock(lockOf(1, door)).memory.length)).toEqual([0, 0]);
});

const PLACES = [
  '/host',
  '/host/timeline',
  '/host/doors',
  '/host/staff',
  '/host/units',
  '/host/stay?of=smoobu-main%7C2',
] as const;

it.each(PLACES.flatMap((place) => (['light', 'dark'] as const).map((scheme) => [place, scheme] as const)))(
  'axe finds no fault with %s in %s colours, all of it open, wide or narrow',
  async (place, colorScheme) => {
    for (const width of [390, 1200]) {
      const page = await opened.hostPage({ colorScheme, viewport: { width, height: 800 } });
      await page.goto(place);
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await faultsOf(page)).toEqual([]);
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
      expect(overflow).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  },
);
