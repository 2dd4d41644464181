import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { DoorState, StayCard } from './views.ts';
import { evidenceWords } from './words.ts';

/** A stay's doors, each with how far it is. */
export function doorList({ doors }: Pick<StayCard, 'doors'>): Html {
  if (doors.length === 0) return html`<p>No door is to open.</p>`;
  return html`<ul class="plain">${doors.map((door) => html`<li>${door.name}: ${evidenceMark(door)}</li>`)}</ul>`;
}

export function evidenceMark({ evidence, reason, replaced }: DoorState): Html {
  const proven = evidence === 'confirmed' || evidence === 'used';
  const words = replaced ? `${evidenceWords[evidence]}; goes when its new code is proven` : evidenceWords[evidence];
  const mark = proven ? 'ok' : evidence === 'failed' || reason !== undefined ? 'warn' : 'quiet';
  return html`<span class="${mark}">${words}${reason === undefined ? '' : `: ${reason}`}</span>`;
}
