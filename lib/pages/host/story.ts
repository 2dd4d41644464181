import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { moment } from './times.ts';
import type { StoryLine } from './views.ts';

/** What happened, oldest first, each with when and, if a host decided it, who. */
export function storyList(lines: readonly StoryLine[], timeZone: string): Html {
  if (lines.length === 0) return html`<p>Nothing yet.</p>`;
  const items = lines.map(({ at, text, by, mark }) => {
    const said = mark === undefined ? html`${text}` : html`<span class="${mark}">${text}</span>`;
    return html`<li><span class="quiet">${moment(at, timeZone)}</span><span>${said}${by !== undefined && html` <span class="quiet">By ${by}</span>`}</span></li>`;
  });
  return html`<ol class="story">${items}</ol>`;
}
