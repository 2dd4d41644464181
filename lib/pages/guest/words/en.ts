import type { PageWords } from './page-words.ts';

export const en: PageWords = {
  opensIn: (when) => `The doors open for you ${when}.`,
  opensUntil: (moment) => `The doors open for you until ${moment}.`,
  tellsFrom: (moment) => `How you get in is shown here from ${moment} on.`,
  settingUp: (doors) => `Not set up yet: ${doors}. We keep trying by ourselves. Please look again in a few minutes.`,
  hostKnows: (host) => `${host} has been told of it.`,
  connected: 'connected',
  unconnected: 'no connection at the moment',
  worksAnyway: 'The code and the app work all the same.',
  notFromHere: 'Until it is back, this door can’t be opened from here.',
  buttonThen: (doors) => `${doors}: from then on there is a button here that opens it.`,
  open: (door) => `Open: ${door}`,
  beforePressing: 'Please press only when you stand at the door.',
  opening: (door) => `${door}: the lock is being asked. Please look again in a moment.`,
  outcome: {
    opened: (door) => `${door}: the lock has opened.`,
    asked: (door) =>
      `${door}: the lock was asked, but does not say whether it has opened. Try the door, or press again.`,
    stuck: (door) => `${door}: the lock tried, but it is stuck. Pull or push the door a little and press again.`,
    offline: (door) => `${door}: the lock has no connection at the moment. It was not asked.`,
    failed: (door) => `${door}: that did not work. The lock was not asked. Please try again in a minute.`,
  },
  notDone: 'Nothing was opened',
  tooEarly: (moment) => `It is too early. This door opens for you from ${moment} on.`,
  tooLate: 'It is too late. Your time at this door is over.',
  tooOften: 'That was often within a short time. Please wait a minute, then press again.',
  notFromThere: 'This did not come from your door page. Please open it anew from our mail, and press there.',
  shutTitle: 'Does a door stay shut?',
  hostHelps: (host) => `${host} is glad to help:`,
  lookAgain: 'Look again',
  switchedOff: {
    title: 'This link is switched off',
    text: (host) => `It shows nothing any more and opens no door. Please get in touch with us: ${host}.`,
  },
  gone: {
    title: 'There is nothing here',
    text: 'This link is not whole, or its stay is over. If you are our guest, please open it anew from our latest mail.',
  },
  broken: {
    title: 'Not at the moment',
    text: 'Something is broken at our end. Please try again in a minute. A code that you have works all the same.',
  },
};
