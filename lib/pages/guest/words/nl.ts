import type { PageWords } from './page-words.ts';

export const nl: PageWords = {
  opensIn: (when) => `De deuren gaan ${when} voor u open.`,
  opensUntil: (moment) => `De deuren gaan voor u open tot ${moment}.`,
  tellsFrom: (moment) => `Hoe u binnenkomt, staat hier vanaf ${moment}.`,
  settingUp: (doors) =>
    `Nog niet klaar: ${doors}. We blijven het vanzelf proberen. Kijk over een paar minuten nog eens.`,
  hostKnows: (host) => `${host} weet ervan.`,
  connected: 'verbonden',
  unconnected: 'op dit moment geen verbinding',
  worksAnyway: 'De code en de app werken toch.',
  notFromHere: 'Tot de verbinding terug is, kan deze deur niet van hier worden geopend.',
  buttonThen: (doors) => `${doors}: vanaf dan staat hier een knop om te openen.`,
  open: (door) => `Openen: ${door}`,
  beforePressing: 'Druk pas als u voor de deur staat.',
  opening: (door) => `${door}: het slot wordt nu gevraagd. Kijk zo dadelijk nog eens.`,
  outcome: {
    opened: (door) => `${door}: het slot is open.`,
    asked: (door) =>
      `${door}: het slot is gevraagd, maar zegt niet of het open is. Probeer de deur, of druk nog een keer.`,
    stuck: (door) =>
      `${door}: het slot heeft het geprobeerd, maar klemt. Trek of duw een beetje aan de deur en druk nog een keer.`,
    offline: (door) => `${door}: het slot heeft op dit moment geen verbinding. Het is niet gevraagd.`,
    failed: (door) => `${door}: dat is niet gelukt. Het slot is niet gevraagd. Probeer het over een minuut nog eens.`,
  },
  notDone: 'Er is niets geopend',
  tooEarly: (moment) => `Het is te vroeg. Deze deur gaat voor u open vanaf ${moment}.`,
  tooLate: 'Het is te laat. Uw tijd bij deze deur is voorbij.',
  tooOften: 'Dat was vaak in korte tijd. Wacht een minuut en druk dan nog een keer.',
  notFromThere: 'Dit kwam niet van uw deurpagina. Open die opnieuw vanuit onze e-mail en druk daar.',
  shutTitle: 'Blijft een deur dicht?',
  hostHelps: (host) => `${host} helpt u graag:`,
  lookAgain: 'Nog eens kijken',
  switchedOff: {
    title: 'Deze link is uitgeschakeld',
    text: (host) => `Hij toont niets meer en opent geen deur. Neem contact met ons op: ${host}.`,
  },
  gone: {
    title: 'Hier is niets',
    text: 'Deze link is niet volledig, of het verblijf is voorbij. Bent u onze gast, open hem dan opnieuw vanuit onze laatste e-mail.',
  },
  broken: {
    title: 'Nu even niet',
    text: 'Er is bij ons iets kapot. Probeer het over een minuut nog eens. Een code die u hebt, werkt toch.',
  },
};
