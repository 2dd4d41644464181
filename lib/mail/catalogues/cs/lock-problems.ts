import type { ProblemTexts } from '../catalogue.ts';

/** Zámky a účty Nuki. */
export const lockProblems = {
  'lock.not_found': {
    title: 'Nuki tento zámek nezná',
    what: 'Účet Nuki takový zámek nemá, nebo ho jeho token nesmí spravovat. Hosté pro tyto dveře kód nedostanou.',
    todo: [
      'Porovnejte "smartlockId" a "nukiAccount" dveří v properties.json se zámkem v Nuki Web.',
      'Je-li tam zámek vidět, vytvořte v témže účtu pod API token s právem zobrazovat zámky a spravovat oprávnění a vložte ho do tajemství „outbound“ pod nuki/ a id účtu.',
      'Po změně properties.json spusťte `npm run apply -- properties.json`.',
    ],
  },
  'lock.no_keypad': {
    title: 'Zámek nemá klávesnici',
    what: 'Ubytování požaduje kódy, ale k tomuto zámku není připojena žádná klávesnice. Host pro tyto dveře kód nedostane.',
    todo: [
      'Připojte v aplikaci Nuki k zámku Nuki Keypad.',
      'Nebo nastavte v properties.json "access" ubytování na "auto" a spusťte `npm run apply -- properties.json`: hosté pak pro tyto dveře dostanou pozvánku do aplikace.',
    ],
  },
  'lock.no_free_code': {
    title: 'Nenašel se žádný volný kód',
    what: 'Každý zkoušený kód je na zámcích tohoto pobytu už obsazen. Host žádný nedostane, dokud se kódy neuvolní.',
    todo: ['V Nuki Web nebo v aplikaci Nuki smažte ze zámků tohoto pobytu kódy, které už nikdo nepotřebuje.'],
  },
  'lock.full': {
    title: 'Zámek je plný',
    what: 'Na zámek Nuki se vejde asi 100 kódů a 200 dalších oprávnění a Nuki ta prošlá nemaže. Host k těmto dveřím nemá přístup, dokud se neuvolní místo.',
    todo: ['V Nuki Web nebo v aplikaci Nuki smažte staré kódy a oprávnění tohoto zámku, které už nikdo nepotřebuje.'],
  },
  'lock.offline': {
    title: 'Zámek je offline',
    what: 'Nuki se se zámkem nespojí. Kódy, které na něm jsou, fungují dál, ale nový nelze zapsat a starý změnit ani odstranit.',
    todo: [
      'Zkontrolujte baterii zámku a na místě Wi-Fi nebo Nuki Bridge.',
      'Staykey to zkouší sám znovu a napíše hostovi, jakmile bude kód na zámku.',
      'Je-li zámek při příjezdu hosta stále offline, pusťte ho dovnitř sami nebo u dveří přes Bluetooth vytvořte kód v aplikaci Nuki.',
    ],
  },
  'lock.relink_needed': {
    title: 'Zámek je třeba znovu propojit s Nuki Web',
    what: 'Nuki Web ztratil pro tento zámek oprávnění a nemůže ho spravovat. Nové kódy se nezapisují, staré se nemění ani neodstraňují.',
    todo: [
      'U zámku otevřete aplikaci Nuki a v nastavení zámku ho znovu propojte s Nuki Web.',
      'Má-li pak v Nuki Web jiné id, změňte "smartlockId" v properties.json a spusťte `npm run apply -- properties.json`.',
    ],
  },
  'lock.admin_pin': {
    title: 'V Nuki Web chybí bezpečnostní kód zámku',
    what: 'Bezpečnostní kód (administrátorský PIN) zámku v Nuki Web chybí nebo je chybný, proto Nuki nemůže spravovat kódy tohoto zámku. Hosté pro tyto dveře nový kód nedostanou.',
    todo: ['V Nuki Web otevřete zámek a zadejte jeho aktuální bezpečnostní kód.'],
  },
  'lock.plan_lapsed': {
    title: 'Předplatné Nuki tento zámek nezahrnuje',
    what: 'Pro pronájmy vyžaduje Nuki u každého zámku aktivní předplatné (Smart Hosting nebo API). Bez něj jsou nové kódy odmítány.',
    todo: [
      'Podívejte se v Nuki Web na předplatné zámku; obnovte ho nebo do něj zámek přidejte.',
      'Přijede-li host dříve, vytvořte kód ručně v aplikaci Nuki.',
    ],
  },
  'lock.token_dead': {
    title: 'Nuki odmítá náš přístup',
    what: 'Token API tohoto účtu Nuki už neplatí; tokeny zanikají při změně hesla k Nuki Web. Žádný kód nelze zapsat, změnit ani odstranit. Kódy, které na zámcích jsou, fungují dál.',
    todo: [
      'V Nuki Web otevřete API a vytvořte nový token.',
      'Vložte ho do tajemství „outbound“, pod nuki/ a id účtu, jako "token".',
      'Vše pak pokračuje samo. Do té doby noví hosté kód nemají: při příštím příjezdu pomozte ručně v aplikaci Nuki.',
    ],
  },
  'lock.unavailable': {
    title: 'Nuki neodpovídá',
    what: 'Služba Nuki je nedostupná nebo má poruchu. Kódy, které na zámcích jsou, fungují dál; nové musí počkat.',
    todo: [
      'Podívejte se, zda funguje Nuki Web. Pokud ne, nezbývá než čekat: Staykey to zkouší sám znovu.',
      'Přijede-li host dříve, vytvořte u dveří přes Bluetooth kód v aplikaci Nuki nebo ho pusťte dovnitř sami.',
    ],
  },
} satisfies Partial<ProblemTexts>;
