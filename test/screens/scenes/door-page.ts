import { PHONE } from '../scene.ts';
import type { Moment, Studio } from '../scene.ts';
import { GUESTS } from '../story.ts';
import { LOCKS } from '../town.ts';

/** The guest's page as her latest mail links to it. */
function doorPage(name: string, at: string, dark = false): Moment {
  return {
    at,
    happens: async (studio) => {
      const page = await studio.open({ path: await pathOf(studio), width: PHONE, dark });
      await studio.shoot(`page-${name}-${studio.town.language}${dark ? '-dark' : ''}`, page);
    },
  };
}

async function pathOf({ town }: Studio): Promise<string> {
  const { text } = await town.lastMail(GUESTS.main.email);
  const path = /\/s\/\w+/.exec(text)?.[0];
  if (path === undefined) throw new Error(`no link to the page: ${text}`);
  return path;
}

const [BEFORE, DURING, OFFLINE, AFTER] = [
  '2026-07-10T16:00:00Z',
  '2026-07-11T16:00:00Z',
  '2026-07-12T16:00:00Z',
  '2026-07-14T12:00:00Z',
];

/** She presses the button of her flat, and is told what came of it. */
const pressed: Moment = {
  at: DURING,
  happens: async (studio) => {
    const page = await studio.open({ path: await pathOf(studio), width: PHONE });
    await page.getByRole('button').last().click();
    await page.getByRole('status').waitFor();
    await studio.shoot(`page-opened-${studio.town.language}`, page);
  },
};

export const doorPages: readonly Moment[] = [
  doorPage('before', BEFORE),
  doorPage('during', DURING),
  doorPage('during', DURING, true),
  pressed,
  { at: OFFLINE, happens: async ({ town }) => void town.locks.putLock(LOCKS.flat, { serverState: 4 }) },
  doorPage('lock-offline', OFFLINE),
  { at: OFFLINE, happens: async ({ town }) => void town.locks.putLock(LOCKS.flat, { serverState: 0 }) },
  doorPage('after', AFTER),
];
