import type { AlarmWords, ConfirmationWords } from '../host-words.ts';

export const confirmation: ConfirmationWords = {
  subject: {
    'by-mail': (reservation, places, from) => `Hosť má kľúč: ${places}, ${from} (${reservation})`,
    'pass-on': (reservation, places, from) => `Odovzdajte, prosím, kľúč: ${places}, ${from} (${reservation})`,
  },
  title: { 'by-mail': 'Hosť má kľúč', 'pass-on': 'Odovzdajte, prosím, kľúč hosťovi' },
  intro: {
    access: 'Všetky dvere sú potvrdené na zámku a hosť dostal e-mailom to, čo je tu.',
    change: 'Pobyt sa zmenil. Všetky dvere sú s novými údajmi potvrdené na zámku a hosť dostal e-mailom to, čo je tu.',
    'new-code':
      'Kód tohto pobytu bolo treba nahradiť. Všetky dvere sú s novým kódom potvrdené na zámku a hosť dostal e-mailom to, čo je tu.',
  },
  introByChat:
    'Všetky dvere sú potvrdené na zámku. E-mailom sa hosťa nepodarilo zastihnúť, preto mu rezervačná platforma poslala text ako správu; nájdete ju tam v chate.',
  why: {
    'no-address':
      'Dvere sú pripravené, ale v rezervácii nie je e-mailová adresa: hosť nič nevie, kým mu text neodovzdáte.',
    'address-refused':
      'Dvere sú pripravené, ale e-mailová adresa hosťa naše správy odmieta: hosť o tom nič nevie, kým mu text neodovzdáte.',
    unsaid: 'Dvere sú pripravené, ale hosťa sa nepodarilo informovať e-mailom: odovzdajte mu, prosím, text.',
  },
  inviteWarning: {
    'no-address':
      'Aj Nuki posiela pozvánku do aplikácie e-mailom. Bez adresy ju hosť nemôže dostať: požiadajte ho o ňu a doplňte ju do rezervácie.',
    'address-refused':
      'Nuki posiela pozvánku do aplikácie na tú istú adresu, takže pravdepodobne tiež neprišla: požiadajte hosťa o inú a doplňte ju do rezervácie.',
    unsaid: 'Aj Nuki posiela pozvánku do aplikácie e-mailom: opýtajte sa hosťa, či prišla.',
  },
  copyTitle: 'Text pre hosťa',
  copyHint: 'Skopírujte ho do chatu rezervačnej platformy alebo ho pošlite ako textovú správu.',
  factsTitle: 'Pobyt',
  booking: 'Rezervácia',
  guest: 'Hosť',
  noName: 'v rezervácii nie je použiteľné meno',
  writtenIn: 'Jazyk textu pre hosťa',
  keypadDoor: (code) => `kód ${code}, potvrdený na zámku`,
  inviteDoor: 'pozvánka do aplikácie, potvrdená na zámku; Nuki ju hosťovi pošle e-mailom',
  inviteCodeDoor: (code) => `pozvánka do aplikácie s kódom ${code}, potvrdená na zámku`,
  linkDoor: 'otvára sa zo stránky hosťa k dverám',
};

export const alarm: AlarmWords = {
  subject: (title, about, arrival) =>
    title + (about === undefined ? '' : ` (${about})`) + (arrival === undefined ? '' : `, príchod ${arrival}`),
  preheader: 'Čo nie je v poriadku, koho sa to týka a čo treba urobiť.',
  about: 'Ide o',
  affected: 'Koho sa to týka',
  booking: 'Rezervácia',
  property: 'Ubytovanie',
  arrival: 'Príchod',
  departure: 'Odchod',
  atTheDoor: 'Pri dverách od',
  doors: 'Dvere',
  todo: 'Čo treba urobiť',
};
