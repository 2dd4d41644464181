import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { DoorState, StayCard } from './views.ts';
import { evidenceWords } from './words.ts';

/** A stay's doors, each with how far it is. */
export function doorList({ doors }: Pick<StayCard, 'doors'>): Html {
  if (doors.length === 0) return html`<p>No door is to open.</p>`;
  return html`<ul class="plain">${doors.map((door) => html`<li>${door.name}: ${evidenceMark(door)}</li>`)}</ul>`;
}

export type Tone = 'ok' | 'warn' | 'quiet';

export function evidenceTone({ evidence, reason }: Pick<DoorState, 'evidence' | 'reason'>): Tone {
  if (evidence === 'confirmed' || evidence === 'used') return 'ok';
  return evidence === 'failed' || reason !== undefined ? 'warn' : 'quiet';
}

export function evidenceMark(door: Pick<DoorState, 'evidence' | 'reason' | 'replaced'>): Html {
  const { evidence, reason, replaced } = door;
  const words = replaced ? `${evidenceWords[evidence]}; goes when its new code is proven` : evidenceWords[evidence];
  return html`<span class="${evidenceTone(door)}">${words}${reason === undefined ? '' : `: ${reason}`}</span>`;
}
