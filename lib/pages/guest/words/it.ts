import type { PageWords } from './page-words.ts';

export const it: PageWords = {
  opensIn: (when) => `Le porte si aprono per Lei ${when}.`,
  opensUntil: (moment) => `Le porte si aprono per Lei fino a: ${moment}.`,
  tellsFrom: (moment) => `Come entrare è indicato qui da: ${moment}.`,
  settingUp: (doors) =>
    `Non ancora pronto: ${doors}. Continuiamo a provare in automatico. Guardi di nuovo tra qualche minuto.`,
  hostKnows: (host) => `${host} ne è al corrente.`,
  connected: 'connessa',
  unconnected: 'al momento senza connessione',
  worksAnyway: 'Il codice e l’app funzionano comunque.',
  notFromHere: 'Finché non torna, questa porta non si può aprire da qui.',
  buttonThen: (doors) => `${doors}: da quel momento qui c’è un pulsante per aprire.`,
  open: (door) => `Apri: ${door}`,
  beforePressing: 'Prema solo quando è davanti alla porta.',
  opening: (door) => `${door}: richiesta in corso. Guardi di nuovo tra un momento.`,
  outcome: {
    opened: (door) => `${door}: la serratura si è aperta.`,
    asked: (door) =>
      `${door}: la serratura ha ricevuto la richiesta, ma non dice se si è aperta. Provi la porta, oppure prema di nuovo.`,
    stuck: (door) =>
      `${door}: la serratura ci ha provato, ma è bloccata. Tiri o spinga un po’ la porta e prema di nuovo.`,
    offline: (door) => `${door}: la serratura al momento è senza connessione. Non ha ricevuto la richiesta.`,
    failed: (door) => `${door}: non ha funzionato. La serratura non ha ricevuto la richiesta. Riprovi tra un minuto.`,
  },
  notDone: 'Non è stato aperto nulla',
  tooEarly: (moment) => `È troppo presto. Questa porta si apre per Lei da: ${moment}.`,
  tooLate: 'È troppo tardi. Il Suo tempo a questa porta è finito.',
  tooOften: 'Ha premuto molte volte in poco tempo. Aspetti un minuto, poi prema di nuovo.',
  notFromThere: 'La richiesta non viene dalla Sua pagina. La apra di nuovo dalla nostra e-mail e prema lì.',
  shutTitle: 'Una porta resta chiusa?',
  hostHelps: (host) => `${host} La aiuta volentieri:`,
  lookAgain: 'Guarda di nuovo',
  switchedOff: {
    title: 'Questo link è disattivato',
    text: (host) => `Non mostra più nulla e non apre alcuna porta. Ci contatti: ${host}.`,
  },
  gone: {
    title: 'Qui non c’è nulla',
    text: 'Questo link non è completo, oppure il suo soggiorno è finito. Se è nostro ospite, lo apra di nuovo dalla nostra ultima e-mail.',
  },
  broken: {
    title: 'Al momento no',
    text: 'C’è un guasto da parte nostra. Riprovi tra un minuto. Il codice che ha funziona comunque.',
  },
};
