import type { ProblemTexts } from '../catalogue.ts';

/** Locks and Nuki accounts. */
export const lockProblems = {
  'lock.not_found': {
    title: 'Nuki does not know this lock',
    what: 'The Nuki account has no such lock, or its token may not manage it. Guests get no code for this door.',
    todo: [
      'Compare the door’s "smartlockId" and "nukiAccount" in properties.json with the lock in Nuki Web.',
      'If the lock is shown there, make a token under API in that same account, with the rights to view locks and manage authorizations, and put it into the outbound secret under nuki/ and the account’s id.',
      'After a change of properties.json run `npm run apply -- properties.json`.',
    ],
  },
  'lock.no_keypad': {
    title: 'The lock has no keypad',
    what: 'The property asks for keypad codes, but no keypad is paired with this lock. The guest gets no code for this door.',
    todo: [
      'Pair a Nuki Keypad with the lock in the Nuki app.',
      'Or set the property’s "access" to "auto" in properties.json and run `npm run apply -- properties.json`: guests then get an app invite for this door.',
    ],
  },
  'lock.no_free_code': {
    title: 'No free code can be found',
    what: 'Every code that was tried is already taken on the locks of this stay. The guest gets none until codes are free again.',
    todo: ['In Nuki Web or the Nuki app, delete codes that nobody needs any more from the locks of this stay.'],
  },
  'lock.full': {
    title: 'The lock is full',
    what: 'A Nuki lock holds about 100 keypad codes and 200 other authorizations, and Nuki does not remove expired ones. The guest gets no access to this door until there is room.',
    todo: ['In Nuki Web or the Nuki app, delete old codes and authorizations of this lock that nobody needs any more.'],
  },
  'lock.offline': {
    title: 'The lock is offline',
    what: 'Nuki can’t reach the lock. Codes that are on it keep working, but a new one can’t be written, nor an old one changed or removed.',
    todo: [
      'Check the lock’s battery, and the Wi-Fi or the Nuki Bridge at the property.',
      'Staykey tries again by itself and mails the guest as soon as the lock has the code.',
      'If the lock is still offline when the guest arrives, let the guest in yourself or make a code in the Nuki app, over Bluetooth at the door.',
    ],
  },
  'lock.relink_needed': {
    title: 'The lock has to be linked to Nuki Web again',
    what: 'Nuki Web has lost its authorization for this lock and can’t manage it. New codes are not written, old ones are not changed or removed.',
    todo: [
      'At the lock, open the Nuki app and, in the lock’s settings, connect it to Nuki Web again.',
      'If its id in Nuki Web is then another one, change "smartlockId" in properties.json and run `npm run apply -- properties.json`.',
    ],
  },
  'lock.admin_pin': {
    title: 'Nuki Web lacks the lock’s security code',
    what: 'The lock’s security code (admin PIN) is missing in Nuki Web or wrong there, so Nuki can’t manage this lock’s codes. Guests get no new code for this door.',
    todo: ['In Nuki Web, open the lock and enter its current security code.'],
  },
  'lock.plan_lapsed': {
    title: 'The Nuki subscription does not cover this lock',
    what: 'For rentals Nuki requires an active Smart Hosting (or API) subscription for each lock. Without it new codes are refused.',
    todo: [
      'In Nuki Web, look at the lock’s subscription, and renew it or add the lock to it.',
      'If a guest arrives before that, make a code by hand in the Nuki app.',
    ],
  },
  'lock.token_dead': {
    title: 'Nuki refuses our access',
    what: 'The API token of this Nuki account no longer works; tokens die when the password of Nuki Web is changed. No code can be written, changed or removed. Codes that are on the locks keep working.',
    todo: [
      'In Nuki Web, open API and make a new token.',
      'Put it into the outbound secret, under nuki/ and the account’s id, as "token".',
      'Everything resumes by itself. Until then, new guests have no code: help the next arrival by hand in the Nuki app.',
    ],
  },
  'lock.unavailable': {
    title: 'Nuki does not answer',
    what: 'Nuki’s service can’t be reached or fails. Codes that are on the locks keep working; new ones have to wait.',
    todo: [
      'Look whether Nuki Web works. If not, there is nothing to do but wait: Staykey tries again by itself.',
      'If a guest arrives before that, make a code in the Nuki app, over Bluetooth at the door, or let the guest in yourself.',
    ],
  },
} satisfies Partial<ProblemTexts>;
