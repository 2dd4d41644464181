import type { Speech } from '../catalogue.ts';

/** As it is written in Portugal; for guests from Brazil as well. */
export const speech: Speech = {
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
};
