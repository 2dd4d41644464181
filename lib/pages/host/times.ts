import type { Instant, LocalDate } from '../../domain/time.ts';
import { en } from '../../mail/catalogues/en/index.ts';
import { longDay, shortMoment } from '../../mail/local-times.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';

/** `Friday 10 July, 16:00`, on the clock of `zone`. */
export function moment(at: Instant, zone: string): Html {
  return html`<time datetime="${at}">${shortMoment(at, zone, en)}</time>`;
}

/** `Friday, 10 July 2026` */
export function day(date: LocalDate): string {
  return longDay(date, en);
}
