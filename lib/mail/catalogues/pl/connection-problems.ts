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
  'connection.silent': {
    title: 'Platforma rezerwacyjna zamilkła',
    what: 'To połączenie zwykle zgłasza rezerwacje, a nie zrobiło tego od niezwykle dawna. Jego webhook może być wyłączony albo prowadzić gdzie indziej: nowe rezerwacje, zmiany i anulowania dotarłyby późno albo wcale.',
    todo: [
      'Proszę zajrzeć do webhooka w ustawieniach platformy: czy jest włączony i czy jego adres jest nadal nasz, razem z tokenem?',
      'Proszę porównać tamtejsze ostatnie rezerwacje z `npm run stays`. Jeśli po prostu nie było nic nowego, nie trzeba nic robić.',
    ],
  },
} satisfies Partial<ProblemTexts>;
