import type { ProblemTexts } from '../catalogue.ts';

/** Co zámek dělá s přístupem jednoho hosta. */
export const accessProblems = {
  'lock.code_missing': {
    title: 'Nuki hlásí, že chyběl kód',
    what: 'To by se nemělo stát a je to chyba Staykey. Host pro tyto dveře nemá kód.',
    todo: [
      'Vytvořte pro tohoto hosta ručně v aplikaci Nuki kód s časy pobytu a pošlete mu ho.',
      'Sdělte to tomu, kdo se o váš Staykey stará, s identifikátory z tohoto e-mailu.',
    ],
  },
  'lock.code_refused': {
    title: 'Nuki kód odmítá',
    what: 'Zámek nepřijímá kód, který jsme zvolili. Host pro tyto dveře nemá kód.',
    todo: [
      'Zkontrolujte v Nuki Web, zda je klávesnice stále připojena k zámku a funguje.',
      'Přijede-li brzy host, vytvořte kód ručně v aplikaci Nuki a pošlete mu ho.',
      'Sdělte to tomu, kdo se o váš Staykey stará, s identifikátory z tohoto e-mailu.',
    ],
  },
  'lock.name_too_long': {
    title: 'Nuki odmítá název záznamu',
    what: 'Nuki dovoluje pro název kódu 20 znaků a náš odmítl. Host pro tyto dveře nemá kód.',
    todo: [
      'Vytvořte pro tohoto hosta ručně v aplikaci Nuki kód s časy pobytu a pošlete mu ho.',
      'Sdělte to tomu, kdo se o váš Staykey stará: značka instalace je možná příliš dlouhá.',
    ],
  },
  'lock.rejected': {
    title: 'Nuki odmítá požadavek pro tento zámek',
    what: 'Nuki neuvedl důvod, který bychom znali. Co jsme žádali, na zámku není: nový host pro tyto dveře nemá kód.',
    todo: [
      'Podívejte se na zámek v Nuki Web: je online, je jeho předplatné aktivní, ukazuje nějaké varování?',
      'Přijede-li brzy host, vytvořte kód ručně v aplikaci Nuki a pošlete mu ho.',
      'Sdělte to tomu, kdo se o váš Staykey stará, s identifikátory z tohoto e-mailu.',
    ],
  },
  'lock.may_not_open': {
    title: 'Staykey nesmí tyto dveře otevřít',
    what: 'Host je má otevřít ze své stránky ke dveřím, ale Nuki to našemu tokenu nedovoluje.',
    todo: [
      'V Nuki Web v nabídce API vytvořte token, který má i právo `smartlock.action`, a vložte ho do tajemství účtu Nuki.',
      'Do té doby pusťte hosta dovnitř jinak, nebo nastavte `access` na `keypad` či `invite` a spusťte `npm run apply`.',
    ],
  },
  'lock.not_proven': {
    title: 'Zámek neukazuje přístup hosta',
    what: 'Nuki náš požadavek přijal, ale zámek přístup se správnými časy ještě nehlásí. Hostovi píšeme teprve potom; do té doby od nás nic nového nemá.',
    todo: [
      'Otevřete zámek v Nuki Web a aktualizujte ho („Update now“). Zkontrolujte, zda je online.',
      'Staykey se dívá dál a napíše hostovi, jakmile bude přístup na zámku.',
      'Pokud při příjezdu hosta stále chybí, pusťte ho dovnitř sami nebo vytvořte kód v aplikaci Nuki.',
    ],
  },
  'lock.not_revoked': {
    title: 'Na zámku je stále starý přístup',
    what: 'Měl být odstraněn, ale zámek ho stále uvádí. Po skončení ho zámek odmítne; do té doby, například po stornu, může dveře ještě otevřít.',
    todo: [
      'Otevřete zámek v Nuki Web a aktualizujte ho („Update now“). Staykey se ho dál snaží odstranit.',
      'Pokud zůstane, smažte ho sami v aplikaci Nuki. `npm run stays` pobyt ukáže.',
    ],
  },
  'lock.entry_changed': {
    title: 'Někdo na zámku změnil přístup hosta',
    what: 'Přístup, který Staykey nastavil a ověřil, byl změněn nebo smazán, například v aplikaci Nuki. Staykey ho vrací do podoby, jakou říká rezervace.',
    todo: [
      'Pokud jste to byli vy: změňte rezervaci nebo časy v properties.json a spusťte `npm run apply -- properties.json`. Tím se pak Staykey řídí.',
      'Pokud jste to nebyli vy: podívejte se v Nuki Web, kdo smí zámek spravovat.',
    ],
  },
  'lock.permanent_key': {
    title: 'Přístup na zámku neměl konec',
    what: 'Zámek uváděl přístup hosta bez začátku a konce; takto by dveře otvíral navždy. Staykey časy zapisuje znovu a dívá se, dokud tam nebudou.',
    todo: [
      'Nic, pokud nepřijde další zpráva. `npm run stays` ukáže, zda jsou dveře potvrzeny.',
      'Pokud vás o to požádáme znovu: smažte přístup v aplikaci Nuki; Staykey vytvoří nový.',
    ],
  },
  'lock.no_invite_code': {
    title: 'Nuki nám nesdělilo kód pozvánky',
    what: 'Pozvánka hosta do aplikace měla být v našem vlastním e-mailu, ale její kód ke Staykey nedorazil. Staykey ji nahradí pozvánkou, kterou hostovi pošle Nuki, a hosta na to upozorní.',
    todo: [
      'Podívejte se pomocí `npm run stays`, zda jsou dveře znovu potvrzeny; pak host nic dalšího nepotřebuje.',
      'Ověřte, že webhooky od Nuki ke Staykey docházejí: bez nich žádný kód pozvánky nepřijde. Jak na to, říká stránka dokumentace o webhoocích Nuki.',
      'Pokud tento účet nemá schválené Advanced API, odstraňte "advancedApi" z properties.json a spusťte `npm run apply -- properties.json`.',
    ],
  },
} satisfies Partial<ProblemTexts>;
