import type { ProblemTexts } from '../catalogue.ts';

/** Calendars, and platforms that say nothing. */
export const connectionProblems = {
  'feed.refused': {
    title: 'A calendar’s address is no longer good',
    what: 'The address of this connection’s calendar is refused, or leads to another host. New bookings, changes and cancellations in it go unnoticed; codes that are already on the locks work.',
    todo: [
      'Copy the calendar’s export address on the platform anew.',
      'Put it into the outbound secret as "feedUrl", under the connection’s id. Everything resumes by itself.',
    ],
  },
  'feed.emptied': {
    title: 'A calendar has lost all its bookings at once',
    what: 'The calendar of this connection no longer lists any of the stays to come. That is more often a fault than a cancellation, so nothing was taken away: these guests keep their codes.',
    todo: [
      'Look at the bookings on the platform. If they are still there, check that "feedUrl" in the outbound secret is this listing’s calendar.',
      'If they are really cancelled, take their keys away in the console. As soon as the calendar lists any of these stays again, what is missing counts as cancelled again.',
    ],
  },
  'connection.silent': {
    title: 'A booking platform has fallen silent',
    what: 'This connection usually tells us of bookings, and has not for unusually long. Its webhook may be switched off or lead elsewhere: new bookings, changes and cancellations would arrive late or not at all.',
    todo: [
      'Look at the webhook in the platform’s settings: is it switched on, and is its address still ours, token included?',
      'Compare the latest bookings there with `npm run stays`. If there simply was nothing new, there is nothing to do.',
    ],
  },
} satisfies Partial<ProblemTexts>;
