import { HOST } from '../../integration/stack/lofts.ts';
import { PHONE } from '../scene.ts';
import type { Moment } from '../scene.ts';
import { GUESTS } from '../story.ts';

/** The last mail to `to` at that instant, as a phone shows it, in both colours. */
function mail(kind: string, at: string, to: string): Moment {
  return {
    at,
    happens: async ({ town, open, shoot }) => {
      const { html } = await town.lastMail(to);
      for (const dark of [false, true]) {
        const page = await open({ width: PHONE, dark });
        await page.setContent(html);
        await shoot(`mail-${kind}-${town.language}${dark ? '-dark' : ''}`, page);
      }
    },
  };
}

export const mails: readonly Moment[] = [
  mail('access', '2026-07-07T13:05:00Z', GUESTS.main.email),
  mail('confirmation', '2026-07-07T13:05:00Z', HOST),
  mail('digest', '2026-07-08T06:05:00Z', HOST),
  mail('alarm', '2026-07-08T13:05:00Z', HOST),
  mail('change', '2026-07-08T09:05:00Z', GUESTS.main.email),
  mail('cancelled', '2026-07-09T16:05:00Z', GUESTS.cancels.email),
];
