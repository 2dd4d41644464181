import type { ProblemTexts } from '../catalogue.ts';

/** Calendars, and platforms that say nothing. */
export const connectionProblems = {
  'feed.refused': {
    title: 'Adres kalendarza już nie działa',
    what: 'Adres kalendarza tego połączenia jest odrzucany albo prowadzi do innego serwera. Rezerwacje, zmiany i anulowania w nim pozostają niezauważone; kody, które już są na zamkach, działają.',
    todo: [
      'Proszę ponownie skopiować na platformie adres eksportu kalendarza.',
      'Proszę wpisać go jako "feedUrl" do sekretu „outbound”, pod id połączenia. Wszystko potoczy się dalej samo.',
    ],
  },
  'feed.emptied': {
    title: 'Kalendarz stracił wszystkie rezerwacje naraz',
    what: 'Kalendarz tego połączenia nie podaje już żadnego z nadchodzących pobytów. Częściej jest to awaria niż anulowanie, dlatego nic nie zostało odebrane: ci goście zachowują swoje kody.',
    todo: [
      'Proszę sprawdzić rezerwacje na platformie. Jeśli nadal tam są, proszę upewnić się, że "feedUrl" w sekrecie „outbound” to kalendarz tego obiektu.',
      'Jeśli naprawdę są anulowane, proszę odebrać im klucze w konsoli. Gdy tylko kalendarz znów poda któryś z tych pobytów, to, czego brakuje, znów uchodzi za anulowane.',
    ],
  },
} satisfies Partial<ProblemTexts>;
