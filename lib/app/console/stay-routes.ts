import { plainDecisions } from '../../domain/host-decision.ts';
import type { HostDecision } from '../../domain/host-decision.ts';
import { isLocalDate, isLocalTime } from '../../domain/time.ts';
import type { PageAnswer, PageRequest } from '../../pages/exchange.ts';
import { stayNotice, stayPage } from '../../pages/host/stay.ts';
import { decideForStay } from '../decide-for-stay.ts';
import type { Outcome } from '../decide-for-stay.ts';
import type { ConsoleDeps } from './deps.ts';
import { keyFrom, stayPlace } from './places.ts';
import { viewerOf } from './session.ts';
import type { Session } from './session.ts';
import { notFound } from './not-found.ts';
import { stayDetail } from './stay-detail.ts';

/** One stay, with what came of the last press. */
export async function showStay(deps: ConsoleDeps, { query }: PageRequest, session: Session): Promise<PageAnswer> {
  const key = keyFrom(query['of']);
  const stay = key && (await stayDetail(deps, key, session));
  if (key === undefined || stay === undefined) return notFound();
  const notice = stayNotice(stayPlace(key), { done: query['done'], refused: query['refused'] });
  return { status: 200, page: stayPage({ viewer: viewerOf(session), stay, notice }) };
}

/** A button on a stay's page: decides, and shows the stay again. */
export async function pressForStay(deps: ConsoleDeps, { form }: PageRequest, { mark }: Session): Promise<PageAnswer> {
  const key = keyFrom(form['of']);
  if (key === undefined) return notFound();
  const decision = decisionFrom(form);
  if (decision === undefined) return { seeOther: stayPlace(key, { refused: 'unreadable' }) };
  const press = { by: mark.host, form: form['form'] ?? '', seen: form['seen'] ?? '' };
  const outcome = await decideForStay(deps)(key, decision, press);
  return outcome.kind === 'no-such-stay' ? notFound() : { seeOther: stayPlace(key, sayingOf(outcome, decision)) };
}

function decisionFrom({ decision, date = '', time = '' }: PageRequest['form']): HostDecision | undefined {
  if (decision === 'move-entry' || decision === 'move-exit') {
    return isLocalDate(date) && isLocalTime(time) ? { kind: decision, date, time } : undefined;
  }
  const kind = plainDecisions.find((one) => one === decision);
  return kind && { kind };
}

function sayingOf(outcome: Exclude<Outcome, { kind: 'no-such-stay' }>, { kind }: HostDecision): Record<string, string> {
  switch (outcome.kind) {
    case 'decided':
      return { done: kind };
    case 'unchanged':
      return { done: 'unchanged' };
    case 'changed':
      return { refused: 'changed' };
    case 'refused':
      return { refused: outcome.why };
  }
}
