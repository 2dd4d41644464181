import type { ProblemTexts } from '../catalogue.ts';

/** What a lock does with the access of one guest. */
export const accessProblems = {
  'lock.code_missing': {
    title: 'Nuki says the code was missing',
    what: 'This should not happen and is a fault of Staykey. The guest has no code for this door.',
    todo: [
      'Make a code for this guest by hand in the Nuki app, with the times of the stay, and send it to the guest.',
      'Tell whoever maintains your Staykey, with the identifiers in this mail.',
    ],
  },
  'lock.code_refused': {
    title: 'Nuki refuses the code',
    what: 'The lock does not accept the code we chose. The guest has no code for this door.',
    todo: [
      'In Nuki Web, check that the keypad is still paired with the lock and works.',
      'If a guest arrives soon, make a code by hand in the Nuki app and send it to the guest.',
      'Tell whoever maintains your Staykey, with the identifiers in this mail.',
    ],
  },
  'lock.name_too_long': {
    title: 'Nuki refuses the name of an entry',
    what: 'Nuki allows 20 characters for the name of a code, and refused ours. The guest has no code for this door.',
    todo: [
      'Make a code for this guest by hand in the Nuki app, with the times of the stay, and send it to the guest.',
      'Tell whoever maintains your Staykey: the install tag may be too long.',
    ],
  },
  'lock.rejected': {
    title: 'Nuki refuses a request for this lock',
    what: 'Nuki gave no reason that we know. What we asked for is not on the lock: a new guest has no code for this door.',
    todo: [
      'Look at the lock in Nuki Web: is it online, is its subscription active, does it show a warning?',
      'If a guest arrives soon, make a code by hand in the Nuki app and send it to the guest.',
      'Tell whoever maintains your Staykey, with the identifiers in this mail.',
    ],
  },
  'lock.may_not_open': {
    title: 'Staykey may not open this door',
    what: 'The guest is to open it from the door page, but Nuki does not let our token do that.',
    todo: [
      'In Nuki Web, menu API, make a token that has the scope `smartlock.action` too, and put it into the secret of the Nuki account.',
      'Until then, let the guest in by other means, or set `access` to `keypad` or `invite` and run `npm run apply`.',
    ],
  },
  'lock.not_proven': {
    title: 'The lock does not show the guest’s access',
    what: 'Nuki accepted our request, but the lock does not report it with the right times yet. We mail the guest only once it does, so for now the guest has nothing new from us.',
    todo: [
      'In Nuki Web, open the lock and press “Update now”. Check that it is online.',
      'Staykey keeps looking and mails the guest as soon as the lock has it.',
      'If it is not there when the guest arrives, let the guest in yourself or make a code in the Nuki app.',
    ],
  },
  'lock.not_revoked': {
    title: 'An old access is still on the lock',
    what: 'It was to be removed, but the lock still lists it. After its end time the lock refuses it; until then, for instance after a cancellation, it may still open the door.',
    todo: [
      'In Nuki Web, open the lock and press “Update now”. Staykey keeps trying to remove it.',
      'If it stays, delete it yourself in the Nuki app. `npm run stays` shows the stay.',
    ],
  },
  'lock.entry_changed': {
    title: 'Somebody changed a guest’s access on a lock',
    what: 'An access that Staykey had set up and proven was changed or deleted, for example in the Nuki app. Staykey is putting it back as the booking says.',
    todo: [
      'If it was you: change the booking, or the times in properties.json and run `npm run apply -- properties.json`. Staykey then keeps to that.',
      'If it was not you: see in Nuki Web who may manage the lock.',
    ],
  },
  'lock.permanent_key': {
    title: 'An access on a lock had no time limit',
    what: 'The lock listed a guest’s access without its start and end, which would open the door for ever. Staykey is writing the times again and looks until they are there.',
    todo: [
      'Nothing, if no further message comes. `npm run stays` shows whether the door is confirmed.',
      'If you are asked again: delete the access in the Nuki app; Staykey makes a new one.',
    ],
  },
  'lock.no_invite_code': {
    title: 'Nuki did not give us the code of an invite',
    what: 'The guest’s app invite was to go out in our own mail, but its code did not reach Staykey. Staykey replaces it by an invite that Nuki mails to the guest, and tells the guest to expect that.',
    todo: [
      'See in `npm run stays` that the door is confirmed again; then the guest needs nothing else.',
      'Check that Nuki’s webhooks reach Staykey: without them no invite code does. The page on Nuki’s webhooks in the documentation says how.',
      'If this account has no approved Advanced API, take "advancedApi" out of properties.json and run `npm run apply -- properties.json`.',
    ],
  },
} satisfies Partial<ProblemTexts>;
