import type { Catalogue } from '../catalogue.ts';
import { accessProblems } from './access-problems.ts';
import { digest } from './digest.ts';
import { guest } from './guest.ts';
import { alarm, confirmation } from './host.ts';
import { lockProblems } from './lock-problems.ts';
import { problems } from './problems.ts';

/** As it is written in Portugal; for guests from Brazil as well. */
export const pt: Catalogue = {
  language: 'pt',
  locale: 'pt-PT',
  longDate: ({ weekday, day, month, year }) => `${weekday}, ${day} de ${month} de ${year}`,
  shortDate: ({ weekday, day, month }) => `${weekday}, ${day} de ${month}`,
  moment: (date, time) => `${date}, ${time.startsWith('01') ? 'à' : 'às'}\u00a0${time}`,
  words: {
    from: 'De',
    until: 'Até',
    address: 'Endereço',
    localTime: (zone) => `Hora local: ${zone}.`,
    labelled: (label, value) => `${label}: ${value}`,
    openConsole: 'Abrir o painel',
  },
  guest,
  confirmation,
  alarm,
  digest,
  problems: { ...problems, ...lockProblems, ...accessProblems },
};
