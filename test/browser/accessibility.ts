import { source } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds fault with, a line each: the rule and where. The page's content policy stays as it is. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** One stop of the Tab key, with how well its outline stands out from what is around it (1 to 21). */
export interface FocusStop {
  readonly what: string;
  readonly outlinePixels: number;
  readonly contrast: number;
}

/** Goes through the whole page with the Tab key. */
export async function tabThrough(page: Page): Promise<FocusStop[]> {
  const stops: FocusStop[] = [];
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<FocusStop | null>(READ_FOCUS);
    if (stop === null) return stops; // past the last: back at the browser's own controls
    stops.push(stop);
  }
  throw new Error('the Tab key never leaves the page');
}

/** In the page: of the focused element, what it is, its outline, and the contrast to the background that the outline lies on. */
const READ_FOCUS = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = channels(colour).map((value) => value / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const background = (node) => {
    if (node === null) return 'rgb(255, 255, 255)';
    const colour = getComputedStyle(node).backgroundColor;
    return channels(colour)[3] === 0 ? background(node.parentElement) : colour;
  };
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const [darker, lighter] = [luminance(outlineColor), luminance(background(element.parentElement))].sort((a, b) => a - b);
  return {
    what: element.tagName.toLowerCase() + ' ' + (element.textContent || element.name || element.id).trim(),
    outlinePixels: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
    contrast: (lighter + 0.05) / (darker + 0.05),
  };
})()`;
