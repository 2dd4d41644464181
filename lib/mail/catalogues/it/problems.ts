import type { ProblemTexts } from '../catalogue.ts';

/** Prenotazioni, ospiti, piattaforme ed e-mail. */
export const problems = {
  'unit.unmapped': {
    title: 'Una prenotazione per un’unità senza alloggio',
    what: 'La prenotazione è conservata, ma nessun alloggio in properties.json contiene questa unità. Così l’ospite non riceve né codice né e-mail.',
    todo: [
      'Aggiunga l’unità alle "units" del suo alloggio in properties.json. Se qui non ne è indicata nessuna, la prenotazione non ne indica: gliene assegni una sulla piattaforma.',
      'Esegua `npm run apply -- properties.json`. La prenotazione viene poi elaborata da sola.',
      'Se l’unità non ha una serratura Nuki, non c’è nulla da fare.',
    ],
  },
  'unit.renamed': {
    title: 'Un’unità ha un nuovo id sulla piattaforma',
    what: 'La piattaforma ha unito o rinominato un’unità. Le sue prenotazioni ricevono le porte di quella vecchia finché properties.json non viene applicato di nuovo.',
    todo: [
      'Aggiunga il nuovo id alle "units" dell’alloggio in properties.json, accanto al vecchio, ed esegua `npm run apply -- properties.json`.',
    ],
  },
  'property.missing': {
    title: 'Un alloggio è sparito dalla configurazione',
    what: 'La prenotazione appartiene a un alloggio che non c’è più. Per essa nessun codice viene creato, spostato o inviato.',
    todo: [
      'Rimetta l’alloggio in properties.json, con lo stesso id, ed esegua `npm run apply -- properties.json`.',
      'Se lo ha tolto di proposito, avvisi l’ospite e sposti o cancelli la prenotazione sulla piattaforma.',
    ],
  },
  'property.invalid_time_zone': {
    title: 'Il fuso orario di un alloggio non è noto',
    what: 'Senza di esso non si può dire quando l’ospite può entrare. Per questo soggiorno nulla viene creato o modificato; un codice già inviato mantiene i vecchi orari.',
    todo: [
      'In properties.json imposti "timeZone" dell’alloggio su un nome come Europe/Vienna.',
      'Esegua `npm run apply -- properties.json`.',
    ],
  },
  'stay.dates_reversed': {
    title: 'Un soggiorno finisce prima di cominciare',
    what: 'La partenza non è dopo l’arrivo. Per questo soggiorno nulla viene creato o modificato: un nuovo ospite non riceve un codice.',
    todo: [
      'Corregga le date o gli orari sulla piattaforma di prenotazione. La correzione arriva da sola.',
      'Se le date sono giuste, controlli "checkIn", "checkOut" e i minuti prima e dopo in properties.json, poi esegua `npm run apply -- properties.json`.',
    ],
  },
  'stay.too_long': {
    title: 'Un soggiorno dura più di un anno',
    what: 'Staykey non crea codici per più di 366 giorni, nel caso che le date siano un errore. Per questo soggiorno nulla viene creato o modificato.',
    todo: [
      'Controlli le date sulla piattaforma di prenotazione. Se sono sbagliate, le corregga lì.',
      'Se sono giuste, divida la prenotazione o crei a mano un codice per questo ospite nell’app Nuki.',
    ],
  },
  'stay.double_booked': {
    title: 'Due prenotazioni si sovrappongono',
    what: 'Due prenotazioni riguardano gli stessi locali nello stesso periodo. Entrambi gli ospiti hanno la chiave; in un alloggio con `overlaps` impostato su `refuse`, solo chi ha prenotato per primo.',
    todo: [
      'Guardi entrambe le prenotazioni sulle piattaforme e ne annulli o ne sposti una. Staykey poi prosegue da solo.',
      'Se è la stessa prenotazione che arriva da due connessioni, tolga l’unità da una connessione in properties.json ed esegua `npm run apply -- properties.json`.',
      'Se riguardano locali diversi, dia a ciascuno la sua unità e il suo alloggio.',
    ],
  },
  'stay.unknown_status': {
    title: 'Una prenotazione ha uno stato che Staykey non conosce',
    what: 'Per sicurezza nulla è stato modificato: un ospite che aveva un codice lo mantiene, uno nuovo non ne riceve.',
    todo: [
      'Guardi la prenotazione sulla piattaforma. Se è confermata, crei a mano un codice nell’app Nuki e lo mandi all’ospite.',
      'Se è cancellata e l’ospite aveva già un codice, elimini quel codice nell’app Nuki.',
      'Comunichi a chi si occupa del suo Staykey il nome della piattaforma e lo stato che mostra.',
    ],
  },
  'guest.no_address': {
    title: 'La prenotazione non ha un indirizzo e-mail',
    what: 'L’ospite non può essere avvisato per e-mail e non saprà nulla se non lo avvisa lei.',
    todo: [
      'Appena le porte sono pronte riceverà un’e-mail con il testo per l’ospite. Lo copi nella chat della piattaforma.',
      'Oppure inserisca l’indirizzo dell’ospite nella prenotazione sulla piattaforma: l’e-mail parte poi da sola.',
    ],
  },
  'guest.address_refused': {
    title: 'L’indirizzo e-mail dell’ospite rifiuta i messaggi',
    what: 'L’e-mail con la chiave è tornata indietro o non è stata accettata. Probabilmente l’ospite non ne sa nulla.',
    todo: [
      'Riceverà un’e-mail con il testo per l’ospite. Lo copi nella chat della piattaforma.',
      'Chieda all’ospite un altro indirizzo e lo inserisca nella prenotazione sulla piattaforma.',
    ],
  },
  'guest.no_address_for_invite': {
    title: 'Manca l’indirizzo e-mail per l’invito all’app',
    what: 'Questa porta non ha una tastiera per l’ospite, e Nuki manda gli inviti solo per e-mail. Senza indirizzo l’ospite non può aprire la porta.',
    todo: [
      'Chieda all’ospite un indirizzo e lo inserisca nella prenotazione sulla piattaforma. L’invito parte poi da solo.',
      'Oppure abbini un Nuki Keypad alla serratura; se l’alloggio ha "access": "invite", lo cambi in "auto" ed esegua `npm run apply -- properties.json`.',
      'Se non c’è tempo per nessuna delle due cose, faccia entrare lei l’ospite.',
    ],
  },
  'platform.token_dead': {
    title: 'La piattaforma di prenotazione rifiuta il nostro accesso',
    what: 'La piattaforma non accetta più la chiave API di questo collegamento. Nuove prenotazioni, modifiche e cancellazioni possono passare inosservate: gli ospiti rischiano di non ricevere il codice, e i soggiorni cancellati di mantenere il loro.',
    todo: [
      'Crei una nuova chiave API nelle impostazioni della piattaforma, o rinnovi lì il collegamento.',
      'La inserisca nel segreto “outbound”, sotto l’id del collegamento. Tutto riprende da solo.',
    ],
  },
  'platform.unavailable': {
    title: 'La piattaforma di prenotazione non risponde',
    what: 'Staykey continua a interrogarla. Finché non risponde, nuove prenotazioni e modifiche possono arrivare in ritardo. I codici già sulle serrature funzionano.',
    todo: [
      'Guardi la pagina di stato della piattaforma, o vi acceda. Se è fuori servizio, non resta che aspettare.',
      'Se un ospite arriva prima, confronti la prenotazione con la conferma che ha ricevuto e, se non coincidono, intervenga a mano.',
    ],
  },
  'mail.sender_refused': {
    title: 'Dal suo indirizzo non si possono inviare e-mail',
    what: 'Amazon SES rifiuta il mittente, perciò gli ospiti non ricevono e-mail da noi. I codici sulle serrature funzionano, ma gli ospiti non li conoscono.',
    todo: [
      'Nella console AWS apra SES, Identities, e verifichi l’indirizzo o il dominio di "sender" indicato in properties.json.',
      'Controlli che l’invio non sia sospeso e che l’account sia uscito dalla sandbox di SES, che scrive solo a indirizzi verificati.',
      'Le e-mail in attesa partono da sole. Se oggi arriva un ospite, gli mandi il codice nella chat della piattaforma: `npm run stays` elenca i soggiorni.',
    ],
  },
  'webhook.malformed': {
    title: 'Un messaggio della piattaforma di prenotazione è illeggibile',
    what: 'È conservato e non perso, ma ciò che dice non è stato fatto: a una nuova prenotazione può mancare il codice, una modificata o cancellata può mantenere quello vecchio.',
    todo: [
      'Confronti le ultime prenotazioni sulla piattaforma con le conferme che ha ricevuto e, se serve, aiuti a mano per il prossimo arrivo.',
      'Avvisi chi si occupa del suo Staykey. Dopo la correzione esegua `npm run replay`: il messaggio viene letto di nuovo.',
    ],
  },
} satisfies Partial<ProblemTexts>;
