import type { DigestWords } from '../digest-words.ts';
import { plural } from '../plural.ts';

const more = plural('cs', { one: 'další', few: 'další', other: 'dalších' });

/** Stav všech zámků. */
export const digest: DigestWords = {
  subject: (title, place, guest, others) =>
    `${title}: ${place}` +
    (guest === undefined ? '' : guest.kind === 'there' ? ', je tam host' : `, příjezd ${guest.at}`) +
    (others === 0 ? '' : ` (a ${others} ${more(others)})`),
  preheader: 'Co není v pořádku s kterým zámkem, koho se to týká a co je třeba udělat.',
  title: 'Vaše zámky vás potřebují',
  intro: 'Staykey prohlédl všechny vaše zámky. Toto není v pořádku, nejnaléhavější jako první.',
  nextGuest: 'Příští host',
  nobody: 'nikdo, koho by se to týkalo',
  arrives: 'Přijede',
  isThereUntil: 'Je tam do',
  access: 'Přístup',
  isOnTheLock: 'už je na zámku a funguje dál',
  fullBy: 'Plný dne',
  count: 'Počet',
  counts: {
    'lock.full': 'Kódy na zámku',
    'lock.filling_up': 'Kódy na zámku',
    'lock.wrong_codes': 'Chybné kódy během hodiny',
    'lock.strays': 'Takové záznamy',
  },
  about: 'O tomto e-mailu',
  closing:
    'Přichází nejvýše jednou denně, a jen když je něco nové, naléhavější nebo to po týdnu stále trvá. Co je vyřešeno, se už nezmiňuje. Stav všech dveří kdykoli ukáže `npm run doctor`.',
  findings: {
    'lock.battery_low': {
      title: 'Baterie zámku je slabá',
      what: 'Hlásí to sám zámek. Až bude baterie prázdná, neotevře dveře žádný kód ani aplikace: jen klíč.',
      todo: [
        'Vyměňte nebo nabijte baterie zámku, než přijede příští host.',
        'Do té doby mějte připravený klíč, ke kterému se host dostane.',
      ],
    },
    'lock.keypad_battery_low': {
      title: 'Baterie klávesnice je slabá',
      what: 'Hlásí to zámek. Až bude baterie prázdná, nikdo nezadá kód; aplikace dveře ještě otevře.',
      todo: [
        'Vyměňte baterie klávesnice, než přijede příští host.',
        'Do té doby buďte připraveni otevřít dveře z aplikace Nuki.',
      ],
    },
    'lock.filling_up': {
      title: 'Na zámku dochází místo pro kódy',
      what: 'Na zámek Nuki se vejde asi 100 kódů a Nuki ty prošlé nemaže. S tím, co je rezervováno, nezbude místo žádné, nebo jen málo pro rezervace na poslední chvíli.',
      todo: [
        'V Nuki Web nebo v aplikaci Nuki smažte kódy tohoto zámku, které už nikdo nepotřebuje.',
        'Staykey své kódy po každém pobytu odstraní: ty, které zbývají, patří jiným.',
      ],
    },
    'lock.wrong_codes': {
      title: 'U dveří bylo zadáno mnoho chybných kódů',
      what: 'Za poslední den jich během jedné hodiny bylo víc, než potřebuje host, který se splete. Po pěti chybných pokusech se klávesnice zablokuje, pokaždé na delší dobu; čekat pak musí i host.',
      todo: [
        'Pokud je tam host, zeptejte se ho, zda jeho kód funguje: je v e-mailu, který dostal.',
        'Pokud tam nikdo není, možná někdo kódy zkouší: podívejte se na protokol zámku v Nuki Web a na dveře.',
      ],
    },
    'lock.strays': {
      title: 'Na zámku jsou záznamy, které vypadají jako naše',
      what: 'Jmenují se tak, jak je pojmenovává Staykey, ale nezná je: jiný Staykey používá tento zámek se stejnou značkou, nebo se jeho tabulka ztratila či byla obnovena. Nikdo se jich nedotýká; každý po svém konci přestane otvírat, ale místo na zámku mu zůstane.',
      todo: [
        'Pokud tento zámek spravuje jiný Staykey, dejte jednomu z nich jinou značku instalace.',
        'Jinak v Nuki Web nebo v aplikaci Nuki smažte ty, které nepatří k žádnému pobytu; `npm run stays` pobyty vypíše.',
      ],
    },
  },
};
