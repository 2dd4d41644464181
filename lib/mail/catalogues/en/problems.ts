import type { ProblemTexts } from '../catalogue.ts';

/** Bookings, guests, platforms and mail. */
export const problems = {
  'unit.unmapped': {
    title: 'A booking for a unit without a property',
    what: 'The booking is kept, but no property in properties.json has its unit. As it stands, the guest gets no code and no mail.',
    todo: [
      'Add the unit to the "units" of its property in properties.json. If none is named here, the booking names no unit: assign one on the platform.',
      'Run `npm run apply -- properties.json`. The booking is then set up by itself.',
      'If the unit has no Nuki lock, there is nothing to do.',
    ],
  },
  'unit.renamed': {
    title: 'A unit has a new id on the platform',
    what: 'The platform has merged or renamed a unit. Its bookings get the doors of the old one, until properties.json is applied again.',
    todo: [
      'Add the new id to the "units" of the property in properties.json, next to the old one, and run `npm run apply -- properties.json`.',
    ],
  },
  'property.missing': {
    title: 'A property is gone from the configuration',
    what: 'The booking belongs to a property that is no longer there. No code is made, moved or mailed for it.',
    todo: [
      'Put the property back into properties.json, under the same id, and run `npm run apply -- properties.json`.',
      'If you gave it up on purpose, tell the guest, and move or cancel the booking on the platform.',
    ],
  },
  'property.invalid_time_zone': {
    title: 'A property’s time zone is not known',
    what: 'Without it nobody can tell when the guest may enter. Nothing is made or changed for this stay; a code that the guest has already been sent keeps its old times.',
    todo: [
      'In properties.json, set the property’s "timeZone" to a name such as Europe/Vienna.',
      'Run `npm run apply -- properties.json`.',
    ],
  },
  'stay.dates_reversed': {
    title: 'A stay ends before it begins',
    what: 'The departure is not after the arrival. Nothing is made or changed for this stay: a new guest gets no code.',
    todo: [
      'Correct the dates or times on the booking platform. The correction arrives by itself.',
      'If the dates are right, look at "checkIn", "checkOut" and the minutes before and after in properties.json, then run `npm run apply -- properties.json`.',
    ],
  },
  'stay.too_long': {
    title: 'A stay is longer than a year',
    what: 'Staykey makes no code for more than 366 days, in case the dates are a mistake. Nothing is made or changed for this stay.',
    todo: [
      'Check the dates on the booking platform. If they are wrong, correct them there.',
      'If they are right, split the booking, or make a code for this guest by hand in the Nuki app.',
    ],
  },
  'stay.double_booked': {
    title: 'Two bookings overlap',
    what: 'Two bookings have the same rooms at the same time. Both guests have their keys; in a property with `overlaps` set to `refuse`, only the one who booked first.',
    todo: [
      'Look at both bookings on the platforms, and cancel or move one of them. Staykey then goes on by itself.',
      'If both are the same booking that comes by two connections, take the unit out of one connection in properties.json and run `npm run apply -- properties.json`.',
      'If they are for different rooms, give each its own unit and property.',
    ],
  },
  'stay.unknown_status': {
    title: 'A booking has a status that Staykey does not know',
    what: 'To be safe nothing was changed: a guest who had a code keeps it, a new guest gets none.',
    todo: [
      'Look the booking up on the platform. If it is confirmed, make a code by hand in the Nuki app and send it to the guest.',
      'If it is cancelled and the guest already had a code, delete that code in the Nuki app.',
      'Tell whoever maintains your Staykey the platform’s name and the status it shows.',
    ],
  },
  'guest.no_address': {
    title: 'The booking has no e-mail address',
    what: 'The guest can’t be mailed and will know nothing unless you pass it on.',
    todo: [
      'As soon as the doors are ready you get a mail with the text for the guest. Copy it into the platform’s chat.',
      'Or enter the guest’s address in the booking on the platform: the mail then leaves by itself.',
    ],
  },
  'guest.address_refused': {
    title: 'The guest’s e-mail address refuses mail',
    what: 'The mail with the key came back or was not accepted. The guest probably knows nothing of it.',
    todo: [
      'You get a mail with the text for the guest. Copy it into the platform’s chat.',
      'Ask the guest for another address and enter it in the booking on the platform.',
    ],
  },
  'guest.no_address_for_invite': {
    title: 'No e-mail address for the app invite',
    what: 'This door has no keypad for the guest, and Nuki sends its app invite by mail only. Without an address the guest can’t open the door.',
    todo: [
      'Ask the guest for an address and enter it in the booking on the platform. The invite then leaves by itself.',
      'Or pair a Nuki Keypad with the lock; if the property says "access": "invite", change it to "auto" and run `npm run apply -- properties.json`.',
      'If there is no time for either, let the guest in yourself.',
    ],
  },
  'platform.token_dead': {
    title: 'The booking platform refuses our access',
    what: 'The platform no longer accepts the API key of this connection. New bookings, changes and cancellations may go unnoticed: guests may get no code, and cancelled stays may keep theirs.',
    todo: [
      'Make a new API key in the platform’s settings, or renew the connection there.',
      'Put it into the outbound secret, under the connection’s id. Everything resumes by itself.',
    ],
  },
  'platform.unavailable': {
    title: 'The booking platform does not answer',
    what: 'Staykey keeps asking. Until the platform answers, new bookings and changes may be late. Codes that are already on the locks work.',
    todo: [
      'Look at the platform’s status page, or log in there. If it is down, there is nothing to do but wait.',
      'If a guest arrives before it is back, compare the booking with the confirmation you got, and help by hand if they differ.',
    ],
  },
  'mail.sender_refused': {
    title: 'Mails can’t be sent from your address',
    what: 'Amazon SES refuses the sender, so guests get no mail from us. Codes that are on the locks work, but guests do not know them.',
    todo: [
      'In the AWS console open SES, Identities, and verify the address or domain of "sender" in properties.json.',
      'Check that sending is not paused and that the account is out of the SES sandbox, which mails to verified addresses only.',
      'Mails that wait leave by themselves. If a guest arrives today, send the code through the platform’s chat: `npm run stays` shows the stays.',
    ],
  },
  'webhook.malformed': {
    title: 'A message from the booking platform can’t be read',
    what: 'It is kept, not lost, but what it says is not done: a new booking may lack its code, a changed or cancelled one may keep the old.',
    todo: [
      'Compare the latest bookings on the platform with the confirmations you got, and help the next arrival by hand if need be.',
      'Tell whoever maintains your Staykey. After the fix run `npm run replay`: the message is then read again.',
    ],
  },
} satisfies Partial<ProblemTexts>;
