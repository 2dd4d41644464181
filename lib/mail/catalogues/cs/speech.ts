import type { Speech } from '../catalogue.ts';

/** Names of places and days stay as they are: no sentence asks for another case of them. */
export const speech: Speech = {
  language: 'cs',
  locale: 'cs',
  longDate: ({ weekday, day, month, year }) => `${weekday} ${day}. ${month} ${year}`,
  shortDate: ({ weekday, day, month }) => `${weekday} ${day}. ${month}`,
  moment: (date, time) => `${date}, ${time}`,
  words: {
    from: 'Od',
    until: 'Do',
    address: 'Adresa',
    localTime: (zone) => `Místní čas: ${zone}.`,
    labelled: (label, value) => `${label}: ${value}`,
    openConsole: 'Otevřít přehled',
  },
};
