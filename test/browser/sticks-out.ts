import type { Page } from 'playwright-core';

/** Elements that reach past the edge of the window, a line each; what can be scrolled by itself may. */
export async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('body *')]
    .filter((element) => element.closest('.scroll') === null || element.matches('.scroll'))
    .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
    .map((element) => element.outerHTML.slice(0, 120))`);
}
