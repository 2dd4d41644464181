import type { ProblemTexts } from '../catalogue.ts';

/** Calendars, and platforms that say nothing. */
export const connectionProblems = {
  'feed.refused': {
    title: 'L’indirizzo di un calendario non è più valido',
    what: 'L’indirizzo del calendario di questo collegamento viene rifiutato, o porta a un altro server. Le prenotazioni, le modifiche e le cancellazioni che contiene passano inosservate; i codici già sulle serrature funzionano.',
    todo: [
      'Copi di nuovo sulla piattaforma l’indirizzo di esportazione del calendario.',
      'Lo inserisca come "feedUrl" nel segreto “outbound”, sotto l’id del collegamento. Tutto riprende da solo.',
    ],
  },
  'feed.emptied': {
    title: 'Un calendario ha perso tutte le prenotazioni in una volta',
    what: 'Il calendario di questo collegamento non riporta più nessuno dei soggiorni in arrivo. È più spesso un guasto che una cancellazione, perciò non è stato tolto nulla: questi ospiti mantengono il loro codice.',
    todo: [
      'Guardi le prenotazioni sulla piattaforma. Se ci sono ancora, controlli che "feedUrl" nel segreto “outbound” sia il calendario di questo alloggio.',
      'Se sono davvero cancellate, tolga le loro chiavi nella console. Appena il calendario riporta di nuovo uno di questi soggiorni, ciò che manca vale di nuovo come cancellato.',
    ],
  },
  'connection.silent': {
    title: 'Una piattaforma di prenotazione tace',
    what: 'Questo collegamento di solito annuncia prenotazioni, e non lo fa da insolitamente a lungo. Il suo webhook è forse disattivato o porta altrove: nuove prenotazioni, modifiche e cancellazioni arriverebbero in ritardo o per niente.',
    todo: [
      'Guardi il webhook nelle impostazioni della piattaforma: è attivo, e il suo indirizzo è ancora il nostro, token compreso?',
      'Confronti le ultime prenotazioni lì con `npm run stays`. Se semplicemente non c’era nulla di nuovo, non c’è nulla da fare.',
    ],
  },
} satisfies Partial<ProblemTexts>;
