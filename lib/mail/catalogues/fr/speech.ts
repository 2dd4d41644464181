import type { Speech } from '../catalogue.ts';

/** The spaces before `:`, `?`, `;` and inside guillemets do not break. */
export const speech: Speech = {
  language: 'fr',
  locale: 'fr',
  longDate: ({ weekday, day, month, year }) => `${weekday} ${ordinal(day)} ${month} ${year}`,
  shortDate: ({ weekday, day, month }) => `${weekday} ${ordinal(day)} ${month}`,
  moment: (date, time) => `${date} à\u00a0${time.replace(':', 'h')}`,
  words: {
    from: 'Du',
    until: 'Au',
    address: 'Adresse',
    localTime: (zone) => `Heure locale : ${zone}.`,
    labelled: (label, value) => `${label} : ${value}`,
    openConsole: 'Ouvrir la console',
  },
};

function ordinal(day: string): string {
  return day === '1' ? '1er' : day;
}
