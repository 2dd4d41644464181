import type { ProblemTexts } from '../catalogue.ts';

/** Calendars, and platforms that say nothing. */
export const connectionProblems = {
  'feed.refused': {
    title: 'Het adres van een agenda geldt niet meer',
    what: 'Het agenda-adres van deze verbinding wordt geweigerd of leidt naar een andere server. Boekingen, wijzigingen en annuleringen daarin blijven onopgemerkt; codes die al op de sloten staan, werken.',
    todo: [
      'Kopieer op het platform het exportadres van de agenda opnieuw.',
      'Zet het als "feedUrl" in het geheim “outbound”, onder de id van de verbinding. Alles gaat dan vanzelf verder.',
    ],
  },
  'feed.emptied': {
    title: 'Een agenda is alle boekingen in één keer kwijt',
    what: 'De agenda van deze verbinding noemt geen enkel komend verblijf meer. Dat is vaker een storing dan een annulering, dus er is niets weggenomen: deze gasten houden hun code.',
    todo: [
      'Bekijk de boekingen op het platform. Staan ze er nog, controleer dan of "feedUrl" in het geheim “outbound” de agenda van deze accommodatie is.',
      'Zijn ze echt geannuleerd, neem dan in de console hun sleutels weg. Zodra de agenda weer een van deze verblijven noemt, geldt wat ontbreekt weer als geannuleerd.',
    ],
  },
  'connection.silent': {
    title: 'Een boekingsplatform is stilgevallen',
    what: 'Deze verbinding meldt doorgaans boekingen en heeft dat ongewoon lang niet gedaan. Misschien staat de webhook uit of leidt hij ergens anders heen: nieuwe boekingen, wijzigingen en annuleringen zouden dan laat of helemaal niet aankomen.',
    todo: [
      'Bekijk de webhook in de instellingen van het platform: staat hij aan, en is het adres nog het onze, met token?',
      'Vergelijk de laatste boekingen daar met `npm run stays`. Was er gewoon niets nieuws, dan hoeft u niets te doen.',
    ],
  },
} satisfies Partial<ProblemTexts>;
