import type { Catalogue } from '../catalogue.ts';
import { accessProblems } from './access-problems.ts';
import { digest } from './digest.ts';
import { guest } from './guest.ts';
import { alarm, confirmation } from './host.ts';
import { lockProblems } from './lock-problems.ts';
import { problems } from './problems.ts';

export const en: Catalogue = {
  language: 'en',
  locale: 'en-GB',
  longDate: ({ weekday, day, month, year }) => `${weekday}, ${day} ${month} ${year}`,
  shortDate: ({ weekday, day, month }) => `${weekday} ${day} ${month}`,
  moment: (date, time) => `${date}, ${time}`,
  words: {
    from: 'From',
    until: 'Until',
    address: 'Address',
    localTime: (zone) => `Local time there: ${zone}.`,
    labelled: (label, value) => `${label}: ${value}`,
    openConsole: 'Open the console',
  },
  guest,
  confirmation,
  alarm,
  digest,
  problems: { ...problems, ...lockProblems, ...accessProblems },
};
