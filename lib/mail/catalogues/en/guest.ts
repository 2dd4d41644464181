import type { GuestWords } from '../guest-words.ts';

export const guest: GuestWords = {
  subject: {
    access: (places, from) => `Your key for ${places}: from ${from}`,
    change: (places, from) => `Changed: your key for ${places}, from ${from}`,
    'new-code': (places, from) => `New code for ${places}, from ${from}`,
    reminder: (places, from) => `Today: your key for ${places}, from ${from}`,
    cancelled: (places, from) => `Cancelled: your stay at ${places}, ${from}`,
  },
  title: {
    access: (places) => `Your key for ${places}`,
    change: (places) => `Your key for ${places} has changed`,
    'new-code': (places) => `Your new code for ${places}`,
    reminder: (places) => `Today: your key for ${places}`,
    cancelled: (places) => `Your stay at ${places} is cancelled`,
  },
  preheader: {
    access: 'When the doors open for you, and how. Please keep this mail until you leave.',
    change: 'This is what holds from now on. It replaces our earlier message.',
    'new-code': 'Only the code is another one. Please use this one from now on.',
    reminder: 'When the doors open for you today, and how. Nothing has changed.',
    cancelled: 'The key that we sent you is not valid any more.',
  },
  greeting: (name) => (name === undefined ? 'Hello,' : `Hello ${name},`),
  intro: {
    access: 'This is your way in. Everything below is already set up at the doors.',
    change:
      'The times or the key of your stay have changed. What you read here is already set up at the doors and replaces our earlier message.',
    'new-code':
      'Your doors have a new code; the times are the same. What you read here is already set up at the doors and replaces our earlier message.',
    reminder: 'Your stay begins today. Here is once more how you get in; nothing has changed since our last message.',
    cancelled:
      'Your booking has been cancelled, so the key that we sent you is not valid any more. If this comes as a surprise, please get in touch with us at once.',
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
  inviteCodeFor: (doors) => `Your invite code for ${doors}`,
  typeInvite: (digits) => `Enter it without the spaces: ${digits}`,
  openInvite: 'Open the invite in the Nuki app',
  redeemBy: (moment) => `Please redeem it by ${moment}. After that it may no longer work. It works once, on one phone.`,
  redeemedOrOld:
    'If you have already redeemed this code, nothing changes for you. If not, and the app no longer takes it, please write to us.',
  inviteCodeSteps: [
    'Install the Nuki app on the phone you will have with you at the door.',
    'In the app, enter the code above as your invite. On that phone, the link below the code does this by itself.',
    'At the door, switch Bluetooth on, open the app and unlock.',
  ],
  linkTitle: (doors) => `With your phone: ${doors}`,
  linkSteps: [
    'At the door, open your door page on your phone. The link is below.',
    'Press the button there. The lock then opens by itself. That can take a few seconds.',
  ],
  openPage: 'Your door page',
  aboutPage:
    'It shows at any time what is set up at the doors, and helps if one does not open. Please keep the link to yourself, like a key.',
  onlyThen: 'The doors open for you within these times only.',
  contact: (name, email) => `Questions? ${name} is glad to help: ${email}`,
  calendar: {
    summary: (places) => `Stay at ${places}`,
    description: (subject) => `How you get in is in our e-mail “${subject}”.`,
  },
};
