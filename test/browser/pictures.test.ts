import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fewerColours } from '../screens/png.ts';
import { startChromium } from '../support/chromium.ts';

/** Red, green, blue and opacity of each point, as the browser reads them. */
async function pointsOf(page: Page, png: Buffer): Promise<number[]> {
  return page.evaluate<number[]>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    return [...canvas.getImageData(0, 0, image.width, image.height).data];
  })()`);
}

it('a picture with fewer colours is smaller, and to the eye the same', async () => {
  const browser = await startChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 200 } });
    await page.setContent(`<body style="background:#f2f4f3;color:#1d2421">
<h1 style="background:#12573e;color:#fff">Loft 7</h1><p style="color:#5c3b00;background:#fdf1dc">The lock’s battery is low</p>`);
    const whole = await page.screenshot();
    const fewer = fewerColours(whole);
    const [before, after] = [await pointsOf(page, whole), await pointsOf(page, fewer)];

    expect(fewer.length).toBeLessThan(whole.length);
    expect(after).toHaveLength(320 * 200 * 4);
    const farthest = after.reduce((most, value, index) => Math.max(most, Math.abs(value - (before[index] ?? 0))), 0);
    expect(farthest).toBeLessThan(40);
    const changed = after.filter((value, index) => value !== before[index]).length;
    expect(changed / after.length).toBeLessThan(0.02); // shades at the edges of letters; no surface
  } finally {
    await browser.close();
  }
});
