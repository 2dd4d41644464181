import type { Catalogue } from '../catalogue.ts';
import { accessProblems } from './access-problems.ts';
import { digest } from './digest.ts';
import { guest } from './guest.ts';
import { alarm, confirmation } from './host.ts';
import { lockProblems } from './lock-problems.ts';
import { problems } from './problems.ts';

export const it: Catalogue = {
  language: 'it',
  locale: 'it',
  longDate: ({ weekday, day, month, year }) => `${weekday} ${ordinal(day)} ${month} ${year}`,
  shortDate: ({ weekday, day, month }) => `${weekday} ${ordinal(day)} ${month}`,
  moment: (date, time) => `${date}, ore\u00a0${time}`,
  words: {
    from: 'Da',
    until: 'A',
    address: 'Indirizzo',
    localTime: (zone) => `Ora locale: ${zone}.`,
    labelled: (label, value) => `${label}: ${value}`,
    openConsole: 'Apri la console',
  },
  guest,
  confirmation,
  alarm,
  digest,
  problems: { ...problems, ...lockProblems, ...accessProblems },
};

function ordinal(day: string): string {
  return day === '1' ? '1º' : day;
}
