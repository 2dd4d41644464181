import type { AlarmWords, ConfirmationWords } from '../host-words.ts';

export const confirmation: ConfirmationWords = {
  subject: {
    'by-mail': (reservation, places, from) => `Der Gast hat den Schlüssel: ${places}, ab ${from} (${reservation})`,
    'pass-on': (reservation, places, from) => `Bitte Schlüssel weitergeben: ${places}, ab ${from} (${reservation})`,
  },
  title: { 'by-mail': 'Der Gast hat den Schlüssel', 'pass-on': 'Bitte geben Sie den Schlüssel an den Gast weiter' },
  intro: {
    access: 'Jede Tür ist am Schloss bestätigt, und der Gast hat per Mail bekommen, was hier steht.',
    change:
      'Der Aufenthalt hat sich geändert. Jede Tür ist mit den neuen Angaben am Schloss bestätigt, und der Gast hat per Mail bekommen, was hier steht.',
    'new-code':
      'Der Code dieses Aufenthalts musste ersetzt werden. Jede Tür ist mit dem neuen am Schloss bestätigt, und der Gast hat per Mail bekommen, was hier steht.',
  },
  introByChat:
    'Jede Tür ist am Schloss bestätigt. Per Mail war der Gast nicht zu erreichen, deshalb hat die Buchungsplattform ihm den Text als Nachricht geschickt; Sie finden ihn dort im Chat.',
  why: {
    'no-address':
      'Die Türen sind bereit, aber in der Buchung steht keine E-Mail-Adresse: Der Gast weiß nichts, bis Sie den Text weitergeben.',
    'address-refused':
      'Die Türen sind bereit, aber die E-Mail-Adresse des Gastes nimmt unsere Mail nicht an: Der Gast weiß nichts davon, bis Sie den Text weitergeben.',
    unsaid: 'Die Türen sind bereit, aber der Gast war per Mail nicht zu erreichen: Bitte geben Sie den Text weiter.',
  },
  inviteWarning: {
    'no-address':
      'Auch Nuki verschickt die App-Einladung per Mail. Ohne Adresse kann der Gast sie nicht bekommen: Fragen Sie danach und tragen Sie sie in die Buchung ein.',
    'address-refused':
      'Nuki schickt die App-Einladung an dieselbe Adresse; sie ist also vermutlich auch nicht angekommen: Fragen Sie den Gast nach einer anderen und tragen Sie sie in die Buchung ein.',
    unsaid: 'Auch Nuki verschickt die App-Einladung per Mail: Fragen Sie den Gast, ob sie angekommen ist.',
  },
  copyTitle: 'Text für den Gast',
  copyHint: 'Kopieren Sie das in den Chat der Buchungsplattform oder schicken Sie es als Textnachricht.',
  factsTitle: 'Der Aufenthalt',
  booking: 'Buchung',
  guest: 'Gast',
  noName: 'kein brauchbarer Name in der Buchung',
  writtenIn: 'Sprache des Textes an den Gast',
  keypadDoor: (code) => `Code ${code}, am Schloss bestätigt`,
  inviteDoor: 'App-Einladung, am Schloss bestätigt; Nuki schickt sie dem Gast per Mail',
  inviteCodeDoor: (code) => `App-Einladung mit dem Code ${code}, am Schloss bestätigt`,
  linkDoor: 'öffnet sich von der Türseite des Gastes aus',
};

export const alarm: AlarmWords = {
  subject: (title, about, arrival) =>
    title + (about === undefined ? '' : ` (${about})`) + (arrival === undefined ? '' : `, Anreise ${arrival}`),
  preheader: 'Was nicht stimmt, wen es trifft und was zu tun ist.',
  about: 'Es geht um',
  affected: 'Wen es trifft',
  booking: 'Buchung',
  property: 'Unterkunft',
  arrival: 'Anreise',
  departure: 'Abreise',
  atTheDoor: 'An der Tür ab',
  doors: 'Türen',
  todo: 'Was zu tun ist',
};
