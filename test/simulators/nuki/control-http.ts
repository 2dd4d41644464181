import type { Answer } from './answers.ts';
import type { AppEdit, Control, ForeignEntry } from './control.ts';
import type { FaultChange } from './faults.ts';
import type { LogEntry } from './log.ts';
import type { LockSettings, SimulatorState } from './state.ts';

export const CONTROL_PATH = '/__sim/';

export interface ControlRequest {
  method: string;
  /** What comes after `/__sim/`. */
  path: string;
  query: URLSearchParams;
  body: unknown;
}

/** The control object over HTTP, for other processes. What it can't do is answered 400 with the reason. */
export function answerControl(state: SimulatorState, control: Control, request: ControlRequest): Answer {
  try {
    const found = request.method === 'GET' ? look(state, control, request) : change(control, request);
    return found === undefined ? { status: 404 } : { status: 200, json: found };
  } catch (error) {
    return { status: 400, json: { error: error instanceof Error ? error.message : 'no' } };
  }
}

function look(state: SimulatorState, control: Control, { path, query }: ControlRequest): unknown {
  switch (path) {
    case 'opens':
      return { opens: opens(control, query) };
    case 'locks':
      return { locks: state.locks, users: state.users, faults: state.faults };
    case 'openings':
      return { openings: control.openings(Number(query.get('smartlockId')), query.get('since') ?? 0) };
    case 'calls':
      return { count: control.calls().length, calls: control.calls() };
    case 'invite-mails':
      return { mails: control.inviteMails() };
    case 'own-invites':
      return { invites: control.ownInvites() };
    case 'webhooks':
      return control.webhooks();
    default:
      return undefined;
  }
}

function opens(control: Control, query: URLSearchParams): boolean {
  const at = query.get('at') ?? '';
  const id = Number(query.get('smartlockId'));
  const who = query.get('who');
  return who === null ? control.wouldOpen(id, query.get('code') ?? '', at) : control.inviteOpens(id, who, at);
}

function change(control: Control, { method, path, body = {} }: ControlRequest): unknown {
  const lock = /^locks\/(\d+)$/.exec(path)?.[1];
  if (method === 'PUT' && lock !== undefined) return control.putLock(Number(lock), body as Partial<LockSettings>);
  if (method === 'DELETE' && path === 'calls') return done(control.forgetCalls());
  if (method !== 'POST') return undefined;
  switch (path) {
    case 'foreign':
      return { id: control.addForeign(body as ForeignEntry) };
    case 'log':
      return { id: control.addToLog(body as LogEntry) };
    case 'edit':
      return done(control.editInApp(body as AppEdit));
    case 'faults':
      return done(control.setFaults(body as FaultChange));
    case 'tokens':
      return done(control.setTokens(body as Record<string, string>));
    case 'webhooks':
      return done(control.deliverWebhooks((body as { deliver?: boolean }).deliver === true));
    case 'type-code': {
      const { smartlockId, code, at } = body as { smartlockId: number; code: string; at: string };
      return { opens: control.typeCode(smartlockId, code, at) };
    }
    case 'tell-late':
      return done(control.tellLate());
    case 'sync-all':
      return done(control.syncAll());
    default:
      return undefined;
  }
}

const done = (_nothing: void) => ({ done: true });
