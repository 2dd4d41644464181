import type { ProblemTexts } from '../catalogue.ts';

/** Calendars, and platforms that say nothing. */
export const connectionProblems = {
  'feed.refused': {
    title: 'Adresa kalendáře už neplatí',
    what: 'Adresa kalendáře tohoto připojení je odmítána nebo vede na jiný server. Rezervace, změny a storna v něm zůstávají nepovšimnuty; kódy, které už na zámcích jsou, fungují.',
    todo: [
      'Zkopírujte na platformě znovu adresu pro export kalendáře.',
      'Vložte ji jako "feedUrl" do tajemství „outbound“, pod id připojení. Vše pak pokračuje samo.',
    ],
  },
  'feed.emptied': {
    title: 'Kalendář přišel o všechny rezervace najednou',
    what: 'Kalendář tohoto připojení už neuvádí žádný z nadcházejících pobytů. To bývá spíše porucha než storno, proto nebylo nic odebráno: tito hosté si kódy ponechávají.',
    todo: [
      'Podívejte se na rezervace na platformě. Jsou-li tam stále, ověřte, že "feedUrl" v tajemství „outbound“ je kalendář tohoto ubytování.',
      'Jsou-li opravdu stornovány, odeberte jim klíče v konzoli. Jakmile kalendář opět uvede některý z těchto pobytů, platí to, co chybí, opět za stornované.',
    ],
  },
  'connection.silent': {
    title: 'Rezervační platforma se odmlčela',
    what: 'Toto připojení obvykle hlásí rezervace a neobvykle dlouho to neudělalo. Jeho webhook je možná vypnutý nebo vede jinam: nové rezervace, změny a storna by přicházely pozdě, nebo vůbec.',
    todo: [
      'Podívejte se v nastavení platformy na webhook: je zapnutý a je jeho adresa stále naše, včetně tokenu?',
      'Porovnejte tamní poslední rezervace s `npm run stays`. Pokud jen nebylo nic nového, není třeba nic dělat.',
    ],
  },
} satisfies Partial<ProblemTexts>;
