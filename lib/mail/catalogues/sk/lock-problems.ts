import type { ProblemTexts } from '../catalogue.ts';

/** Zámky a účty Nuki. */
export const lockProblems = {
  'lock.not_found': {
    title: 'Nuki tento zámok nepozná',
    what: 'Účet Nuki taký zámok nemá, alebo ho jeho token nesmie spravovať. Hostia pre tieto dvere kód nedostanú.',
    todo: [
      'Porovnajte "smartlockId" a "nukiAccount" dverí v properties.json so zámkom v Nuki Web.',
      'Ak tam zámok vidno, vytvorte v tom istom účte pod API token s právom zobrazovať zámky a spravovať oprávnenia a vložte ho do tajomstva „outbound“ pod nuki/ a id účtu.',
      'Po zmene properties.json spustite `npm run apply -- properties.json`.',
    ],
  },
  'lock.no_keypad': {
    title: 'Zámok nemá klávesnicu',
    what: 'Ubytovanie požaduje kódy, ale k tomuto zámku nie je pripojená žiadna klávesnica. Hosť pre tieto dvere kód nedostane.',
    todo: [
      'Pripojte v aplikácii Nuki k zámku Nuki Keypad.',
      'Alebo nastavte v properties.json "access" ubytovania na "auto" a spustite `npm run apply -- properties.json`: hostia potom pre tieto dvere dostanú pozvánku do aplikácie.',
    ],
  },
  'lock.no_free_code': {
    title: 'Nenašiel sa žiaden voľný kód',
    what: 'Každý skúšaný kód je na zámkoch tohto pobytu už obsadený. Hosť žiaden nedostane, kým sa kódy neuvoľnia.',
    todo: ['V Nuki Web alebo v aplikácii Nuki zmažte zo zámkov tohto pobytu kódy, ktoré už nikto nepotrebuje.'],
  },
  'lock.full': {
    title: 'Zámok je plný',
    what: 'Na zámok Nuki sa zmestí asi 100 kódov a 200 ďalších oprávnení a Nuki tie, čo vypršali, nemaže. Hosť k týmto dverám nemá prístup, kým sa neuvoľní miesto.',
    todo: ['V Nuki Web alebo v aplikácii Nuki zmažte staré kódy a oprávnenia tohto zámku, ktoré už nikto nepotrebuje.'],
  },
  'lock.offline': {
    title: 'Zámok je offline',
    what: 'Nuki sa so zámkom nespojí. Kódy, ktoré na ňom sú, fungujú ďalej, ale nový sa nedá zapísať a starý zmeniť ani odstrániť.',
    todo: [
      'Skontrolujte batériu zámku a na mieste Wi-Fi alebo Nuki Bridge.',
      'Staykey to skúša sám znova a napíše hosťovi, len čo bude kód na zámku.',
      'Ak je zámok pri príchode hosťa stále offline, pustite ho dnu sami alebo pri dverách cez Bluetooth vytvorte kód v aplikácii Nuki.',
    ],
  },
  'lock.relink_needed': {
    title: 'Zámok treba znova prepojiť s Nuki Web',
    what: 'Nuki Web stratil pre tento zámok oprávnenie a nemôže ho spravovať. Nové kódy sa nezapisujú, staré sa nemenia ani neodstraňujú.',
    todo: [
      'Pri zámku otvorte aplikáciu Nuki a v nastaveniach zámku ho znova prepojte s Nuki Web.',
      'Ak má potom v Nuki Web iné id, zmeňte "smartlockId" v properties.json a spustite `npm run apply -- properties.json`.',
    ],
  },
  'lock.admin_pin': {
    title: 'V Nuki Web chýba bezpečnostný kód zámku',
    what: 'Bezpečnostný kód (administrátorský PIN) zámku v Nuki Web chýba alebo je nesprávny, preto Nuki nemôže spravovať kódy tohto zámku. Hostia pre tieto dvere nový kód nedostanú.',
    todo: ['V Nuki Web otvorte zámok a zadajte jeho aktuálny bezpečnostný kód.'],
  },
  'lock.plan_lapsed': {
    title: 'Predplatné Nuki tento zámok nezahŕňa',
    what: 'Pri prenájmoch vyžaduje Nuki pre každý zámok aktívne predplatné (Smart Hosting alebo API). Bez neho sa nové kódy odmietajú.',
    todo: [
      'Pozrite si v Nuki Web predplatné zámku; obnovte ho alebo doň zámok pridajte.',
      'Ak hosť príde skôr, vytvorte kód ručne v aplikácii Nuki.',
    ],
  },
  'lock.token_dead': {
    title: 'Nuki odmieta náš prístup',
    what: 'Token API tohto účtu Nuki už neplatí; tokeny zanikajú pri zmene hesla k Nuki Web. Žiaden kód sa nedá zapísať, zmeniť ani odstrániť. Kódy, ktoré na zámkoch sú, fungujú ďalej.',
    todo: [
      'V Nuki Web otvorte API a vytvorte nový token.',
      'Vložte ho do tajomstva „outbound“, pod nuki/ a id účtu, ako "token".',
      'Všetko potom pokračuje samo. Dovtedy noví hostia kód nemajú: pri najbližšom príchode pomôžte ručne v aplikácii Nuki.',
    ],
  },
  'lock.unavailable': {
    title: 'Nuki neodpovedá',
    what: 'Služba Nuki je nedostupná alebo má poruchu. Kódy, ktoré na zámkoch sú, fungujú ďalej; nové musia počkať.',
    todo: [
      'Pozrite sa, či Nuki Web funguje. Ak nie, neostáva než čakať: Staykey to skúša sám znova.',
      'Ak hosť príde skôr, vytvorte pri dverách cez Bluetooth kód v aplikácii Nuki alebo ho pustite dnu sami.',
    ],
  },
} satisfies Partial<ProblemTexts>;
