import { DESK, PHONE } from '../scene.ts';
import type { Moment } from '../scene.ts';

/** The console speaks English. */
const WEDNESDAY = '2026-07-08T07:00:00Z';

export const consolePages: readonly Moment[] = [
  {
    at: WEDNESDAY,
    only: 'en',
    happens: async ({ open, shoot, town }) => {
      const page = await open({ width: PHONE });
      await page.goto(`${town.stack.url}/host`);
      await shoot('console-sign-in', page);
    },
  },
  {
    at: WEDNESDAY,
    only: 'en',
    happens: async ({ openAsHost, shoot }) => {
      await shoot('console-overview', await openAsHost({ width: DESK }));
      await shoot('console-overview-phone-dark', await openAsHost({ width: PHONE, dark: true }));
    },
  },
];
