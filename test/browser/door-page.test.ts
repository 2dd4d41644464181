import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guestOf } from '../integration/stack/bookings.ts';
import { lockOf, loft } from '../integration/stack/lofts.ts';
import { faultsOf, tabThrough } from './accessibility.ts';
import { openHouse } from './console.ts';
import type { OpenHouse } from './console.ts';

/** From 15:00 to 10:00 in Vienna. */
const [TOLD, BEFORE, DURING, AFTER] = [
  '2026-07-07T13:00:00Z',
  '2026-07-10T12:58:00Z',
  '2026-07-11T12:00:00Z',
  '2026-07-14T08:00:00Z',
];
const [ONE, MANY, LINKED] = [1, 2, 3];

let opened: OpenHouse;
beforeAll(async () => {
  const doors = (n: number) => loft(n).doors.map((door) => ({ ...door, remoteUnlock: true }));
  opened = await openHouse({
    startAt: '2026-07-02T12:00:00Z',
    properties: [
      loft(ONE, { doors: doors(ONE) }),
      loft(MANY, { doors: doors(MANY) }),
      loft(LINKED, { doors: doors(LINKED), access: 'link' }),
    ],
  });
  for (const id of [ONE, MANY, LINKED]) {
    await opened.house.smoobu({ id, unit: id, arrival: '2026-07-10', departure: '2026-07-14' });
  }
  await opened.house.walkTo(TOLD);
});
afterAll(() => opened?.close());

const linkOf = async (id: number) => {
  const [mail] = await opened.house.mailsTo(guestOf(id));
  return /http:\S+\/s\/\w+/.exec(mail?.text ?? '')?.[0] ?? '';
};
const openings = (n: number, door: 1 | 2 = 1) => opened.house.nuki.control.openings(lockOf(n, door)).length;
const titleOf = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
const button = (page: Page, door = 'Street door') => page.getByRole('button', { name: `Öffnen: ${door}` });

/** A form on a page of somebody else's, sent to the guest's page as it is. */
async function pressFromElsewhere(page: Page, link: string, door: string): Promise<void> {
  await page.goto('about:blank');
  await page.setContent(
    `<form method="post" action="${link}"><input name="door" value="${door}"><button>Win a prize</button></form>`,
  );
  await page.getByRole('button').click();
  await page.getByRole('alert').waitFor();
}

describe('before the window', () => {
  it('a guest reads when and how, and finds no button', async () => {
    await opened.house.walkTo(BEFORE);
    const page = await opened.newPage();
    await page.goto(await linkOf(ONE));
    const text = await page.getByRole('main').innerText();
    expect(text).toContain('Die Türen öffnen sich für Sie in 2 Minuten.');
    expect(text).toMatch(/\d{3} \d{3}/);
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('nobody is let in', async () => {
    const [link, page] = [await linkOf(ONE), await opened.newPage()];
    await opened.house.walkTo(DURING);
    await page.goto(link);
    await opened.house.walkTo(BEFORE); // the page is of later: its button is there, and the door's time is not
    await button(page).click();
    expect(await titleOf(page)).toBe('Es wurde nichts geöffnet');
    expect(await page.getByRole('alert').innerText()).toContain('Es ist noch zu früh.');
    expect(openings(ONE)).toBe(0);
  });
});

describe('within the window', () => {
  beforeAll(() => opened.house.walkTo(DURING));

  it('looking opens nothing, a form of another site neither', async () => {
    const [link, page] = [await linkOf(ONE), await opened.newPage()];
    await page.goto(link);
    const door = (await button(page).getAttribute('value')) ?? '';
    await page.goto(`${link}?door=${door}`);
    await page.reload();
    await pressFromElsewhere(page, link, door);
    expect(await page.getByRole('alert').innerText()).toContain('Das kam nicht von Ihrer Türseite.');
    expect(openings(ONE)).toBe(0);
  });

  it('the button opens the door, without a script, and looking again opens nothing more', async () => {
    const page = await opened.newPage({ javaScriptEnabled: false });
    await page.goto(await linkOf(ONE));
    await button(page).click();
    expect(await page.getByRole('status').innerText()).toBe('Street door: Das Schloss hat geöffnet.');
    expect([openings(ONE), openings(ONE, 2)]).toEqual([1, 0]);
    await page.reload();
    await page.getByRole('link', { name: 'Noch einmal nachsehen' }).click();
    expect([openings(ONE), openings(ONE, 2)]).toEqual([1, 0]);
  });

  it('the keyboard alone opens it too', async () => {
    const page = await opened.newPage();
    await page.goto(await linkOf(ONE));
    await button(page, 'Flat').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Flat: Das Schloss hat geöffnet.').waitFor();
    expect(openings(ONE, 2)).toBe(1);
  });

  it('where the link is all there is, it opens', async () => {
    const page = await opened.newPage();
    await page.goto(await linkOf(LINKED));
    expect(await page.getByRole('main').innerText()).not.toMatch(/\d{3} \d{3}/);
    await button(page).click();
    await page.getByText('Street door: Das Schloss hat geöffnet.').waitFor();
    expect(openings(LINKED)).toBe(1);
  });

  it('the sixth press in a minute is refused', async () => {
    const page = await opened.newPage();
    const link = await linkOf(MANY);
    for (let press = 1; press <= 5; press += 1) {
      await page.goto(link);
      await button(page).click();
      await page.getByRole('status').waitFor();
    }
    const before = openings(MANY);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      button(page).click(),
    ]);
    expect(answer.status()).toBe(429);
    expect(await page.getByRole('alert').innerText()).toContain('Bitte warten Sie eine Minute');
    expect(openings(MANY)).toBe(before);
  });

  it.each(['light', 'dark'] as const)(
    'axe finds no fault, and the Tab key shows where it is, in %s',
    async (scheme) => {
      const [link, page] = [await linkOf(ONE), await opened.newPage({ colorScheme: scheme })];
      await page.goto(link);
      expect(await faultsOf(page)).toEqual([]);
      const stops = await tabThrough(page);
      expect(stops.map(({ what }) => what)).toContain('button Öffnen: Street door');
      expect(stops.filter(({ outlinePixels, contrast }) => outlinePixels < 2 || contrast < 3)).toEqual([]);
      await pressFromElsewhere(page, link, 'x');
      expect(await faultsOf(page)).toEqual([]);
      await page.goto('/s/unknown');
      expect(await faultsOf(page)).toEqual([]);
    },
  );

  it.each([320, 390])('nothing stands beyond a screen of %d pixels', async (width) => {
    const page = await opened.newPage({ viewport: { width, height: 700 } });
    await page.goto(await linkOf(ONE));
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });
});

describe('after the stay', () => {
  it('the link leads nowhere, and its button, still on a screen, opens nothing', async () => {
    const [link, page] = [await linkOf(ONE), await opened.newPage()];
    await page.goto(link);
    const before = openings(ONE);
    await opened.house.walkTo(AFTER);
    await button(page).click();
    expect(await titleOf(page)).toBe('There is nothing here'); // in the browser's language: nobody knows whose it was
    expect((await page.goto(link))?.status()).toBe(404);
    expect(openings(ONE)).toBe(before);
  });
});
