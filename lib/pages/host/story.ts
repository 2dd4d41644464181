import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { moment } from './times.ts';
import type { StoryLine } from './views.ts';

/** Something that happened, and went on happening with nothing else in between. */
interface Repeated extends StoryLine {
  readonly times: number;
  readonly last: StoryLine['at'];
}

/** What happened, oldest first, each with when and, if a host decided it, who. What repeats itself is told once. */
export function storyList(lines: readonly StoryLine[], timeZone: string): Html {
  if (lines.length === 0) return html`<p>Nothing yet.</p>`;
  const items = repeated(lines).map(({ at, text, by, mark, times, last }) => {
    const said = mark === undefined ? html`${text}` : html`<span class="${mark}">${text}</span>`;
    const again = times > 1 && html` <span class="quiet">${times} times, last ${moment(last, timeZone)}</span>`;
    const who = by !== undefined && html` <span class="quiet">By ${by}</span>`;
    return html`<li><span class="quiet">${moment(at, timeZone)}</span><span>${said}${who}${again}</span></li>`;
  });
  return html`<ol class="story">${items}</ol>`;
}

function repeated(lines: readonly StoryLine[]): readonly Repeated[] {
  const told: Repeated[] = [];
  for (const line of lines) {
    const before = told.at(-1);
    if (before !== undefined && before.text === line.text && before.by === line.by) {
      told[told.length - 1] = { ...before, times: before.times + 1, last: line.at };
    } else told.push({ ...line, times: 1, last: line.at });
  }
  return told;
}
