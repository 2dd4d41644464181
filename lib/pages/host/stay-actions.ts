import type { HostDecision } from '../../domain/host-decision.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { tokenField } from './shell.ts';
import type { Viewer } from './shell.ts';
import type { LocalMoment, StayActions } from './views.ts';

interface Shown {
  readonly viewer: Viewer;
  readonly actions: StayActions;
  readonly takenAway: boolean;
}

/** What a host can do about a stay, each a form of its own. */
export function stayActions(shown: Shown): Html {
  const { actions, takenAway } = shown;
  const { entry, exit, hasDoors, hasCode, wasTold, link } = actions;
  if (takenAway) {
    return html`<section class="card"><h2>Decide</h2>
${choice(shown, 'give-back', 'Give the keys back', 'The doors open for the guest again, with the code that the guest had.')}</section>`;
  }
  return html`<section class="card"><h2>Decide</h2>
${entry && hours(shown, { decision: 'move-entry', back: 'usual-entry', title: 'Early check-in', at: entry })}
${exit && hours(shown, { decision: 'move-exit', back: 'usual-exit', title: 'Late check-out', at: exit })}
${wasTold && choice(shown, 'send-again', 'Send the mail again', 'The guest gets the mail with the key once more.')}
${hasDoors && choice(shown, 'mark-told', 'Mark as told', 'You have given the guest the key yourself: nothing is mailed until something changes.')}
${hasCode && choice(shown, 'new-code', 'Make a new code', 'The old code goes once the new one is proven on every door. Then the guest is mailed.')}
${link === 'shows' && choice(shown, 'revoke-link', 'Switch the guest’s page off', 'Codes go on working; her link shows nothing and opens no door.')}
${link === 'revoked' && choice(shown, 'restore-link', 'Switch the guest’s page on again', 'It shows her doors, and opens them where it may.')}
${choice(shown, 'take-away', 'Take the keys away', 'Every lock is asked at once to forget the guest, whatever the platform says, and the guest’s page opens nothing. The guest is not mailed. You can give the keys back.')}</section>`;
}

interface Hours {
  readonly decision: 'move-entry' | 'move-exit';
  readonly back: HostDecision['kind'];
  readonly title: string;
  readonly at: LocalMoment & { readonly isAgreed: boolean };
}

/** A day and a time at the door. */
function hours(shown: Shown, { decision, back, title, at }: Hours): Html {
  const [date, time] = [`${decision}-date`, `${decision}-time`];
  return html`<fieldset><legend>${title}</legend>
<form class="row" method="post" action="/host/stay">${fields(shown, decision)}
<p><label for="${date}">Day</label><br /><input id="${date}" name="date" type="date" value="${at.date}" required="" /></p>
<p><label for="${time}">Time at the door</label><br /><input id="${time}" name="time" type="time" value="${at.time}" required="" /></p>
<button class="small">Agree</button></form>
${at.isAgreed && html`<form method="post" action="/host/stay">${fields(shown, back)}<button class="small plain">Back to the usual time</button></form>`}
</fieldset>`;
}

/** Closed until it is asked for: what it does is read before it is pressed. */
function choice(shown: Shown, decision: HostDecision['kind'], title: string, what: string): Html {
  return html`<details><summary>${title}</summary><form method="post" action="/host/stay">${fields(shown, decision)}
<p>${what}</p><p><button class="small">${title}</button></p></form></details>`;
}

function fields({ viewer, actions: { of, form, seen } }: Shown, decision: HostDecision['kind']): Html {
  return html`${tokenField(viewer)}<input type="hidden" name="of" value="${of}" /><input type="hidden" name="form" value="${form}" /><input type="hidden" name="seen" value="${seen}" /><input type="hidden" name="decision" value="${decision}" />`;
}
