import type { Catalogue } from './catalogue.ts';
import { digest } from './en-digest.ts';
import { lockProblems } from './en-lock-problems.ts';
import { problems } from './en-problems.ts';

export const en: Catalogue = {
  language: 'en',
  locale: 'en-GB',
  longDate: ({ weekday, day, month, year }) => `${weekday}, ${day} ${month} ${year}`,
  shortDate: ({ weekday, day, month }) => `${weekday} ${day} ${month}`,
  moment: (date, time) => `${date}, ${time}`,
  words: {
    from: 'From',
    until: 'Until',
    address: 'Address',
    localTime: (zone) => `Local time there: ${zone}.`,
    labelled: (label, value) => `${label}: ${value}`,
    openConsole: 'Open the console',
  },
  guest: {
    subject: {
      access: (places, from) => `Your key for ${places}: from ${from}`,
      change: (places, from) => `Changed: your key for ${places}, from ${from}`,
    },
    title: {
      access: (places) => `Your key for ${places}`,
      change: (places) => `Your key for ${places} has changed`,
    },
    preheader: {
      access: 'When the doors open for you, and how. Please keep this mail until you leave.',
      change: 'This is what holds from now on. It replaces our earlier message.',
    },
    greeting: (name) => (name === undefined ? 'Hello,' : `Hello ${name},`),
    intro: {
      access: 'This is your way in. Everything below is already set up at the doors.',
      change:
        'The times or the key of your stay have changed. What you read here is already set up at the doors and replaces our earlier message.',
    },
    codeFor: (doors) => `Your code for ${doors}`,
    typeIt: (digits) => `Type it without the space: ${digits}`,
    keypadTitle: 'At the keypad',
    keypadSteps: (length) => [
      `Press the ${length} digits one after the other on the keypad beside the door.`,
      'The lock then opens by itself. That can take a few seconds.',
      'Mistyped? Wait a moment and start again. After five wrong tries the keypad pauses for half a minute or longer.',
    ],
    inviteTitle: (doors) => `The Nuki app for ${doors}`,
    inviteSteps: [
      'Install the Nuki app on the phone you will have with you at the door.',
      'About a day before your arrival you get a second mail, from Nuki, with your invite. For several doors it may hold several codes. If you can’t find it, look in the spam folder.',
      'Open the invite with the app within the time that Nuki’s mail states. After that it no longer works.',
      'At the door, switch Bluetooth on, open the app and unlock.',
    ],
    inviteChanged:
      'If you have already accepted the invite, it stays as it is. If Nuki sends you a new one, use the newest.',
    openPage: 'Your door page',
    aboutPage:
      'It shows at any time what is set up at the doors, and helps if one does not open. Please keep the link to yourself, like a key.',
    onlyThen: 'The doors open for you within these times only.',
    contact: (name, email) => `Questions? ${name} is glad to help: ${email}`,
  },
  confirmation: {
    subject: {
      'by-mail': (reservation, places, from) => `The guest has the key: ${places}, from ${from} (${reservation})`,
      'pass-on': (reservation, places, from) => `Please pass the key on: ${places}, from ${from} (${reservation})`,
    },
    title: { 'by-mail': 'The guest has the key', 'pass-on': 'Please pass the key on to the guest' },
    intro: {
      access: 'Every door is confirmed on its lock, and the guest has been mailed what is below.',
      change:
        'The stay has changed. Every door is confirmed on its lock with the new details, and the guest has been mailed what is below.',
    },
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
  },
  alarm: {
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
  },
  digest,
  problems: { ...problems, ...lockProblems },
};
