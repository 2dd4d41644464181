import type { GuestWords } from '../guest-words.ts';
import { plural } from '../plural.ts';

const digits = plural('sk', { one: 'číslicu', few: 'číslice', other: 'číslic' });

export const guest: GuestWords = {
  subject: {
    access: (places, from) => `Váš kľúč – ${places}: ${from}`,
    change: (places, from) => `Zmena: váš kľúč – ${places}, ${from}`,
    'new-code': (places, from) => `Nový kód – ${places}, ${from}`,
    reminder: (places, from) => `Dnes: váš kľúč – ${places}, ${from}`,
    cancelled: (places, from) => `Zrušené: váš pobyt – ${places}, ${from}`,
  },
  title: {
    access: (places) => `Váš kľúč – ${places}`,
    change: (places) => `Váš kľúč sa zmenil – ${places}`,
    'new-code': (places) => `Váš nový kód – ${places}`,
    reminder: (places) => `Dnes: váš kľúč – ${places}`,
    cancelled: (places) => `Váš pobyt je zrušený – ${places}`,
  },
  preheader: {
    access: 'Kedy a ako sa vám otvoria dvere. E-mail si, prosím, ponechajte až do odchodu.',
    change: 'Toto platí odteraz. Nahrádza to našu predchádzajúcu správu.',
    'new-code': 'Zmenil sa len kód. Odteraz, prosím, používajte tento.',
    reminder: 'Kedy a ako sa vám dnes otvoria dvere. Nič sa nezmenilo.',
    cancelled: 'Kľúč, ktorý sme vám poslali, už neplatí.',
  },
  greeting: (name) => (name === undefined ? 'Dobrý deň,' : `Dobrý deň, ${name},`),
  intro: {
    access: 'takto sa dostanete dnu. Všetko, čo tu čítate, je už na dverách nastavené.',
    change:
      'časy alebo kľúč vášho pobytu sa zmenili. Čo tu čítate, je už na dverách nastavené a nahrádza našu predchádzajúcu správu.',
    'new-code':
      'vaše dvere majú nový kód; časy zostávajú rovnaké. Čo tu čítate, je už na dverách nastavené a nahrádza našu predchádzajúcu správu.',
    reminder:
      'dnes sa začína váš pobyt. Tu ešte raz nájdete, ako sa dostanete dnu; od našej poslednej správy sa nič nezmenilo.',
    cancelled:
      'vaša rezervácia bola zrušená, a preto kľúč, ktorý sme vám poslali, už neplatí. Ak o tom neviete, ozvite sa nám, prosím, čo najskôr.',
  },
  codeFor: (doors) => `Váš kód pre dvere ${doors}`,
  typeIt: (code) => `Zadajte bez medzery: ${code}`,
  keypadTitle: 'Pri klávesnici',
  keypadSteps: (length) => [
    `Na klávesnici vedľa dverí stlačte postupne ${length} ${digits(length)}.`,
    'Zámok sa potom otvorí sám. Môže to trvať niekoľko sekúnd.',
    'Pomýlili ste sa? Chvíľu počkajte a začnite znova. Po piatich nesprávnych pokusoch sa klávesnica na pol minúty alebo dlhšie zablokuje.',
  ],
  inviteTitle: (doors) => `Aplikácia Nuki: ${doors}`,
  inviteSteps: [
    'Nainštalujte si aplikáciu Nuki do telefónu, ktorý budete mať pri dverách so sebou.',
    'Asi deň pred príchodom dostanete druhý e-mail, od Nuki, s pozvánkou. Pri viacerých dverách môže obsahovať viac kódov. Ak ho nenájdete, pozrite sa do priečinka s nevyžiadanou poštou.',
    'Pozvánku otvorte v aplikácii v lehote, ktorá je uvedená v e-maile od Nuki. Potom už nefunguje.',
    'Pri dverách zapnite Bluetooth, otvorte aplikáciu a odomknite.',
  ],
  inviteChanged: 'Ak ste pozvánku už prijali, zostáva taká, aká je. Ak vám Nuki pošle novú, použite tú najnovšiu.',
  inviteCodeFor: (doors) => `Váš kód pozvánky pre dvere ${doors}`,
  typeInvite: (code) => `Zadajte bez medzier: ${code}`,
  openInvite: 'Otvoriť pozvánku v aplikácii Nuki',
  redeemBy: (moment) => `Uplatnite ho, prosím, do: ${moment}. Potom už nemusí fungovať. Platí raz, pre jeden telefón.`,
  redeemedOrOld:
    'Ak ste tento kód už uplatnili, nič sa pre vás nemení. Ak nie a aplikácia ho už neprijme, napíšte nám, prosím.',
  inviteCodeSteps: [
    'Nainštalujte si aplikáciu Nuki do telefónu, ktorý budete mať pri dverách so sebou.',
    'V aplikácii zadajte kód uvedený vyššie ako pozvánku. Na tomto telefóne to urobí aj odkaz pod kódom.',
    'Pri dverách zapnite Bluetooth, otvorte aplikáciu a odomknite.',
  ],
  linkTitle: (doors) => `Telefónom: ${doors}`,
  linkSteps: [
    'Pri dverách si v telefóne otvorte svoju stránku k dverám. Odkaz je nižšie.',
    'Stlačte tam tlačidlo. Zámok sa potom otvorí sám. Môže to trvať niekoľko sekúnd.',
  ],
  openPage: 'Vaša stránka k dverám',
  aboutPage:
    'Kedykoľvek ukazuje, čo je na dverách nastavené, a pomôže, keď sa niektoré neotvoria. Odkaz si, prosím, nechajte pre seba, ako kľúč.',
  onlyThen: 'Dvere sa vám otvoria len v tomto čase.',
  contact: (name, email) => `Máte otázku? ${name} vám ochotne pomôže: ${email}`,
  calendar: {
    summary: (places) => `Pobyt: ${places}`,
    description: (subject) => `Ako sa dostanete dnu, je v našom e-maile „${subject}“.`,
  },
};
