import type { GuestWords } from '../guest-words.ts';
import { plural } from '../plural.ts';

const digits = plural('pl', { one: 'cyfrę', few: 'cyfry', other: 'cyfr' });

export const guest: GuestWords = {
  subject: {
    access: (places, from) => `Państwa klucz – ${places}: ${from}`,
    change: (places, from) => `Zmiana: Państwa klucz – ${places}, ${from}`,
    'new-code': (places, from) => `Nowy kod – ${places}, ${from}`,
    reminder: (places, from) => `Dzisiaj: Państwa klucz – ${places}, ${from}`,
    cancelled: (places, from) => `Anulowano: Państwa pobyt – ${places}, ${from}`,
  },
  title: {
    access: (places) => `Państwa klucz – ${places}`,
    change: (places) => `Państwa klucz się zmienił – ${places}`,
    'new-code': (places) => `Państwa nowy kod – ${places}`,
    reminder: (places) => `Dzisiaj: Państwa klucz – ${places}`,
    cancelled: (places) => `Państwa pobyt został anulowany – ${places}`,
  },
  preheader: {
    access: 'Kiedy i jak otworzą się dla Państwa drzwi. Prosimy zachować tę wiadomość do wyjazdu.',
    change: 'To obowiązuje od teraz. Zastępuje naszą wcześniejszą wiadomość.',
    'new-code': 'Zmienił się tylko kod. Od teraz prosimy używać tego.',
    reminder: 'Kiedy i jak otworzą się dzisiaj dla Państwa drzwi. Nic się nie zmieniło.',
    cancelled: 'Klucz, który Państwu wysłaliśmy, już nie jest ważny.',
  },
  greeting: (name) => (name === undefined ? 'Dzień dobry,' : `Dzień dobry, ${name},`),
  intro: {
    access: 'oto jak wejść do środka. Wszystko, co tu Państwo czytają, jest już ustawione na drzwiach.',
    change:
      'godziny lub klucz Państwa pobytu się zmieniły. To, co tu Państwo czytają, jest już ustawione na drzwiach i zastępuje naszą wcześniejszą wiadomość.',
    'new-code':
      'Państwa drzwi mają nowy kod; godziny pozostają te same. To, co tu Państwo czytają, jest już ustawione na drzwiach i zastępuje naszą wcześniejszą wiadomość.',
    reminder:
      'dzisiaj zaczyna się Państwa pobyt. Przypominamy, jak wejść do środka; od naszej ostatniej wiadomości nic się nie zmieniło.',
    cancelled:
      'Państwa rezerwacja została anulowana, dlatego klucz, który Państwu wysłaliśmy, już nie jest ważny. Jeśli nic Państwo o tym nie wiedzą, prosimy o pilny kontakt.',
  },
  codeFor: (doors) => `Państwa kod – ${doors}`,
  typeIt: (code) => `Proszę wpisać bez odstępu: ${code}`,
  keypadTitle: 'Przy klawiaturze',
  keypadSteps: (length) => [
    `Na klawiaturze obok drzwi proszę nacisnąć kolejno ${length} ${digits(length)}.`,
    'Zamek otworzy się wtedy sam. Może to potrwać kilka sekund.',
    'Pomyłka? Proszę chwilę odczekać i zacząć od nowa. Po pięciu błędnych próbach klawiatura blokuje się na pół minuty lub dłużej.',
  ],
  inviteTitle: (doors) => `Aplikacja Nuki – ${doors}`,
  inviteSteps: [
    'Proszę zainstalować aplikację Nuki w telefonie, który będą Państwo mieć przy drzwiach.',
    'Mniej więcej dzień przed przyjazdem otrzymają Państwo drugą wiadomość, od Nuki, z zaproszeniem. Przy kilku drzwiach może ona zawierać kilka kodów. Jeśli nie mogą jej Państwo znaleźć, prosimy zajrzeć do folderu ze spamem.',
    'Zaproszenie proszę otworzyć w aplikacji w terminie podanym w wiadomości od Nuki. Potem przestaje działać.',
    'Przy drzwiach proszę włączyć Bluetooth, otworzyć aplikację i odblokować zamek.',
  ],
  inviteChanged:
    'Jeśli zaproszenie zostało już przyjęte, pozostaje bez zmian. Jeśli Nuki przyśle nowe, proszę użyć najnowszego.',
  inviteCodeFor: (doors) => `Państwa kod zaproszenia – ${doors}`,
  typeInvite: (code) => `Proszę wpisać bez odstępów: ${code}`,
  openInvite: 'Otwórz zaproszenie w aplikacji Nuki',
  redeemBy: (moment) =>
    `Proszę go wykorzystać do: ${moment}. Potem może już nie działać. Działa raz, na jednym telefonie.`,
  redeemedOrOld:
    'Jeśli ten kod został już wykorzystany, nic się dla Państwa nie zmienia. Jeśli nie, a aplikacja go już nie przyjmuje, prosimy do nas napisać.',
  inviteCodeSteps: [
    'Proszę zainstalować aplikację Nuki w telefonie, który będą Państwo mieć przy drzwiach.',
    'W aplikacji proszę wpisać powyższy kod jako zaproszenie. Na tym telefonie zrobi to też link pod kodem.',
    'Przy drzwiach proszę włączyć Bluetooth, otworzyć aplikację i odblokować zamek.',
  ],
  linkTitle: (doors) => `Telefonem – ${doors}`,
  linkSteps: [
    'Przy drzwiach proszę otworzyć w telefonie swoją stronę drzwi. Link znajduje się poniżej.',
    'Proszę nacisnąć tam przycisk. Zamek otworzy się wtedy sam. Może to potrwać kilka sekund.',
  ],
  openPage: 'Państwa strona drzwi',
  aboutPage:
    'W każdej chwili pokazuje, co jest ustawione na drzwiach, i pomaga, gdy któreś się nie otwierają. Prosimy zachować link dla siebie, jak klucz.',
  onlyThen: 'Drzwi otwierają się dla Państwa tylko w tym czasie.',
  contact: (name, email) => `Pytania? ${name} chętnie pomoże: ${email}`,
  calendar: {
    summary: (places) => `Pobyt: ${places}`,
    description: (subject) => `Jak wejść do środka, piszemy w wiadomości „${subject}”.`,
  },
};
