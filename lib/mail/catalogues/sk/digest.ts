import type { DigestWords } from '../digest-words.ts';
import { plural } from '../plural.ts';

const more = plural('sk', { one: 'ďalší', few: 'ďalšie', other: 'ďalších' });

/** Stav všetkých zámkov. */
export const digest: DigestWords = {
  subject: (title, place, guest, others) =>
    `${title}: ${place}` +
    (guest === undefined ? '' : guest.kind === 'there' ? ', je tam hosť' : `, príchod ${guest.at}`) +
    (others === 0 ? '' : ` (a ${others} ${more(others)})`),
  preheader: 'Čo nie je v poriadku s ktorým zámkom, koho sa to týka a čo treba urobiť.',
  title: 'Vaše zámky vás potrebujú',
  intro: 'Staykey si pozrel všetky vaše zámky. Toto nie je v poriadku, najnaliehavejšie ako prvé.',
  nextGuest: 'Ďalší hosť',
  nobody: 'nikto, koho by sa to týkalo',
  arrives: 'Príde',
  isThereUntil: 'Je tam do',
  access: 'Prístup',
  isOnTheLock: 'už je na zámku a funguje ďalej',
  fullBy: 'Plný dňa',
  count: 'Počet',
  counts: {
    'lock.full': 'Kódy na zámku',
    'lock.filling_up': 'Kódy na zámku',
    'lock.wrong_codes': 'Nesprávne kódy počas hodiny',
    'lock.strays': 'Takéto záznamy',
  },
  about: 'O tomto e-maile',
  closing:
    'Prichádza najviac raz denne, a len keď je niečo nové, naliehavejšie alebo to po týždni stále trvá. Čo je vyriešené, sa už nespomína. Stav všetkých dverí kedykoľvek ukáže `npm run doctor`.',
  findings: {
    'lock.battery_low': {
      title: 'Batéria zámku je slabá',
      what: 'Hlási to sám zámok. Keď bude batéria prázdna, neotvorí dvere žiaden kód ani aplikácia: iba kľúč.',
      todo: [
        'Vymeňte alebo nabite batérie zámku skôr, než príde ďalší hosť.',
        'Dovtedy majte pripravený kľúč, ku ktorému sa hosť dostane.',
      ],
    },
    'lock.keypad_battery_low': {
      title: 'Batéria klávesnice je slabá',
      what: 'Hlási to zámok. Keď bude batéria prázdna, nikto nezadá kód; aplikácia dvere ešte otvorí.',
      todo: [
        'Vymeňte batérie klávesnice skôr, než príde ďalší hosť.',
        'Dovtedy buďte pripravení otvoriť dvere z aplikácie Nuki.',
      ],
    },
    'lock.filling_up': {
      title: 'Na zámku sa míňa miesto pre kódy',
      what: 'Na zámok Nuki sa zmestí asi 100 kódov a Nuki tie, čo vypršali, nemaže. S tým, čo je rezervované, nezostane miesto žiadne, alebo len málo pre rezervácie na poslednú chvíľu.',
      todo: [
        'V Nuki Web alebo v aplikácii Nuki zmažte kódy tohto zámku, ktoré už nikto nepotrebuje.',
        'Staykey svoje kódy po každom pobyte odstráni: tie, ktoré zostávajú, patria iným.',
      ],
    },
    'lock.wrong_codes': {
      title: 'Pri dverách bolo zadaných veľa nesprávnych kódov',
      what: 'Za posledný deň ich počas jednej hodiny bolo viac, než potrebuje hosť, ktorý sa pomýli. Po piatich nesprávnych pokusoch sa klávesnica zablokuje, zakaždým na dlhšie; čakať potom musí aj hosť.',
      todo: [
        'Ak je tam hosť, opýtajte sa ho, či jeho kód funguje: je v e-maile, ktorý dostal.',
        'Ak tam nikto nie je, možno niekto kódy skúša: pozrite si protokol zámku v Nuki Web a dvere.',
      ],
    },
    'lock.strays': {
      title: 'Na zámku sú záznamy, ktoré vyzerajú ako naše',
      what: 'Volajú sa tak, ako ich pomenúva Staykey, ale nepozná ich: iný Staykey používa tento zámok s rovnakou značkou, alebo sa jeho tabuľka stratila či bola obnovená. Nikto sa ich nedotýka; každý po svojom konci prestane otvárať, ale miesto na zámku mu zostane.',
      todo: [
        'Ak tento zámok spravuje iný Staykey, dajte jednému z nich inú značku inštalácie.',
        'Inak v Nuki Web alebo v aplikácii Nuki zmažte tie, ktoré nepatria k žiadnemu pobytu; `npm run stays` pobyty vypíše.',
      ],
    },
  },
};
