import type { ProblemText } from '../../mail/catalogues/catalogue.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { StayCard } from './views.ts';
import { stateWords } from './words.ts';

/** Where a stay is, and how it stands if that is not as usual. */
export function where({ places, unmapped, state, takenAway }: StayCard): Html {
  const all = [...places, ...unmapped.map((unit) => `unit ${unit}, not mapped yet`)].join(', ');
  return html`${all}${state === 'confirmed' ? '' : ` · ${stateWords[state]}`}${takenAway ? ' · keys taken away by a host' : ''}`;
}

/** What is wrong, and what to do. */
export function problemCard({ title, what, todo }: ProblemText): Html {
  return html`<div class="warning"><h2>${title}</h2><p>${what}</p><ol>${todo.map((step) => html`<li>${step}</li>`)}</ol></div>`;
}

/** A code as it is typed: `738 291`. */
export function spaced(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
