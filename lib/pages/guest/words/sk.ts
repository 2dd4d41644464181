import type { PageWords } from './page-words.ts';

export const sk: PageWords = {
  opensIn: (when) => `Dvere sa vám otvoria ${when}.`,
  opensUntil: (moment) => `Dvere sa vám otvárajú do: ${moment}.`,
  tellsFrom: (moment) => `Ako sa dostanete dnu, bude uvedené tu od: ${moment}.`,
  settingUp: (doors) =>
    `Zatiaľ nepripravené: ${doors}. Sami to skúšame ďalej. Pozrite sa prosím znova o niekoľko minút.`,
  hostKnows: (host) => `${host} už o tom vie.`,
  connected: 'pripojené',
  unconnected: 'momentálne bez pripojenia',
  worksAnyway: 'Kód aj aplikácia fungujú aj tak.',
  notFromHere: 'Kým sa pripojenie neobnoví, tieto dvere sa odtiaľto nedajú otvoriť.',
  buttonThen: (doors) => `${doors}: od tej chvíle tu bude tlačidlo na otvorenie.`,
  open: (door) => `Otvoriť: ${door}`,
  beforePressing: 'Stlačte prosím, až keď budete stáť pri dverách.',
  opening: (door) => `${door}: zámok práve dostáva pokyn. Pozrite sa prosím o chvíľu znova.`,
  outcome: {
    opened: (door) => `${door}: zámok sa otvoril.`,
    asked: (door) => `${door}: zámok dostal pokyn, ale nehlási, či sa otvoril. Skúste dvere, alebo stlačte znova.`,
    stuck: (door) =>
      `${door}: zámok to skúsil, ale zasekol sa. Dvere trochu potiahnite alebo zatlačte a stlačte znova.`,
    offline: (door) => `${door}: zámok je momentálne bez pripojenia. Nijaký pokyn nedostal.`,
    failed: (door) => `${door}: nepodarilo sa. Zámok nijaký pokyn nedostal. Skúste to prosím o minútu znova.`,
  },
  notDone: 'Nič sa neotvorilo',
  tooEarly: (moment) => `Je príliš skoro. Tieto dvere sa vám otvoria od: ${moment}.`,
  tooLate: 'Je príliš neskoro. Váš čas pri týchto dverách sa skončil.',
  tooOften: 'To bolo mnohokrát za krátky čas. Počkajte prosím minútu a stlačte znova.',
  notFromThere: 'Požiadavka neprišla z vašej stránky. Otvorte ju prosím znova z nášho e-mailu a stlačte tam.',
  shutTitle: 'Ostávajú dvere zatvorené?',
  hostHelps: (host) => `${host} vám rád pomôže:`,
  lookAgain: 'Pozrieť sa znova',
  switchedOff: {
    title: 'Tento odkaz je vypnutý',
    text: (host) => `Nič už nezobrazuje a nijaké dvere neotvára. Ozvite sa nám prosím: ${host}.`,
  },
  gone: {
    title: 'Tu nič nie je',
    text: 'Tento odkaz nie je úplný, alebo sa jeho pobyt už skončil. Ak ste náš hosť, otvorte ho prosím znova z nášho posledného e-mailu.',
  },
  broken: {
    title: 'Teraz to nejde',
    text: 'Na našej strane je porucha. Skúste to prosím o minútu znova. Kód, ktorý máte, funguje aj tak.',
  },
};
