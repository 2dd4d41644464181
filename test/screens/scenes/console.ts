import { DESK, PHONE, TABLET } from '../scene.ts';
import type { Look, Moment } from '../scene.ts';
import { GUESTS } from '../story.ts';

/** Some are there, some are to come, and one door is out of reach. */
const WEDNESDAY = '2026-07-08T07:00:00Z';
/** After a move, of which the guest was told. */
const AFTERNOON = '2026-07-08T09:30:00Z';

/** A page of the console, which speaks English, for a host who is signed in. */
function consolePage(name: string, at: string, look: Look): Moment {
  return { at, only: 'en', happens: async ({ openAsHost, shoot }) => shoot(`console-${name}`, await openAsHost(look)) };
}

export const consolePages: readonly Moment[] = [
  {
    at: WEDNESDAY,
    only: 'en',
    happens: async ({ open, shoot }) => shoot('console-sign-in', await open({ path: '/host', width: PHONE })),
  },
  consolePage('overview', WEDNESDAY, { path: '/host', width: TABLET }),
  consolePage('phone', WEDNESDAY, { path: '/host?show=attention', width: PHONE }),
  consolePage('phone-dark', WEDNESDAY, { path: '/host?show=attention', width: PHONE, dark: true }),
  consolePage('stay', AFTERNOON, { path: `/host/stay?of=smoobu-main%7C${GUESTS.main.id}`, width: DESK }),
  consolePage('doors', WEDNESDAY, { path: '/host/doors', width: DESK }),
  consolePage('timeline', WEDNESDAY, { path: '/host/timeline', width: DESK }),
];
