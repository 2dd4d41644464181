import type { DigestWords } from '../digest-words.ts';

/** The state of all locks. */
export const digest: DigestWords = {
  subject: (title, place, guest, more) =>
    `${title}: ${place}` +
    (guest === undefined ? '' : guest.kind === 'there' ? ', a guest is there' : `, arrival ${guest.at}`) +
    (more === 0 ? '' : ` (and ${more} more)`),
  preheader: 'What is wrong with which lock, whom it hits, and what to do.',
  title: 'Your locks need you',
  intro: 'Staykey has looked at all of your locks. This is what is wrong, the most urgent first.',
  nextGuest: 'Next guest',
  nobody: 'nobody that it would hit',
  arrives: 'Arrives',
  isThereUntil: 'Is there until',
  access: 'Access',
  isOnTheLock: 'is on the lock already, and keeps working',
  fullBy: 'Full on',
  count: 'How many',
  counts: {
    'lock.full': 'Codes on the lock',
    'lock.filling_up': 'Codes on the lock',
    'lock.wrong_codes': 'Wrong codes within an hour',
    'lock.strays': 'Such entries',
  },
  about: 'About this mail',
  closing:
    'It comes once a day at most, and only if something is new, has become more urgent, or is still so a week later. What is over is not mentioned any more. At any time, `npm run doctor` shows every door.',
  findings: {
    'lock.battery_low': {
      title: 'The lock’s battery is low',
      what: 'The lock itself reports it. Once the battery is empty no code and no app opens the door: only the key does.',
      todo: [
        'Change or charge the lock’s batteries before the next guest arrives.',
        'Until then, have a key ready that the guest can get at.',
      ],
    },
    'lock.keypad_battery_low': {
      title: 'The keypad’s battery is low',
      what: 'The lock reports it. Once the battery is empty nobody can type a code; the app still opens the door.',
      todo: [
        'Change the batteries of the keypad before the next guest arrives.',
        'Until then, be ready to open the door from the Nuki app.',
      ],
    },
    'lock.filling_up': {
      title: 'The lock is running out of room for codes',
      what: 'A Nuki lock holds about 100 keypad codes, and Nuki does not remove expired ones. With what is booked there will be no place left, or only a few for bookings at short notice.',
      todo: [
        'In Nuki Web or the Nuki app, delete codes of this lock that nobody needs any more.',
        'Staykey removes its own codes after each stay: those that are left are others’.',
      ],
    },
    'lock.wrong_codes': {
      title: 'Many wrong codes were typed at a door',
      what: 'Within one hour, on the last day, more wrong codes were typed than a mistyping guest needs. The keypad pauses after five wrong tries, longer each time; a guest has to wait then, too.',
      todo: [
        'If a guest is there, ask whether the code works: it is in the mail to the guest.',
        'If nobody is, somebody may be trying codes: look at the lock’s log in Nuki Web, and at the door.',
      ],
    },
    'lock.strays': {
      title: 'Entries on the lock that look like ours',
      what: 'They are named as Staykey names its own, but it does not know them: another Staykey uses this lock with the same install tag, or its table was lost or restored. They are left alone; each stops opening at its end, and keeps its place on the lock.',
      todo: [
        'If another Staykey manages this lock, give one of the two another install tag.',
        'Otherwise, in Nuki Web or the Nuki app, delete those that belong to no stay; `npm run stays` lists the stays.',
      ],
    },
  },
};
