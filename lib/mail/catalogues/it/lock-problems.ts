import type { ProblemTexts } from '../catalogue.ts';

/** Serrature e account Nuki. */
export const lockProblems = {
  'lock.not_found': {
    title: 'Nuki non conosce questa serratura',
    what: 'L’account Nuki non ha questa serratura, o il suo token non può gestirla. Gli ospiti non ricevono un codice per questa porta.',
    todo: [
      'Confronti "smartlockId" e "nukiAccount" della porta in properties.json con la serratura in Nuki Web.',
      'Se lì la serratura compare, crei un token sotto API nello stesso account, con i diritti di vedere le serrature e gestire le autorizzazioni, e lo inserisca nel segreto “outbound” sotto nuki/ e l’id dell’account.',
      'Dopo una modifica di properties.json esegua `npm run apply -- properties.json`.',
    ],
  },
  'lock.no_keypad': {
    title: 'La serratura non ha una tastiera',
    what: 'L’alloggio richiede codici, ma a questa serratura non è abbinata nessuna tastiera. L’ospite non riceve un codice per questa porta.',
    todo: [
      'Abbini un Nuki Keypad alla serratura nell’app Nuki.',
      'Oppure imposti "access" dell’alloggio su "auto" in properties.json ed esegua `npm run apply -- properties.json`: gli ospiti riceveranno per questa porta un invito all’app.',
    ],
  },
  'lock.no_free_code': {
    title: 'Non si trova nessun codice libero',
    what: 'Tutti i codici provati sono già presi sulle serrature di questo soggiorno. L’ospite non ne riceve finché non se ne libera uno.',
    todo: [
      'In Nuki Web o nell’app Nuki elimini dalle serrature di questo soggiorno i codici che non servono più a nessuno.',
    ],
  },
  'lock.full': {
    title: 'La serratura è piena',
    what: 'Una serratura Nuki contiene circa 100 codici e 200 altre autorizzazioni, e Nuki non elimina quelle scadute. L’ospite non ha accesso a questa porta finché non c’è spazio.',
    todo: [
      'In Nuki Web o nell’app Nuki elimini i vecchi codici e le vecchie autorizzazioni di questa serratura che non servono più a nessuno.',
    ],
  },
  'lock.offline': {
    title: 'La serratura è offline',
    what: 'Nuki non raggiunge la serratura. I codici che vi sono memorizzati continuano a funzionare, ma non se ne può scrivere uno nuovo, né modificarne o eliminarne uno vecchio.',
    todo: [
      'Controlli la batteria della serratura e, sul posto, il Wi-Fi o il Nuki Bridge.',
      'Staykey riprova da solo e scrive all’ospite appena la serratura ha il codice.',
      'Se la serratura è ancora offline quando arriva l’ospite, lo faccia entrare lei o crei un codice nell’app Nuki, via Bluetooth davanti alla porta.',
    ],
  },
  'lock.relink_needed': {
    title: 'La serratura va ricollegata a Nuki Web',
    what: 'Nuki Web ha perso la sua autorizzazione per questa serratura e non può gestirla. I nuovi codici non vengono scritti, i vecchi non vengono modificati né eliminati.',
    todo: [
      'Vicino alla serratura apra l’app Nuki e, nelle impostazioni della serratura, la colleghi di nuovo a Nuki Web.',
      'Se poi ha un altro id in Nuki Web, cambi "smartlockId" in properties.json ed esegua `npm run apply -- properties.json`.',
    ],
  },
  'lock.admin_pin': {
    title: 'A Nuki Web manca il codice di sicurezza della serratura',
    what: 'Il codice di sicurezza (PIN amministratore) della serratura manca in Nuki Web o lì è sbagliato, perciò Nuki non può gestire i codici di questa serratura. Gli ospiti non ricevono un nuovo codice per questa porta.',
    todo: ['In Nuki Web apra la serratura e inserisca il suo codice di sicurezza attuale.'],
  },
  'lock.plan_lapsed': {
    title: 'L’abbonamento Nuki non copre questa serratura',
    what: 'Per gli affitti Nuki richiede un abbonamento attivo (Smart Hosting o API) per ogni serratura. Senza, i nuovi codici vengono rifiutati.',
    todo: [
      'In Nuki Web guardi l’abbonamento della serratura; lo rinnovi o vi aggiunga la serratura.',
      'Se un ospite arriva prima, crei a mano un codice nell’app Nuki.',
    ],
  },
  'lock.token_dead': {
    title: 'Nuki rifiuta il nostro accesso',
    what: 'Il token API di questo account Nuki non vale più; i token decadono quando si cambia la password di Nuki Web. Nessun codice può essere scritto, modificato o eliminato. I codici che sono sulle serrature continuano a funzionare.',
    todo: [
      'In Nuki Web apra API e crei un nuovo token.',
      'Lo inserisca nel segreto “outbound”, sotto nuki/ e l’id dell’account, come "token".',
      'Tutto riprende da solo. Fino ad allora i nuovi ospiti non hanno un codice: per il prossimo arrivo aiuti a mano nell’app Nuki.',
    ],
  },
  'lock.unavailable': {
    title: 'Nuki non risponde',
    what: 'Il servizio di Nuki non è raggiungibile o non funziona. I codici che sono sulle serrature continuano a funzionare; quelli nuovi devono aspettare.',
    todo: [
      'Guardi se Nuki Web funziona. Se no, non resta che aspettare: Staykey riprova da solo.',
      'Se un ospite arriva prima, crei un codice nell’app Nuki, via Bluetooth davanti alla porta, o lo faccia entrare lei.',
    ],
  },
} satisfies Partial<ProblemTexts>;
