import type { PageWords } from './page-words.ts';

export const pl: PageWords = {
  opensIn: (when) => `Drzwi otworzą się dla Państwa ${when}.`,
  opensUntil: (moment) => `Drzwi otwierają się dla Państwa do: ${moment}.`,
  tellsFrom: (moment) => `Sposób wejścia będzie podany tutaj od: ${moment}.`,
  settingUp: (doors) =>
    `Jeszcze niegotowe: ${doors}. Próbujemy dalej automatycznie. Proszę zajrzeć tu znowu za kilka minut.`,
  hostKnows: (host) => `${host} już o tym wie.`,
  connected: 'jest połączenie',
  unconnected: 'w tej chwili brak połączenia',
  worksAnyway: 'Kod i aplikacja mimo to działają.',
  notFromHere: 'Dopóki połączenie nie wróci, tych drzwi nie można otworzyć stąd.',
  buttonThen: (doors) => `${doors}: od tej chwili będzie tu przycisk do otwierania.`,
  open: (door) => `Otwórz: ${door}`,
  beforePressing: 'Proszę nacisnąć dopiero przed drzwiami.',
  opening: (door) => `${door}: zamek właśnie dostaje polecenie. Proszę zajrzeć tu za chwilę.`,
  outcome: {
    opened: (door) => `${door}: zamek się otworzył.`,
    asked: (door) =>
      `${door}: zamek dostał polecenie, ale nie podaje, czy się otworzył. Proszę spróbować otworzyć drzwi albo nacisnąć jeszcze raz.`,
    stuck: (door) =>
      `${door}: zamek próbował, ale się zaciął. Proszę lekko pociągnąć lub popchnąć drzwi i nacisnąć jeszcze raz.`,
    offline: (door) => `${door}: zamek nie ma w tej chwili połączenia. Nie dostał polecenia.`,
    failed: (door) => `${door}: nie udało się. Zamek nie dostał polecenia. Proszę spróbować za minutę.`,
  },
  notDone: 'Nic nie zostało otwarte',
  tooEarly: (moment) => `Jest za wcześnie. Te drzwi otworzą się dla Państwa od: ${moment}.`,
  tooLate: 'Jest za późno. Państwa czas przy tych drzwiach minął.',
  tooOften: 'To było wiele razy w krótkim czasie. Proszę odczekać minutę i nacisnąć jeszcze raz.',
  notFromThere: 'Prośba nie przyszła z Państwa strony. Proszę otworzyć ją znowu z naszego e-maila i nacisnąć tam.',
  shutTitle: 'Drzwi się nie otwierają?',
  hostHelps: (host) => `${host} chętnie pomoże:`,
  lookAgain: 'Sprawdź jeszcze raz',
  switchedOff: {
    title: 'Ten link jest wyłączony',
    text: (host) => `Niczego już nie pokazuje i nie otwiera żadnych drzwi. Prosimy o kontakt: ${host}.`,
  },
  gone: {
    title: 'Tu niczego nie ma',
    text: 'Ten link jest niepełny albo pobyt już się skończył. Jeśli są Państwo naszymi gośćmi, proszę otworzyć go znowu z naszego ostatniego e-maila.',
  },
  broken: {
    title: 'Nie w tej chwili',
    text: 'Mamy u siebie awarię. Proszę spróbować za minutę. Kod, który Państwo mają, mimo to działa.',
  },
};
