import type { Speech } from '../catalogue.ts';

export const speech: Speech = {
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
};

function ordinal(day: string): string {
  return day === '1' ? '1º' : day;
}
