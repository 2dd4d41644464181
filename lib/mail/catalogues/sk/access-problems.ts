import type { ProblemTexts } from '../catalogue.ts';

/** Čo zámok robí s prístupom jedného hosťa. */
export const accessProblems = {
  'lock.code_missing': {
    title: 'Nuki hlási, že chýbal kód',
    what: 'To by sa nemalo stať a je to chyba Staykey. Hosť pre tieto dvere nemá kód.',
    todo: [
      'Vytvorte pre tohto hosťa ručne v aplikácii Nuki kód s časmi pobytu a pošlite mu ho.',
      'Oznámte to tomu, kto sa o váš Staykey stará, s identifikátormi z tohto e-mailu.',
    ],
  },
  'lock.code_refused': {
    title: 'Nuki kód odmieta',
    what: 'Zámok neprijíma kód, ktorý sme zvolili. Hosť pre tieto dvere nemá kód.',
    todo: [
      'Skontrolujte v Nuki Web, či je klávesnica stále pripojená k zámku a funguje.',
      'Ak čoskoro príde hosť, vytvorte kód ručne v aplikácii Nuki a pošlite mu ho.',
      'Oznámte to tomu, kto sa o váš Staykey stará, s identifikátormi z tohto e-mailu.',
    ],
  },
  'lock.name_too_long': {
    title: 'Nuki odmieta názov záznamu',
    what: 'Nuki dovoľuje pre názov kódu 20 znakov a náš odmietol. Hosť pre tieto dvere nemá kód.',
    todo: [
      'Vytvorte pre tohto hosťa ručne v aplikácii Nuki kód s časmi pobytu a pošlite mu ho.',
      'Oznámte to tomu, kto sa o váš Staykey stará: značka inštalácie je možno príliš dlhá.',
    ],
  },
  'lock.rejected': {
    title: 'Nuki odmieta požiadavku pre tento zámok',
    what: 'Nuki neuviedol dôvod, ktorý by sme poznali. Čo sme žiadali, na zámku nie je: nový hosť pre tieto dvere nemá kód.',
    todo: [
      'Pozrite si zámok v Nuki Web: je online, je jeho predplatné aktívne, ukazuje nejaké varovanie?',
      'Ak čoskoro príde hosť, vytvorte kód ručne v aplikácii Nuki a pošlite mu ho.',
      'Oznámte to tomu, kto sa o váš Staykey stará, s identifikátormi z tohto e-mailu.',
    ],
  },
  'lock.may_not_open': {
    title: 'Staykey nesmie tieto dvere otvoriť',
    what: 'Hosť ich má otvoriť zo svojej stránky k dverám, ale Nuki to nášmu tokenu nedovoľuje.',
    todo: [
      'V Nuki Web v ponuke API vytvorte token, ktorý má aj právo `smartlock.action`, a vložte ho do tajomstva účtu Nuki.',
      'Dovtedy pustite hosťa dnu inak, alebo nastavte `access` na `keypad` či `invite` a spustite `npm run apply`.',
    ],
  },
  'lock.not_proven': {
    title: 'Zámok neukazuje prístup hosťa',
    what: 'Nuki našu požiadavku prijal, ale zámok prístup so správnymi časmi ešte nehlási. Hosťovi píšeme až potom; dovtedy od nás nič nové nemá.',
    todo: [
      'Otvorte zámok v Nuki Web a aktualizujte ho („Update now“). Skontrolujte, či je online.',
      'Staykey sa pozerá ďalej a napíše hosťovi, len čo bude prístup na zámku.',
      'Ak pri príchode hosťa stále chýba, pustite ho dnu sami alebo vytvorte kód v aplikácii Nuki.',
    ],
  },
  'lock.not_revoked': {
    title: 'Na zámku je stále starý prístup',
    what: 'Mal byť odstránený, ale zámok ho stále uvádza. Po skončení ho zámok odmietne; dovtedy, napríklad po storne, môže dvere ešte otvoriť.',
    todo: [
      'Otvorte zámok v Nuki Web a aktualizujte ho („Update now“). Staykey sa ho ďalej snaží odstrániť.',
      'Ak zostane, zmažte ho sami v aplikácii Nuki. `npm run stays` pobyt ukáže.',
    ],
  },
  'lock.entry_changed': {
    title: 'Niekto na zámku zmenil prístup hosťa',
    what: 'Prístup, ktorý Staykey nastavil a overil, bol zmenený alebo zmazaný, napríklad v aplikácii Nuki. Staykey ho vracia do podoby, akú hovorí rezervácia.',
    todo: [
      'Ak ste to boli vy: zmeňte rezerváciu alebo časy v properties.json a spustite `npm run apply -- properties.json`. Tým sa potom Staykey riadi.',
      'Ak ste to neboli vy: pozrite sa v Nuki Web, kto smie zámok spravovať.',
    ],
  },
  'lock.permanent_key': {
    title: 'Prístup na zámku nemal koniec',
    what: 'Zámok uvádzal prístup hosťa bez začiatku a konca; takto by dvere otváral navždy. Staykey časy zapisuje znova a pozerá sa, kým tam nebudú.',
    todo: [
      'Nič, ak nepríde ďalšia správa. `npm run stays` ukáže, či sú dvere potvrdené.',
      'Ak vás o to požiadame znova: zmažte prístup v aplikácii Nuki; Staykey vytvorí nový.',
    ],
  },
  'lock.no_invite_code': {
    title: 'Nuki nám neoznámilo kód pozvánky',
    what: 'Pozvánka hosťa do aplikácie mala byť v našom vlastnom e-maile, ale jej kód k Staykey nedorazil. Staykey ju nahradí pozvánkou, ktorú hosťovi pošle Nuki, a hosťa na to upozorní.',
    todo: [
      'Pozrite sa pomocou `npm run stays`, či sú dvere znova potvrdené; potom hosť nič ďalšie nepotrebuje.',
      'Overte, že webhooky od Nuki k Staykey dochádzajú: bez nich žiadny kód pozvánky nepríde. Ako na to, hovorí stránka dokumentácie o webhookoch Nuki.',
      'Ak tento účet nemá schválené Advanced API, odstráňte "advancedApi" z properties.json a spustite `npm run apply -- properties.json`.',
    ],
  },
} satisfies Partial<ProblemTexts>;
