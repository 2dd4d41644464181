import type { AlarmWords, ConfirmationWords } from '../host-words.ts';

export const confirmation: ConfirmationWords = {
  subject: {
    'by-mail': (reservation, places, from) => `Gość ma klucz: ${places}, ${from} (${reservation})`,
    'pass-on': (reservation, places, from) => `Klucz do przekazania: ${places}, ${from} (${reservation})`,
  },
  title: { 'by-mail': 'Gość ma klucz', 'pass-on': 'Proszę przekazać klucz gościowi' },
  intro: {
    access: 'Wszystkie drzwi są potwierdzone na zamkach, a gość otrzymał e-mailem to, co poniżej.',
    change:
      'Pobyt się zmienił. Wszystkie drzwi są potwierdzone na zamkach z nowymi danymi, a gość otrzymał e-mailem to, co poniżej.',
    'new-code':
      'Kod tego pobytu trzeba było zastąpić. Wszystkie drzwi są potwierdzone na zamkach z nowym kodem, a gość otrzymał e-mailem to, co poniżej.',
  },
  introByChat:
    'Wszystkie drzwi są potwierdzone na zamkach. Do gościa nie można było napisać e-mailem, więc platforma rezerwacyjna wysłała mu tekst jako wiadomość; znajdą ją Państwo tam w czacie.',
  why: {
    'no-address':
      'Drzwi są gotowe, ale w rezerwacji nie ma adresu e-mail: gość nic nie wie, dopóki nie przekażą mu Państwo tekstu.',
    'address-refused':
      'Drzwi są gotowe, ale adres e-mail gościa odrzuca nasze wiadomości: gość nic o tym nie wie, dopóki nie przekażą mu Państwo tekstu.',
    unsaid: 'Drzwi są gotowe, ale nie udało się powiadomić gościa e-mailem: proszę przekazać mu tekst.',
  },
  inviteWarning: {
    'no-address':
      'Nuki też wysyła zaproszenie do aplikacji e-mailem. Bez adresu gość go nie dostanie: proszę o niego poprosić i wpisać go w rezerwacji.',
    'address-refused':
      'Nuki wysyła zaproszenie do aplikacji na ten sam adres, więc zapewne też nie dotarło: proszę poprosić gościa o inny i wpisać go w rezerwacji.',
    unsaid: 'Nuki też wysyła zaproszenie do aplikacji e-mailem: proszę zapytać gościa, czy dotarło.',
  },
  copyTitle: 'Tekst dla gościa',
  copyHint: 'Proszę skopiować go do czatu platformy rezerwacyjnej albo wysłać jako SMS.',
  factsTitle: 'Pobyt',
  booking: 'Rezerwacja',
  guest: 'Gość',
  noName: 'brak użytecznego nazwiska w rezerwacji',
  writtenIn: 'Język tekstu dla gościa',
  keypadDoor: (code) => `kod ${code}, potwierdzony na zamku`,
  inviteDoor: 'zaproszenie do aplikacji, potwierdzone na zamku; Nuki wysyła je gościowi e-mailem',
  inviteCodeDoor: (code) => `zaproszenie do aplikacji z kodem ${code}, potwierdzone na zamku`,
  linkDoor: 'otwierają się ze strony drzwi gościa',
};

export const alarm: AlarmWords = {
  subject: (title, about, arrival) =>
    title + (about === undefined ? '' : ` (${about})`) + (arrival === undefined ? '' : `, przyjazd: ${arrival}`),
  preheader: 'Co jest nie tak, kogo to dotyczy i co trzeba zrobić.',
  about: 'Dotyczy',
  affected: 'Kogo to dotyczy',
  booking: 'Rezerwacja',
  property: 'Obiekt',
  arrival: 'Przyjazd',
  departure: 'Wyjazd',
  atTheDoor: 'Przy drzwiach od',
  doors: 'Drzwi',
  todo: 'Co trzeba zrobić',
};
