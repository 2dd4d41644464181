import type { GuestWords } from '../guest-words.ts';

export const guest: GuestWords = {
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
};
