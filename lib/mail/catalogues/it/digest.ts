import type { DigestWords } from '../digest-words.ts';
import { plural } from '../plural.ts';

const more = plural('it', { one: 'altro', other: 'altri' });

/** Lo stato di tutte le serrature. */
export const digest: DigestWords = {
  subject: (title, place, guest, others) =>
    `${title}: ${place}` +
    (guest === undefined ? '' : guest.kind === 'there' ? ', c’è un ospite' : `, arrivo ${guest.at}`) +
    (others === 0 ? '' : ` (e ${others} ${more(others)})`),
  preheader: 'Che cosa non va su quale serratura, chi è coinvolto e che cosa fare.',
  title: 'Le sue serrature hanno bisogno di lei',
  intro: 'Staykey ha controllato tutte le sue serrature. Ecco che cosa non va, prima le cose più urgenti.',
  nextGuest: 'Prossimo ospite',
  nobody: 'nessuno che ne sarebbe colpito',
  arrives: 'Arriva',
  isThereUntil: 'È presente fino a',
  access: 'Accesso',
  isOnTheLock: 'già sulla serratura, e continua a funzionare',
  fullBy: 'Piena il',
  count: 'Numero',
  counts: {
    'lock.full': 'Codici sulla serratura',
    'lock.filling_up': 'Codici sulla serratura',
    'lock.wrong_codes': 'Codici errati in un’ora',
    'lock.strays': 'Voci di questo tipo',
  },
  about: 'Su questa e-mail',
  closing:
    'Arriva al massimo una volta al giorno, e solo se qualcosa è nuovo, è diventato più urgente o è ancora così dopo una settimana. Ciò che è risolto non viene più menzionato. In ogni momento `npm run doctor` mostra lo stato di ogni porta.',
  findings: {
    'lock.battery_low': {
      title: 'La batteria della serratura è scarica',
      what: 'Lo segnala la serratura stessa. A batteria esaurita né un codice né un’app aprono la porta: solo la chiave.',
      todo: [
        'Cambi o ricarichi le batterie della serratura prima che arrivi il prossimo ospite.',
        'Fino ad allora tenga pronta una chiave che l’ospite possa raggiungere.',
      ],
    },
    'lock.keypad_battery_low': {
      title: 'La batteria della tastiera è scarica',
      what: 'Lo segnala la serratura. A batteria esaurita nessuno può digitare un codice; l’app apre ancora la porta.',
      todo: [
        'Cambi le batterie della tastiera prima che arrivi il prossimo ospite.',
        'Fino ad allora sia pronto ad aprire la porta dall’app Nuki.',
      ],
    },
    'lock.filling_up': {
      title: 'Sulla serratura sta finendo lo spazio per i codici',
      what: 'Una serratura Nuki contiene circa 100 codici, e Nuki non elimina quelli scaduti. Con ciò che è prenotato non resterà spazio, o ne resterà poco per le prenotazioni dell’ultimo momento.',
      todo: [
        'In Nuki Web o nell’app Nuki elimini i codici di questa serratura che non servono più a nessuno.',
        'Staykey elimina i propri codici dopo ogni soggiorno: quelli che restano sono di altri.',
      ],
    },
    'lock.wrong_codes': {
      title: 'A una porta sono stati digitati molti codici errati',
      what: 'Nell’ultimo giorno, nel giro di un’ora, ce ne sono stati più di quanti ne servano a un ospite che sbaglia. Dopo cinque tentativi errati la tastiera si blocca, ogni volta più a lungo; anche un ospite deve allora aspettare.',
      todo: [
        'Se c’è un ospite, gli chieda se il suo codice funziona: è nell’e-mail che ha ricevuto.',
        'Se non c’è nessuno, forse qualcuno sta provando dei codici: guardi il registro della serratura in Nuki Web, e dia un’occhiata alla porta.',
      ],
    },
    'lock.strays': {
      title: 'Sulla serratura ci sono voci che sembrano nostre',
      what: 'Hanno nomi come quelli che dà Staykey, ma Staykey non le conosce: un altro Staykey usa questa serratura con lo stesso contrassegno, oppure la sua tabella è andata persa o è stata ripristinata. Non vengono toccate; ognuna smette di aprire alla scadenza, ma mantiene il suo posto sulla serratura.',
      todo: [
        'Se un altro Staykey gestisce questa serratura, dia a uno dei due un altro contrassegno di installazione.',
        'Altrimenti elimini in Nuki Web o nell’app Nuki quelle che non appartengono a nessun soggiorno; `npm run stays` elenca i soggiorni.',
      ],
    },
  },
};
