import type { DigestWords } from '../digest-words.ts';

/** The state of all locks. */
export const digest: DigestWords = {
  subject: (title, place, guest, more) =>
    `${title}: ${place}` +
    (guest === undefined ? '' : guest.kind === 'there' ? ', ein Gast ist da' : `, Anreise ${guest.at}`) +
    (more === 0 ? '' : ` (und ${more} weitere)`),
  preheader: 'Was an welchem Schloss nicht stimmt, wen es trifft und was zu tun ist.',
  title: 'Ihre Schlösser brauchen Sie',
  intro: 'Staykey hat alle Ihre Schlösser angesehen. Das ist nicht in Ordnung, das Dringendste zuerst.',
  nextGuest: 'Nächster Gast',
  nobody: 'niemand, den es träfe',
  arrives: 'Kommt',
  isThereUntil: 'Ist da bis',
  access: 'Zugang',
  isOnTheLock: 'ist schon auf dem Schloss und funktioniert weiter',
  fullBy: 'Voll am',
  count: 'Anzahl',
  counts: {
    'lock.full': 'Codes auf dem Schloss',
    'lock.filling_up': 'Codes auf dem Schloss',
    'lock.wrong_codes': 'Falsche Codes innerhalb einer Stunde',
    'lock.strays': 'Solche Einträge',
  },
  about: 'Zu dieser Mail',
  closing:
    'Sie kommt höchstens einmal am Tag, und nur, wenn etwas neu ist, dringender geworden ist oder nach einer Woche noch besteht. Was behoben ist, wird nicht mehr erwähnt. Den Zustand jeder Tür zeigt jederzeit `npm run doctor`.',
  findings: {
    'lock.battery_low': {
      title: 'Die Batterie des Schlosses ist schwach',
      what: 'Das meldet das Schloss selbst. Ist sie leer, öffnet kein Code und keine App die Tür: nur noch der Schlüssel.',
      todo: [
        'Wechseln oder laden Sie die Batterien des Schlosses, bevor der nächste Gast kommt.',
        'Halten Sie bis dahin einen Schlüssel bereit, an den der Gast herankommt.',
      ],
    },
    'lock.keypad_battery_low': {
      title: 'Die Batterie des Tastenfelds ist schwach',
      what: 'Das meldet das Schloss. Ist sie leer, kann niemand einen Code eintippen; die App öffnet die Tür noch.',
      todo: [
        'Wechseln Sie die Batterien des Tastenfelds, bevor der nächste Gast kommt.',
        'Seien Sie bis dahin bereit, die Tür mit der Nuki-App zu öffnen.',
      ],
    },
    'lock.filling_up': {
      title: 'Auf dem Schloss wird der Platz für Codes knapp',
      what: 'Ein Nuki-Schloss fasst etwa 100 Codes, und Nuki entfernt abgelaufene nicht. Mit dem, was gebucht ist, bleibt kein Platz mehr oder nur wenig für kurzfristige Buchungen.',
      todo: [
        'Löschen Sie in Nuki Web oder in der Nuki-App Codes dieses Schlosses, die niemand mehr braucht.',
        'Staykey entfernt seine eigenen nach jedem Aufenthalt: Was bleibt, ist von anderen.',
      ],
    },
    'lock.wrong_codes': {
      title: 'An einer Tür wurden viele falsche Codes eingetippt',
      what: 'Am letzten Tag waren es innerhalb einer Stunde mehr, als ein Gast braucht, der sich vertippt. Nach fünf falschen Versuchen macht das Tastenfeld Pause, jedes Mal länger; auch ein Gast muss dann warten.',
      todo: [
        'Ist ein Gast da, fragen Sie ihn, ob sein Code geht: Er steht in der Mail an den Gast.',
        'Ist niemand da, probiert vielleicht jemand Codes aus: Sehen Sie in Nuki Web das Protokoll des Schlosses an, und nach der Tür.',
      ],
    },
    'lock.strays': {
      title: 'Auf dem Schloss sind Einträge, die wie unsere aussehen',
      what: 'Sie heißen so, wie Staykey seine eigenen nennt, aber es kennt sie nicht: Ein anderes Staykey benutzt dieses Schloss mit demselben Kürzel, oder seine Tabelle ging verloren oder wurde zurückgesetzt. Sie bleiben unberührt; jeder öffnet nach seinem Ende nicht mehr, behält aber seinen Platz.',
      todo: [
        'Verwaltet ein anderes Staykey dieses Schloss, geben Sie einem der beiden ein anderes Kürzel.',
        'Sonst löschen Sie in Nuki Web oder in der Nuki-App, was zu keinem Aufenthalt gehört; `npm run stays` zeigt die Aufenthalte.',
      ],
    },
  },
};
