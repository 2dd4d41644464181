import type { Instant, LocalDate } from '../../domain/time.ts';
import { catalogueOf } from '../../mail/catalogues/index.ts';
import { localMoment, longDay, shortMoment, zoneAt } from '../../mail/local-times.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';

const catalogue = catalogueOf('en');

/** `Friday 10 July, 16:00`, on the clock of `zone`. */
export function moment(at: Instant, zone: string): Html {
  return html`<time datetime="${at}">${shortMoment(at, zone, catalogue)}</time>`;
}

/** `Friday, 10 July 2026, 16:00 (Central European Summer Time, GMT+2)` */
export function wholeMoment(at: Instant, zone: string): Html {
  return html`<time datetime="${at}">${localMoment(at, zone, catalogue)}</time> <span class="quiet">(${zoneAt(at, zone, catalogue)})</span>`;
}

/** `Friday, 10 July 2026` */
export function day(date: LocalDate): string {
  return longDay(date, catalogue);
}
