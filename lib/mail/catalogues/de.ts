import type { Catalogue } from './catalogue.ts';
import { digest } from './de-digest.ts';
import { lockProblems } from './de-lock-problems.ts';
import { problems } from './de-problems.ts';

export const de: Catalogue = {
  language: 'de',
  locale: 'de',
  longDate: ({ weekday, day, month, year }) => `${weekday}, ${day}. ${month} ${year}`,
  shortDate: ({ weekday, day, month }) => `${weekday}, ${day}. ${month}`,
  moment: (date, time) => `${date}, ${time} Uhr`,
  words: {
    from: 'Von',
    until: 'Bis',
    address: 'Adresse',
    localTime: (zone) => `Ortszeit: ${zone}.`,
    labelled: (label, value) => `${label}: ${value}`,
    openConsole: 'Zur Übersicht',
  },
  guest: {
    subject: {
      access: (places, from) => `Ihr Schlüssel für ${places}: ab ${from}`,
      change: (places, from) => `Geändert: Ihr Schlüssel für ${places}, ab ${from}`,
    },
    title: {
      access: (places) => `Ihr Schlüssel für ${places}`,
      change: (places) => `Ihr Schlüssel für ${places} hat sich geändert`,
    },
    preheader: {
      access: 'Wann sich die Türen für Sie öffnen, und wie. Bitte bis zur Abreise aufheben.',
      change: 'Das gilt ab jetzt. Es ersetzt unsere frühere Nachricht.',
    },
    greeting: (name) => (name === undefined ? 'Guten Tag,' : `Guten Tag ${name},`),
    intro: {
      access: 'so kommen Sie hinein. Alles, was hier steht, ist an den Türen schon eingerichtet.',
      change:
        'die Zeiten oder der Schlüssel Ihres Aufenthalts haben sich geändert. Was hier steht, ist an den Türen schon eingerichtet und ersetzt unsere frühere Nachricht.',
    },
    codeFor: (doors) => `Ihr Code für ${doors}`,
    typeIt: (digits) => `Ohne Leerzeichen eintippen: ${digits}`,
    keypadTitle: 'Am Tastenfeld',
    keypadSteps: (length) => [
      `Drücken Sie die ${length} Ziffern nacheinander auf dem Tastenfeld neben der Tür.`,
      'Das Schloss öffnet dann von selbst. Das kann ein paar Sekunden dauern.',
      'Vertippt? Warten Sie kurz und beginnen Sie von vorn. Nach fünf falschen Versuchen macht das Tastenfeld eine halbe Minute oder länger Pause.',
    ],
    inviteTitle: (doors) => `Die Nuki-App für ${doors}`,
    inviteSteps: [
      'Installieren Sie die Nuki-App auf dem Telefon, das Sie an der Tür bei sich haben.',
      'Etwa einen Tag vor der Anreise bekommen Sie eine zweite Mail, von Nuki, mit Ihrer Einladung. Für mehrere Türen kann sie mehrere Codes enthalten. Wenn Sie sie nicht finden, sehen Sie bitte im Spam-Ordner nach.',
      'Öffnen Sie die Einladung mit der App, und zwar innerhalb der Frist, die in der Mail von Nuki steht. Danach gilt sie nicht mehr.',
      'Schalten Sie an der Tür Bluetooth ein, öffnen Sie die App und sperren Sie auf.',
    ],
    inviteChanged:
      'Wenn Sie die Einladung schon angenommen haben, bleibt sie, wie sie ist. Schickt Nuki eine neue, verwenden Sie die neueste.',
    openPage: 'Ihre Türseite',
    aboutPage:
      'Sie zeigt jederzeit, was an den Türen eingerichtet ist, und hilft, wenn eine nicht aufgeht. Bitte behalten Sie den Link für sich, wie einen Schlüssel.',
    onlyThen: 'Die Türen öffnen sich für Sie nur innerhalb dieser Zeiten.',
    contact: (name, email) => `Fragen? ${name} hilft gern: ${email}`,
  },
  confirmation: {
    subject: {
      'by-mail': (reservation, places, from) => `Der Gast hat den Schlüssel: ${places}, ab ${from} (${reservation})`,
      'pass-on': (reservation, places, from) => `Bitte Schlüssel weitergeben: ${places}, ab ${from} (${reservation})`,
    },
    title: { 'by-mail': 'Der Gast hat den Schlüssel', 'pass-on': 'Bitte geben Sie den Schlüssel an den Gast weiter' },
    intro: {
      access: 'Jede Tür ist am Schloss bestätigt, und der Gast hat per Mail bekommen, was hier steht.',
      change:
        'Der Aufenthalt hat sich geändert. Jede Tür ist mit den neuen Angaben am Schloss bestätigt, und der Gast hat per Mail bekommen, was hier steht.',
    },
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
  },
  alarm: {
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
  },
  digest,
  problems: { ...problems, ...lockProblems },
};
