import type { ProblemTexts } from '../catalogue.ts';

/** Calendars, and platforms that say nothing. */
export const connectionProblems = {
  'feed.refused': {
    title: 'Die Adresse eines Kalenders gilt nicht mehr',
    what: 'Die Kalenderadresse dieser Verbindung wird abgelehnt oder führt zu einem anderen Rechner. Neue Buchungen, Änderungen und Stornos darin bleiben unbemerkt; Codes, die schon auf den Schlössern sind, funktionieren.',
    todo: [
      'Kopieren Sie auf der Plattform die Exportadresse des Kalenders neu.',
      'Tragen Sie sie als "feedUrl" in das Secret „outbound“ ein, unter der id der Verbindung. Alles läuft dann von selbst weiter.',
    ],
  },
  'feed.emptied': {
    title: 'Ein Kalender hat alle Buchungen auf einmal verloren',
    what: 'Der Kalender dieser Verbindung nennt keinen der kommenden Aufenthalte mehr. Das ist öfter ein Fehler als ein Storno, deshalb wurde nichts weggenommen: Diese Gäste behalten ihre Codes.',
    todo: [
      'Sehen Sie die Buchungen auf der Plattform nach. Sind sie noch da, prüfen Sie, ob "feedUrl" im Secret „outbound“ der Kalender dieser Unterkunft ist.',
      'Sind sie wirklich storniert, nehmen Sie ihnen in der Konsole die Schlüssel weg. Sobald der Kalender wieder einen dieser Aufenthalte nennt, gilt, was fehlt, wieder als storniert.',
    ],
  },
  'connection.silent': {
    title: 'Eine Buchungsplattform ist verstummt',
    what: 'Diese Verbindung meldet sonst regelmäßig Buchungen und hat es ungewöhnlich lange nicht getan. Vielleicht ist ihr Webhook abgeschaltet oder führt woandershin: Neue Buchungen, Änderungen und Stornos kämen dann verspätet oder gar nicht an.',
    todo: [
      'Sehen Sie in den Einstellungen der Plattform nach dem Webhook: Ist er eingeschaltet, und stimmt seine Adresse noch, samt Token?',
      'Vergleichen Sie die letzten Buchungen dort mit `npm run stays`. Gab es einfach nichts Neues, ist nichts zu tun.',
    ],
  },
} satisfies Partial<ProblemTexts>;
