import type { Speech } from '../catalogue.ts';

export const speech: Speech = {
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
};
