import type { AlarmWords, ConfirmationWords } from '../host-words.ts';

export const confirmation: ConfirmationWords = {
  subject: {
    'by-mail': (reservation, places, from) => `L’ospite ha la chiave: ${places}, da ${from} (${reservation})`,
    'pass-on': (reservation, places, from) => `Chiave da inoltrare: ${places}, da ${from} (${reservation})`,
  },
  title: { 'by-mail': 'L’ospite ha la chiave', 'pass-on': 'Inoltri per favore la chiave all’ospite' },
  intro: {
    access: 'Ogni porta è confermata sulla sua serratura e l’ospite ha ricevuto per e-mail quanto segue.',
    change:
      'Il soggiorno è cambiato. Ogni porta è confermata sulla sua serratura con i nuovi dati e l’ospite ha ricevuto per e-mail quanto segue.',
    'new-code':
      'È stato necessario sostituire il codice di questo soggiorno. Ogni porta è confermata sulla sua serratura con quello nuovo e l’ospite ha ricevuto per e-mail quanto segue.',
  },
  introByChat:
    'Ogni porta è confermata sulla sua serratura. Non è stato possibile raggiungere l’ospite per e-mail, perciò la piattaforma di prenotazione gli ha mandato il testo come messaggio; lo trova lì nella chat.',
  why: {
    'no-address':
      'Le porte sono pronte, ma nella prenotazione non c’è un indirizzo e-mail: l’ospite non sa nulla finché non gli inoltra il testo.',
    'address-refused':
      'Le porte sono pronte, ma l’indirizzo e-mail dell’ospite rifiuta i nostri messaggi: non ne sa nulla finché non gli inoltra il testo.',
    unsaid:
      'Le porte sono pronte, ma non è stato possibile avvisare l’ospite per e-mail: gli inoltri per favore il testo.',
  },
  inviteWarning: {
    'no-address':
      'Anche Nuki manda il suo invito per e-mail. Senza indirizzo l’ospite non può riceverlo: glielo chieda e lo inserisca nella prenotazione.',
    'address-refused':
      'Nuki manda il suo invito allo stesso indirizzo, quindi probabilmente non è arrivato neanche quello: chieda all’ospite un altro indirizzo e lo inserisca nella prenotazione.',
    unsaid: 'Anche Nuki manda il suo invito per e-mail: chieda all’ospite se è arrivato.',
  },
  copyTitle: 'Testo per l’ospite',
  copyHint: 'Lo copi nella chat della piattaforma di prenotazione o lo mandi come messaggio di testo.',
  factsTitle: 'Il soggiorno',
  booking: 'Prenotazione',
  guest: 'Ospite',
  noName: 'nessun nome utilizzabile nella prenotazione',
  writtenIn: 'Lingua del testo per l’ospite',
  keypadDoor: (code) => `codice ${code}, confermato sulla serratura`,
  inviteDoor: 'invito all’app, confermato sulla serratura; Nuki lo manda all’ospite per e-mail',
  inviteCodeDoor: (code) => `invito all’app con il codice ${code}, confermato sulla serratura`,
  linkDoor: 'si apre dalla pagina d’accesso dell’ospite',
};

export const alarm: AlarmWords = {
  subject: (title, about, arrival) =>
    title + (about === undefined ? '' : ` (${about})`) + (arrival === undefined ? '' : `, arrivo ${arrival}`),
  preheader: 'Che cosa non va, chi è coinvolto e che cosa fare.',
  about: 'Si tratta di',
  affected: 'Chi è coinvolto',
  booking: 'Prenotazione',
  property: 'Alloggio',
  arrival: 'Arrivo',
  departure: 'Partenza',
  atTheDoor: 'Alla porta da',
  doors: 'Porte',
  todo: 'Che cosa fare',
};
