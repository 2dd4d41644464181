import type { Catalogue } from '../catalogue.ts';
import { accessProblems } from './access-problems.ts';
import { digest } from './digest.ts';
import { guest } from './guest.ts';
import { alarm, confirmation } from './host.ts';
import { lockProblems } from './lock-problems.ts';
import { problems } from './problems.ts';

export const nl: Catalogue = {
  language: 'nl',
  locale: 'nl',
  longDate: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
  shortDate: ({ weekday, day, month }) => `${weekday} ${day} ${month}`,
  moment: (date, time) => `${date}, ${time}\u00a0uur`,
  words: {
    from: 'Van',
    until: 'Tot',
    address: 'Adres',
    localTime: (zone) => `Plaatselijke tijd: ${zone}.`,
    labelled: (label, value) => `${label}: ${value}`,
    openConsole: 'Naar het overzicht',
  },
  guest,
  confirmation,
  alarm,
  digest,
  problems: { ...problems, ...lockProblems, ...accessProblems },
};
