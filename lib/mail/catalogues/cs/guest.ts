import type { GuestWords } from '../guest-words.ts';
import { plural } from '../plural.ts';

const digits = plural('cs', { one: 'číslici', few: 'číslice', other: 'číslic' });

export const guest: GuestWords = {
  subject: {
    access: (places, from) => `Váš klíč – ${places}: ${from}`,
    change: (places, from) => `Změna: váš klíč – ${places}, ${from}`,
    'new-code': (places, from) => `Nový kód – ${places}, ${from}`,
    reminder: (places, from) => `Dnes: váš klíč – ${places}, ${from}`,
    cancelled: (places, from) => `Zrušeno: váš pobyt – ${places}, ${from}`,
  },
  title: {
    access: (places) => `Váš klíč – ${places}`,
    change: (places) => `Váš klíč se změnil – ${places}`,
    'new-code': (places) => `Váš nový kód – ${places}`,
    reminder: (places) => `Dnes: váš klíč – ${places}`,
    cancelled: (places) => `Váš pobyt je zrušen – ${places}`,
  },
  preheader: {
    access: 'Kdy a jak se vám otevřou dveře. E-mail si prosím ponechte až do odjezdu.',
    change: 'Toto platí od této chvíle. Nahrazuje to naši předchozí zprávu.',
    'new-code': 'Změnil se jen kód. Od této chvíle prosím používejte tento.',
    reminder: 'Kdy a jak se vám dnes otevřou dveře. Nic se nezměnilo.',
    cancelled: 'Klíč, který jsme vám poslali, už neplatí.',
  },
  greeting: (name) => (name === undefined ? 'Dobrý den,' : `Dobrý den, ${name},`),
  intro: {
    access: 'takto se dostanete dovnitř. Vše, co zde čtete, je už na dveřích nastaveno.',
    change:
      'časy nebo klíč vašeho pobytu se změnily. Co zde čtete, je už na dveřích nastaveno a nahrazuje naši předchozí zprávu.',
    'new-code':
      'vaše dveře mají nový kód; časy zůstávají stejné. Co zde čtete, je už na dveřích nastaveno a nahrazuje naši předchozí zprávu.',
    reminder:
      'dnes začíná váš pobyt. Zde ještě jednou najdete, jak se dostanete dovnitř; od naší poslední zprávy se nic nezměnilo.',
    cancelled:
      'vaše rezervace byla zrušena, a proto klíč, který jsme vám poslali, už neplatí. Pokud o tom nevíte, ozvěte se nám prosím co nejdříve.',
  },
  codeFor: (doors) => `Váš kód pro dveře ${doors}`,
  typeIt: (code) => `Zadejte bez mezery: ${code}`,
  keypadTitle: 'U klávesnice',
  keypadSteps: (length) => [
    `Na klávesnici vedle dveří stiskněte postupně ${length} ${digits(length)}.`,
    'Zámek se pak otevře sám. Může to trvat několik sekund.',
    'Spletli jste se? Chvíli počkejte a začněte znovu. Po pěti chybných pokusech se klávesnice na půl minuty nebo déle zablokuje.',
  ],
  inviteTitle: (doors) => `Aplikace Nuki: ${doors}`,
  inviteSteps: [
    'Nainstalujte si aplikaci Nuki do telefonu, který budete mít u dveří s sebou.',
    'Asi den před příjezdem dostanete druhý e-mail, od Nuki, s pozvánkou. Pro více dveří může obsahovat více kódů. Pokud ho nenajdete, podívejte se do složky s nevyžádanou poštou.',
    'Pozvánku otevřete v aplikaci ve lhůtě, která je uvedena v e-mailu od Nuki. Potom už nefunguje.',
    'U dveří zapněte Bluetooth, otevřete aplikaci a odemkněte.',
  ],
  inviteChanged:
    'Pokud jste pozvánku už přijali, zůstává tak, jak je. Pošle-li vám Nuki novou, použijte tu nejnovější.',
  inviteCodeFor: (doors) => `Váš kód pozvánky pro dveře ${doors}`,
  typeInvite: (code) => `Zadejte bez mezer: ${code}`,
  openInvite: 'Otevřít pozvánku v aplikaci Nuki',
  redeemBy: (moment) => `Uplatněte ho prosím do: ${moment}. Potom už nemusí fungovat. Platí jednou, pro jeden telefon.`,
  redeemedOrOld:
    'Pokud jste tento kód už uplatnili, nic se pro vás nemění. Pokud ne a aplikace ho už nepřijme, napište nám prosím.',
  inviteCodeSteps: [
    'Nainstalujte si aplikaci Nuki do telefonu, který budete mít u dveří s sebou.',
    'V aplikaci zadejte kód uvedený výše jako pozvánku. Na tomto telefonu to udělá i odkaz pod kódem.',
    'U dveří zapněte Bluetooth, otevřete aplikaci a odemkněte.',
  ],
  linkTitle: (doors) => `Telefonem: ${doors}`,
  linkSteps: [
    'U dveří si v telefonu otevřete svou stránku ke dveřím. Odkaz je níže.',
    'Stiskněte tam tlačítko. Zámek se pak otevře sám. Může to trvat několik sekund.',
  ],
  openPage: 'Vaše stránka ke dveřím',
  aboutPage:
    'Kdykoli ukazuje, co je na dveřích nastaveno, a pomůže, když se některé neotevřou. Odkaz si prosím nechte pro sebe, jako klíč.',
  onlyThen: 'Dveře se vám otevřou jen v tomto čase.',
  contact: (name, email) => `Máte dotaz? ${name} vám ochotně poradí: ${email}`,
  calendar: {
    summary: (places) => `Pobyt: ${places}`,
    description: (subject) => `Jak se dostanete dovnitř, je v našem e-mailu „${subject}“.`,
  },
};
