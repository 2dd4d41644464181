import type { Speech } from '../catalogue.ts';

export const speech: Speech = {
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
};
