import type { Speech } from '../catalogue.ts';

/** Names of places and days stay as they are: no sentence asks for another case of them. */
export const speech: Speech = {
  language: 'pl',
  locale: 'pl',
  longDate: ({ weekday, day, month, year }) => `${weekday}, ${day} ${month} ${year}\u00a0r.`,
  shortDate: ({ weekday, day, month }) => `${weekday}, ${day} ${month}`,
  moment: (date, time) => `${date}, godz.\u00a0${time}`,
  words: {
    from: 'Od',
    until: 'Do',
    address: 'Adres',
    localTime: (zone) => `Czas lokalny: ${zone}.`,
    labelled: (label, value) => `${label}: ${value}`,
    openConsole: 'Otwórz panel',
  },
};
