import type { ProblemTexts } from '../catalogue.ts';

/** Che cosa fa una serratura dell’accesso di un ospite. */
export const accessProblems = {
  'lock.code_missing': {
    title: 'Nuki dice che mancava il codice',
    what: 'Non dovrebbe succedere ed è un errore di Staykey. L’ospite non ha un codice per questa porta.',
    todo: [
      'Crei a mano nell’app Nuki un codice per questo ospite con gli orari del soggiorno, e glielo mandi.',
      'Lo segnali a chi si occupa del suo Staykey, con gli identificativi di questa e-mail.',
    ],
  },
  'lock.code_refused': {
    title: 'Nuki rifiuta il codice',
    what: 'La serratura non accetta il codice che abbiamo scelto. L’ospite non ha un codice per questa porta.',
    todo: [
      'Controlli in Nuki Web che la tastiera sia ancora abbinata alla serratura e funzioni.',
      'Se un ospite arriva presto, crei a mano un codice nell’app Nuki e glielo mandi.',
      'Lo segnali a chi si occupa del suo Staykey, con gli identificativi di questa e-mail.',
    ],
  },
  'lock.name_too_long': {
    title: 'Nuki rifiuta il nome di una voce',
    what: 'Nuki ammette 20 caratteri per il nome di un codice e ha rifiutato il nostro. L’ospite non ha un codice per questa porta.',
    todo: [
      'Crei a mano nell’app Nuki un codice per questo ospite con gli orari del soggiorno, e glielo mandi.',
      'Lo segnali a chi si occupa del suo Staykey: il contrassegno di installazione è forse troppo lungo.',
    ],
  },
  'lock.rejected': {
    title: 'Nuki rifiuta una richiesta per questa serratura',
    what: 'Nuki non ha indicato un motivo che conosciamo. Ciò che abbiamo chiesto non è sulla serratura: un nuovo ospite non ha un codice per questa porta.',
    todo: [
      'Guardi la serratura in Nuki Web: è online, il suo abbonamento è attivo, mostra un avviso?',
      'Se un ospite arriva presto, crei a mano un codice nell’app Nuki e glielo mandi.',
      'Lo segnali a chi si occupa del suo Staykey, con gli identificativi di questa e-mail.',
    ],
  },
  'lock.may_not_open': {
    title: 'Staykey non può aprire questa porta',
    what: 'L’ospite deve aprirla dalla sua pagina d’accesso, ma Nuki non lo permette al nostro token.',
    todo: [
      'In Nuki Web, menu API, crei un token che abbia anche il diritto `smartlock.action` e lo inserisca nel segreto dell’account Nuki.',
      'Fino ad allora faccia entrare l’ospite in altro modo, oppure imposti `access` su `keypad` o `invite` ed esegua `npm run apply`.',
    ],
  },
  'lock.not_proven': {
    title: 'La serratura non mostra l’accesso dell’ospite',
    what: 'Nuki ha accettato la nostra richiesta, ma la serratura non riporta ancora l’accesso con gli orari giusti. Scriviamo all’ospite solo quando lo fa; per ora non ha nulla di nuovo da noi.',
    todo: [
      'In Nuki Web apra la serratura e la aggiorni (“Update now”). Controlli che sia online.',
      'Staykey continua a guardare e scrive all’ospite appena la serratura ha l’accesso.',
      'Se manca ancora quando arriva l’ospite, lo faccia entrare lei o crei un codice nell’app Nuki.',
    ],
  },
  'lock.not_revoked': {
    title: 'Un vecchio accesso è ancora sulla serratura',
    what: 'Doveva essere eliminato, ma la serratura lo elenca ancora. Dopo la sua fine la serratura lo rifiuta; fino ad allora, per esempio dopo una cancellazione, può ancora aprire la porta.',
    todo: [
      'In Nuki Web apra la serratura e la aggiorni (“Update now”). Staykey continua a provare a eliminarlo.',
      'Se resta, lo elimini lei nell’app Nuki. `npm run stays` mostra il soggiorno.',
    ],
  },
  'lock.entry_changed': {
    title: 'Qualcuno ha modificato l’accesso di un ospite su una serratura',
    what: 'Un accesso che Staykey aveva impostato e verificato è stato modificato o eliminato, per esempio nell’app Nuki. Staykey lo ripristina come dice la prenotazione.',
    todo: [
      'Se è stato lei: modifichi la prenotazione, o gli orari in properties.json, poi esegua `npm run apply -- properties.json`. Staykey si attiene a quelli.',
      'Se non è stato lei: veda in Nuki Web chi può gestire la serratura.',
    ],
  },
  'lock.permanent_key': {
    title: 'Un accesso su una serratura non aveva scadenza',
    what: 'La serratura elencava l’accesso di un ospite senza inizio e fine; così aprirebbe la porta per sempre. Staykey riscrive gli orari e guarda finché ci sono.',
    todo: [
      'Nulla, se non arriva un altro messaggio. `npm run stays` mostra se la porta è confermata.',
      'Se le viene chiesto di nuovo: elimini l’accesso nell’app Nuki; Staykey ne crea uno nuovo.',
    ],
  },
  'lock.no_invite_code': {
    title: 'Nuki non ci ha dato il codice di un invito',
    what: 'L’invito all’app dell’ospite doveva partire con la nostra e-mail, ma il suo codice non è arrivato a Staykey. Staykey lo sostituisce con un invito che Nuki manda all’ospite, e glielo annuncia.',
    todo: [
      'Guardi con `npm run stays` se la porta è di nuovo confermata; allora all’ospite non serve altro.',
      'Controlli che i webhook di Nuki arrivino a Staykey: senza, non arriva nessun codice d’invito. Come, lo dice la pagina della documentazione sui webhook di Nuki.',
      'Se questo account non ha un’Advanced API approvata, tolga "advancedApi" da properties.json ed esegua `npm run apply -- properties.json`.',
    ],
  },
} satisfies Partial<ProblemTexts>;
