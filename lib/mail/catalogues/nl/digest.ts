import type { DigestWords } from '../digest-words.ts';

/** De toestand van alle sloten. */
export const digest: DigestWords = {
  subject: (title, place, guest, more) =>
    `${title}: ${place}` +
    (guest === undefined ? '' : guest.kind === 'there' ? ', er is een gast' : `, aankomst ${guest.at}`) +
    (more === 0 ? '' : ` (en nog ${more})`),
  preheader: 'Wat er mis is met welk slot, wie het treft en wat u moet doen.',
  title: 'Uw sloten hebben u nodig',
  intro: 'Staykey heeft al uw sloten bekeken. Dit is er mis, het dringendste eerst.',
  nextGuest: 'Volgende gast',
  nobody: 'niemand die het treft',
  arrives: 'Komt',
  isThereUntil: 'Is er tot',
  access: 'Toegang',
  isOnTheLock: 'staat al op het slot en blijft werken',
  fullBy: 'Vol op',
  count: 'Aantal',
  counts: {
    'lock.full': 'Codes op het slot',
    'lock.filling_up': 'Codes op het slot',
    'lock.wrong_codes': 'Verkeerde codes binnen een uur',
    'lock.strays': 'Zulke vermeldingen',
  },
  about: 'Over deze e-mail',
  closing:
    'Hij komt hoogstens eenmaal per dag, en alleen als iets nieuw is, dringender is geworden of na een week nog steeds zo is. Wat is opgelost, wordt niet meer genoemd. Met `npm run doctor` ziet u op elk moment de toestand van elke deur.',
  findings: {
    'lock.battery_low': {
      title: 'De batterij van het slot is bijna leeg',
      what: 'Het slot meldt dit zelf. Is de batterij leeg, dan opent geen code en geen app de deur: alleen de sleutel.',
      todo: [
        'Vervang of laad de batterijen van het slot voordat de volgende gast komt.',
        'Houd tot dan een sleutel klaar waar de gast bij kan.',
      ],
    },
    'lock.keypad_battery_low': {
      title: 'De batterij van het codepaneel is bijna leeg',
      what: 'Het slot meldt dit. Is de batterij leeg, dan kan niemand een code intoetsen; de app opent de deur nog wel.',
      todo: [
        'Vervang de batterijen van het codepaneel voordat de volgende gast komt.',
        'Wees tot dan bereid de deur met de Nuki-app te openen.',
      ],
    },
    'lock.filling_up': {
      title: 'Op het slot wordt de ruimte voor codes krap',
      what: 'Een Nuki-slot bewaart ongeveer 100 codes, en Nuki verwijdert verlopen codes niet. Met wat er geboekt is, blijft er geen plaats over, of maar weinig voor boekingen op korte termijn.',
      todo: [
        'Verwijder in Nuki Web of in de Nuki-app codes van dit slot die niemand meer nodig heeft.',
        'Staykey verwijdert zijn eigen codes na elk verblijf: wat overblijft, is van anderen.',
      ],
    },
    'lock.wrong_codes': {
      title: 'Bij een deur zijn veel verkeerde codes ingetoetst',
      what: 'In de afgelopen dag waren het er binnen één uur meer dan een gast nodig heeft die zich vergist. Na vijf verkeerde pogingen pauzeert het codepaneel, elke keer langer; ook een gast moet dan wachten.',
      todo: [
        'Is er een gast, vraag dan of de code werkt: die staat in de e-mail aan de gast.',
        'Is er niemand, dan probeert misschien iemand codes uit: bekijk het logboek van het slot in Nuki Web, en ga bij de deur kijken.',
      ],
    },
    'lock.strays': {
      title: 'Op het slot staan vermeldingen die op de onze lijken',
      what: 'Ze heten zoals Staykey de zijne noemt, maar het kent ze niet: een ander Staykey gebruikt dit slot met hetzelfde kenmerk, of zijn tabel is verloren gegaan of teruggezet. Ze worden met rust gelaten; elk opent na zijn einde niet meer, maar houdt zijn plaats op het slot.',
      todo: [
        'Beheert een ander Staykey dit slot, geef een van de twee dan een ander installatiekenmerk.',
        'Verwijder anders in Nuki Web of in de Nuki-app wat bij geen verblijf hoort; `npm run stays` toont de verblijven.',
      ],
    },
  },
};
