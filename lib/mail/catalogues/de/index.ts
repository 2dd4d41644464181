import type { Catalogue } from '../catalogue.ts';
import { accessProblems } from './access-problems.ts';
import { digest } from './digest.ts';
import { guest } from './guest.ts';
import { alarm, confirmation } from './host.ts';
import { lockProblems } from './lock-problems.ts';
import { problems } from './problems.ts';

export const de: Catalogue = {
  language: 'de',
  locale: 'de',
  longDate: ({ weekday, day, month, year }) => `${weekday}, ${day}. ${month} ${year}`,
  shortDate: ({ weekday, day, month }) => `${weekday}, ${day}. ${month}`,
  moment: (date, time) => `${date}, ${time} Uhr`,
  words: {
    from: 'Von',
    until: 'Bis',
    address: 'Adresse',
    localTime: (zone) => `Ortszeit: ${zone}.`,
    labelled: (label, value) => `${label}: ${value}`,
    openConsole: 'Zur Übersicht',
  },
  guest,
  confirmation,
  alarm,
  digest,
  problems: { ...problems, ...lockProblems, ...accessProblems },
};
