import { WEEK } from '../../domain/schedule.ts';
import type { LocalDate } from '../../domain/time.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { tokenField } from './shell.ts';
import type { Viewer } from './shell.ts';
import { weekdayWords } from './words.ts';

export interface DoorChoice {
  readonly lockId: string;
  readonly door: string;
  readonly places: readonly string[];
}

interface PassFormInput {
  readonly viewer: Viewer;
  readonly doors: readonly DoorChoice[];
  readonly form: string;
  readonly today: LocalDate;
}

/** For another code: whose, which doors, which days and hours, until when. */
export function passForm({ viewer, doors, form, today }: PassFormInput): Html {
  return html`<section class="card"><h2>Another code</h2>
<form method="post" action="/host/staff">${tokenField(viewer)}<input type="hidden" name="form" value="${form}" />
<p><label for="name">Name</label><br /><input id="name" name="name" required="" maxlength="40" autocomplete="off" /></p>
<fieldset><legend>Doors</legend>${doors.map(({ lockId, door, places }) => tick(`door-${lockId}`, html`${door} <span class="quiet">${places.join(', ')}</span>`))}</fieldset>
<fieldset><legend>Weekdays</legend><div class="ticks">${WEEK.map((day) => tick(`day-${day}`, html`${weekdayWords[day - 1]}`))}</div></fieldset>
<fieldset><legend>Hours, by the clock of each lock</legend><div class="row"><p><label for="from">From</label><br /><input id="from" name="from" type="time" /></p>
<p><label for="until">Until</label><br /><input id="until" name="until" type="time" /></p></div><p class="quiet">Leave both empty for the whole day.</p></fieldset>
<p><label for="last">Last day</label><br /><input id="last" name="last" type="date" min="${today}" required="" /></p>
<p><button>Order the code</button></p></form></section>`;
}

function tick(name: string, label: Html): Html {
  return html`<p class="tick"><input type="checkbox" id="${name}" name="${name}" value="on" /> <label for="${name}">${label}</label></p>`;
}
