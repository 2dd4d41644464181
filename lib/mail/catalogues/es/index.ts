import type { Catalogue } from '../catalogue.ts';
import { accessProblems } from './access-problems.ts';
import { digest } from './digest.ts';
import { guest } from './guest.ts';
import { alarm, confirmation } from './host.ts';
import { lockProblems } from './lock-problems.ts';
import { problems } from './problems.ts';

export const es: Catalogue = {
  language: 'es',
  locale: 'es',
  longDate: ({ weekday, day, month, year }) => `${weekday}, ${day} de ${month} de ${year}`,
  shortDate: ({ weekday, day, month }) => `${weekday} ${day} de ${month}`,
  moment: (date, time) => `${date}, ${time}\u00a0h`,
  words: {
    from: 'Desde',
    until: 'Hasta',
    address: 'Dirección',
    localTime: (zone) => `Hora local: ${zone}.`,
    labelled: (label, value) => `${label}: ${value}`,
    openConsole: 'Abrir la consola',
  },
  guest,
  confirmation,
  alarm,
  digest,
  problems: { ...problems, ...lockProblems, ...accessProblems },
};
