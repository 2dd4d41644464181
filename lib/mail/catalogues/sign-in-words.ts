/** The mail with which a host signs in to the console. */
export interface SignInWords {
  readonly subject: string;
  readonly intro: (minutes: number) => string;
  readonly button: string;
  readonly notYou: string;
}

/** Each language that we write or are about to. */
export const signInWords = {
  en: {
    subject: 'Sign in to Staykey',
    intro: (minutes) => `This link signs you in, once, within ${minutes} minutes.`,
    button: 'Sign in',
    notYou: 'You did not ask for it? Then there is nothing to do: without this link nobody gets in.',
  },
  de: {
    subject: 'Bei Staykey anmelden',
    intro: (minutes) => `Mit diesem Link melden Sie sich an, einmal und innerhalb von ${minutes} Minuten.`,
    button: 'Anmelden',
    notYou: 'Sie haben ihn nicht angefordert? Dann ist nichts zu tun: ohne diesen Link kommt niemand hinein.',
  },
  fr: {
    subject: 'Connexion à Staykey',
    intro: (minutes) => `Ce lien vous connecte, une seule fois, dans les ${minutes} minutes.`,
    button: 'Se connecter',
    notYou: 'Vous ne l’avez pas demandé ? Il n’y a rien à faire : sans ce lien, personne n’entre.',
  },
  it: {
    subject: 'Accesso a Staykey',
    intro: (minutes) => `Con questo link accede, una sola volta, entro ${minutes} minuti.`,
    button: 'Accedi',
    notYou: 'Non l’ha richiesto? Non deve fare nulla: senza questo link non entra nessuno.',
  },
  es: {
    subject: 'Acceso a Staykey',
    intro: (minutes) => `Con este enlace accede, una sola vez, en un plazo de ${minutes} minutos.`,
    button: 'Acceder',
    notYou: '¿No lo ha pedido? No tiene que hacer nada: sin este enlace no entra nadie.',
  },
  nl: {
    subject: 'Inloggen bij Staykey',
    intro: (minutes) => `Met deze link logt u in, één keer, binnen ${minutes} minuten.`,
    button: 'Inloggen',
    notYou: 'Niet door u aangevraagd? Dan hoeft u niets te doen: zonder deze link komt niemand binnen.',
  },
  cs: {
    subject: 'Přihlášení do Staykey',
    intro: (minutes) => `Tímto odkazem se přihlásíte, jednou, do ${minutes} minut.`,
    button: 'Přihlásit se',
    notYou: 'Nežádali jste o něj? Pak není třeba nic dělat: bez tohoto odkazu se nikdo nepřihlásí.',
  },
  sk: {
    subject: 'Prihlásenie do Staykey',
    intro: (minutes) => `Týmto odkazom sa prihlásite, raz, do ${minutes} minút.`,
    button: 'Prihlásiť sa',
    notYou: 'Nežiadali ste oň? Potom netreba robiť nič: bez tohto odkazu sa nikto neprihlási.',
  },
  pl: {
    subject: 'Logowanie do Staykey',
    intro: (minutes) => `Tym linkiem można zalogować się jeden raz, w ciągu ${minutes} minut.`,
    button: 'Zaloguj się',
    notYou: 'Nie prosili Państwo o niego? Nie trzeba nic robić: bez tego linku nikt się nie zaloguje.',
  },
  pt: {
    subject: 'Entrar no Staykey',
    intro: (minutes) => `Com este link entra, uma única vez, no prazo de ${minutes} minutos.`,
    button: 'Entrar',
    notYou: 'Não o pediu? Então não precisa de fazer nada: sem este link ninguém entra.',
  },
} satisfies Record<string, SignInWords>;
