import { WEEK } from '../../domain/schedule.ts';
import type { Schedule } from '../../domain/schedule.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Page } from '../frame.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { PassCard } from './door-views.ts';
import { problemCard, spaced } from './parts.ts';
import { passForm } from './pass-form.ts';
import type { DoorChoice } from './pass-form.ts';
import { consolePage, tokenField } from './shell.ts';
import type { Viewer } from './shell.ts';
import { evidenceMark } from './stay-doors.ts';
import { storyList } from './story.ts';
import { day } from './times.ts';
import { passDoneWords, passRefusalWords, weekdayWords, wordFor } from './words.ts';

export interface PassesInput {
  readonly viewer: Viewer;
  readonly passes: readonly PassCard[];
  readonly doors: readonly DoorChoice[];
  /** Names the form for another. */
  readonly form: string;
  readonly today: LocalDate;
  readonly notice: Html | undefined;
}

/** Cleaners and staff: who has which code, on which doors, when. */
export function passesPage(input: PassesInput): Page {
  const { viewer, passes, notice } = input;
  const none = html`<p class="card">Nobody has a code of her own yet.</p>`;
  return consolePage({
    title: 'Staff',
    viewer,
    place: '/host/staff',
    body: html`${notice}
<section><h2>Codes</h2>${passes.length === 0 ? none : html`<ul class="cards">${passes.map((pass) => passItem(pass, viewer))}</ul>`}</section>
${viewer.mayAct && passForm(input)}`,
  });
}

/** `done` and `refused` come with the address: only words of ours are said. */
export function passNotice(done: string | undefined, refused: string | undefined): Html | undefined {
  const good = wordFor(passDoneWords, done);
  if (good !== undefined) return html`<p class="good" role="status">${good}</p>`;
  const bad = wordFor(passRefusalWords, refused);
  return bad === undefined ? undefined : html`<p class="warning" role="alert">Nothing was done. ${bad}</p>`;
}

function passItem(pass: PassCard, viewer: Viewer): Html {
  const { id, name, isRemoved, schedule, last, timeZone, doors, code, isReady, problems, story } = pass;
  const hidden = isReady ? 'Only hosts see it.' : 'It is shown once every lock is proven to hold it.';
  return html`<li class="card">
<h3>${name}</h3>
<p>${hoursText(schedule)}, until ${day(last)}</p>
${isRemoved ? html`<p><span class="warn">Taken away</span></p>` : html`<p>Code: ${code === undefined ? html`<span class="quiet">${hidden}</span>` : html`<span class="digits">${spaced(code)}</span>`}</p>`}
<ul class="plain">${doors.map((door) => html`<li>${door.name}: ${evidenceMark({ ...door, replaced: false })}</li>`)}</ul>
${!isRemoved && problems.map(problemCard)}
<details><summary>What happened</summary>${storyList(story, timeZone)}</details>
${
  viewer.mayAct &&
  !isRemoved &&
  html`<details><summary>Take the code away</summary><form method="post" action="/host/staff">${tokenField(viewer)}<input type="hidden" name="remove" value="${id}" />
<p>Every lock is asked at once to forget it.</p><p><button class="small">Take the code of ${name} away</button></p></form></details>`
}
</li>`;
}

/** `Monday and Thursday, 08:00 to 12:00` */
function hoursText({ weekDays, fromMinute, untilMinute }: Schedule): string {
  const days = weekDays.length === WEEK.length ? 'Every day' : weekDays.map((day) => weekdayWords[day - 1]).join(', ');
  return fromMinute === 0 && untilMinute === 0 ? days : `${days}, ${clock(fromMinute)} to ${clock(untilMinute)}`;
}

function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
