import type { AlarmWords, ConfirmationWords } from '../host-words.ts';

export const confirmation: ConfirmationWords = {
  subject: {
    'by-mail': (reservation, places, from) => `Host má klíč: ${places}, ${from} (${reservation})`,
    'pass-on': (reservation, places, from) => `Předejte prosím klíč: ${places}, ${from} (${reservation})`,
  },
  title: { 'by-mail': 'Host má klíč', 'pass-on': 'Předejte prosím klíč hostovi' },
  intro: {
    access: 'Každé dveře jsou potvrzeny na zámku a host dostal e-mailem to, co je zde.',
    change: 'Pobyt se změnil. Každé dveře jsou s novými údaji potvrzeny na zámku a host dostal e-mailem to, co je zde.',
    'new-code':
      'Kód tohoto pobytu bylo nutné nahradit. Každé dveře jsou s novým kódem potvrzeny na zámku a host dostal e-mailem to, co je zde.',
  },
  introByChat:
    'Každé dveře jsou potvrzeny na zámku. E-mailem hosta nebylo možné zastihnout, proto mu rezervační platforma poslala text jako zprávu; najdete ji tam v chatu.',
  why: {
    'no-address':
      'Dveře jsou připraveny, ale v rezervaci není e-mailová adresa: host nic neví, dokud mu text nepředáte.',
    'address-refused':
      'Dveře jsou připraveny, ale e-mailová adresa hosta naše zprávy odmítá: host o tom nic neví, dokud mu text nepředáte.',
    unsaid: 'Dveře jsou připraveny, ale hosta nebylo možné e-mailem informovat: předejte mu prosím text.',
  },
  inviteWarning: {
    'no-address':
      'Také Nuki posílá pozvánku do aplikace e-mailem. Bez adresy ji host nemůže dostat: požádejte ho o ni a doplňte ji do rezervace.',
    'address-refused':
      'Nuki posílá pozvánku do aplikace na stejnou adresu, takže pravděpodobně také nedorazila: požádejte hosta o jinou a doplňte ji do rezervace.',
    unsaid: 'Také Nuki posílá pozvánku do aplikace e-mailem: zeptejte se hosta, zda dorazila.',
  },
  copyTitle: 'Text pro hosta',
  copyHint: 'Zkopírujte ho do chatu rezervační platformy nebo ho pošlete jako textovou zprávu.',
  factsTitle: 'Pobyt',
  booking: 'Rezervace',
  guest: 'Host',
  noName: 'v rezervaci není použitelné jméno',
  writtenIn: 'Jazyk textu pro hosta',
  keypadDoor: (code) => `kód ${code}, potvrzen na zámku`,
  inviteDoor: 'pozvánka do aplikace, potvrzena na zámku; Nuki ji hostovi pošle e-mailem',
  inviteCodeDoor: (code) => `pozvánka do aplikace s kódem ${code}, potvrzena na zámku`,
  linkDoor: 'otevírá se ze stránky hosta ke dveřím',
};

export const alarm: AlarmWords = {
  subject: (title, about, arrival) =>
    title + (about === undefined ? '' : ` (${about})`) + (arrival === undefined ? '' : `, příjezd ${arrival}`),
  preheader: 'Co není v pořádku, koho se to týká a co je třeba udělat.',
  about: 'Jde o',
  affected: 'Koho se to týká',
  booking: 'Rezervace',
  property: 'Ubytování',
  arrival: 'Příjezd',
  departure: 'Odjezd',
  atTheDoor: 'U dveří od',
  doors: 'Dveře',
  todo: 'Co je třeba udělat',
};
