import type { Catalogue } from '../catalogue.ts';
import { accessProblems } from './access-problems.ts';
import { digest } from './digest.ts';
import { guest } from './guest.ts';
import { alarm, confirmation } from './host.ts';
import { lockProblems } from './lock-problems.ts';
import { problems } from './problems.ts';

/** Names of places and days stay as they are: no sentence asks for another case of them. */
export const sk: Catalogue = {
  language: 'sk',
  locale: 'sk',
  longDate: ({ weekday, day, month, year }) => `${weekday} ${day}. ${month} ${year}`,
  shortDate: ({ weekday, day, month }) => `${weekday} ${day}. ${month}`,
  moment: (date, time) => `${date}, ${time}`,
  words: {
    from: 'Od',
    until: 'Do',
    address: 'Adresa',
    localTime: (zone) => `Miestny čas: ${zone}.`,
    labelled: (label, value) => `${label}: ${value}`,
    openConsole: 'Otvoriť prehľad',
  },
  guest,
  confirmation,
  alarm,
  digest,
  problems: { ...problems, ...lockProblems, ...accessProblems },
};
