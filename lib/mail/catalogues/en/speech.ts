import type { Speech } from '../catalogue.ts';

export const speech: Speech = {
  language: 'en',
  locale: 'en-GB',
  longDate: ({ weekday, day, month, year }) => `${weekday}, ${day} ${month} ${year}`,
  shortDate: ({ weekday, day, month }) => `${weekday} ${day} ${month}`,
  moment: (date, time) => `${date}, ${time}`,
  words: {
    from: 'From',
    until: 'Until',
    address: 'Address',
    localTime: (zone) => `Local time there: ${zone}.`,
    labelled: (label, value) => `${label}: ${value}`,
    openConsole: 'Open the console',
  },
};
