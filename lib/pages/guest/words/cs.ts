import type { PageWords } from './page-words.ts';

export const cs: PageWords = {
  opensIn: (when) => `Dveře se vám otevřou ${when}.`,
  opensUntil: (moment) => `Dveře se vám otevírají do: ${moment}.`,
  tellsFrom: (moment) => `Jak se dostanete dovnitř, bude uvedeno zde od: ${moment}.`,
  settingUp: (doors) =>
    `Zatím nepřipraveno: ${doors}. Sami to zkoušíme dál. Podívejte se prosím znovu za několik minut.`,
  hostKnows: (host) => `${host} už o tom ví.`,
  connected: 'připojeno',
  unconnected: 'nyní bez připojení',
  worksAnyway: 'Kód i aplikace fungují i tak.',
  notFromHere: 'Dokud se připojení neobnoví, nelze tyto dveře odtud otevřít.',
  buttonThen: (doors) => `${doors}: od té doby tu bude tlačítko k otevření.`,
  open: (door) => `Otevřít: ${door}`,
  beforePressing: 'Stiskněte prosím, až budete stát u dveří.',
  opening: (door) => `${door}: zámek právě dostává pokyn. Podívejte se prosím za chvíli znovu.`,
  outcome: {
    opened: (door) => `${door}: zámek se otevřel.`,
    asked: (door) => `${door}: zámek dostal pokyn, ale nehlásí, zda se otevřel. Zkuste dveře, nebo stiskněte znovu.`,
    stuck: (door) =>
      `${door}: zámek to zkusil, ale zasekl se. Za dveře trochu zatáhněte nebo do nich zatlačte a stiskněte znovu.`,
    offline: (door) => `${door}: zámek je nyní bez připojení. Žádný pokyn nedostal.`,
    failed: (door) => `${door}: nepodařilo se. Zámek žádný pokyn nedostal. Zkuste to prosím za minutu znovu.`,
  },
  notDone: 'Nic se neotevřelo',
  tooEarly: (moment) => `Je příliš brzy. Tyto dveře se vám otevřou od: ${moment}.`,
  tooLate: 'Je příliš pozdě. Váš čas u těchto dveří skončil.',
  tooOften: 'To bylo mnohokrát za krátkou dobu. Počkejte prosím minutu a stiskněte znovu.',
  notFromThere: 'Požadavek nepřišel z vaší stránky. Otevřete ji prosím znovu z našeho e-mailu a stiskněte tam.',
  shutTitle: 'Zůstávají dveře zavřené?',
  hostHelps: (host) => `${host} vám rád pomůže:`,
  lookAgain: 'Podívat se znovu',
  switchedOff: {
    title: 'Tento odkaz je vypnutý',
    text: (host) => `Nic už nezobrazuje a žádné dveře neotevírá. Ozvěte se nám prosím: ${host}.`,
  },
  gone: {
    title: 'Tady nic není',
    text: 'Tento odkaz není úplný, nebo jeho pobyt už skončil. Pokud jste náš host, otevřete ho prosím znovu z našeho posledního e-mailu.',
  },
  broken: {
    title: 'Teď to nejde',
    text: 'Na naší straně je závada. Zkuste to prosím za minutu znovu. Kód, který máte, funguje i tak.',
  },
};
