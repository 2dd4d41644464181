import type { AlarmWords, ConfirmationWords } from '../host-words.ts';

export const confirmation: ConfirmationWords = {
  subject: {
    'by-mail': (reservation, places, from) => `The guest has the key: ${places}, from ${from} (${reservation})`,
    'pass-on': (reservation, places, from) => `Please pass the key on: ${places}, from ${from} (${reservation})`,
  },
  title: { 'by-mail': 'The guest has the key', 'pass-on': 'Please pass the key on to the guest' },
  intro: {
    access: 'Every door is confirmed on its lock, and the guest has been mailed what is below.',
    change:
      'The stay has changed. Every door is confirmed on its lock with the new details, and the guest has been mailed what is below.',
    'new-code':
      'The code of this stay had to be replaced. Every door is confirmed on its lock with the new one, and the guest has been mailed what is below.',
  },
  introByChat:
    'Every door is confirmed on its lock. The guest could not be mailed, so the booking platform has sent the text as a message to the guest; you find it in the chat there.',
  why: {
    'no-address':
      'The doors are ready, but the booking has no e-mail address: the guest knows nothing until you pass the text on.',
    'address-refused':
      'The doors are ready, but the guest’s e-mail address refuses our mail: the guest knows nothing of this until you pass the text on.',
    unsaid: 'The doors are ready, but the guest could not be told by mail: please pass the text on.',
  },
  inviteWarning: {
    'no-address':
      'Nuki sends its app invite by mail, too. Without an address the guest can’t get it: ask for one and enter it in the booking.',
    'address-refused':
      'Nuki sends its app invite to the same address, so it has probably not arrived either: ask the guest for another one and enter it in the booking.',
    unsaid: 'Nuki sends its app invite by mail, too: ask the guest whether it has arrived.',
  },
  copyTitle: 'Text for the guest',
  copyHint: 'Copy this into the booking platform’s chat with the guest, or send it as a text message.',
  factsTitle: 'The stay',
  booking: 'Booking',
  guest: 'Guest',
  noName: 'no usable name in the booking',
  writtenIn: 'Language of the guest’s text',
  keypadDoor: (code) => `code ${code}, confirmed on the lock`,
  inviteDoor: 'app invite, confirmed on the lock; Nuki mails it to the guest',
  inviteCodeDoor: (code) => `app invite with the code ${code}, confirmed on the lock`,
  linkDoor: 'opens from the guest’s door page',
};

export const alarm: AlarmWords = {
  subject: (title, about, arrival) =>
    title + (about === undefined ? '' : ` (${about})`) + (arrival === undefined ? '' : `, arrival ${arrival}`),
  preheader: 'What is wrong, who is affected, and what to do.',
  about: 'This is about',
  affected: 'Who is affected',
  booking: 'Booking',
  property: 'Property',
  arrival: 'Arrival',
  departure: 'Departure',
  atTheDoor: 'At the door from',
  doors: 'Doors',
  todo: 'What to do',
};
