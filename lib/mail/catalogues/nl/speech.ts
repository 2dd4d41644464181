import type { Speech } from '../catalogue.ts';

export const speech: Speech = {
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
};
