import type { Catalogue } from '../catalogue.ts';
import { accessProblems } from './access-problems.ts';
import { digest } from './digest.ts';
import { guest } from './guest.ts';
import { alarm, confirmation } from './host.ts';
import { lockProblems } from './lock-problems.ts';
import { problems } from './problems.ts';

/** The spaces before `:`, `?`, `;` and inside guillemets do not break. */
export const fr: Catalogue = {
  language: 'fr',
  locale: 'fr',
  longDate: ({ weekday, day, month, year }) => `${weekday} ${ordinal(day)} ${month} ${year}`,
  shortDate: ({ weekday, day, month }) => `${weekday} ${ordinal(day)} ${month}`,
  moment: (date, time) => `${date} à\u00a0${time.replace(':', 'h')}`,
  words: {
    from: 'Du',
    until: 'Au',
    address: 'Adresse',
    localTime: (zone) => `Heure locale : ${zone}.`,
    labelled: (label, value) => `${label} : ${value}`,
    openConsole: 'Ouvrir la console',
  },
  guest,
  confirmation,
  alarm,
  digest,
  problems: { ...problems, ...lockProblems, ...accessProblems },
};

function ordinal(day: string): string {
  return day === '1' ? '1er' : day;
}
