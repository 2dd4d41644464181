import type { Fault, Hands, HostsPart } from '../fault.ts';

const NO_CODE: HostsPart = { told: 'lock.no_invite_code', by: 'rehoused' };
const FOR_GOOD = 1_000_000;

/** Invites that are ours to mail: their codes are told in a webhook, or not. */
export const inviteFaults: readonly Fault[] = invited([
  switched('its code told before the request is answered', { authCreation: 'early' }),
  switched('its code told twice', { authCreation: 'twice' }),
  switched('its code told as a number, and called otherwise', { inviteCodeField: 'code', inviteCodeShape: 'number' }),
  {
    name: 'invite: its code told after four lists',
    sets: ['outcome'],
    at: { start: (lock) => lock.switches({ authCreation: 'late' }) },
    onCall: (lock, { kind }) => kind === 'list' && lock.count('list', 200) >= 4 && lock.tellLate(),
  },
  {
    name: 'invite: its code told an hour late',
    sets: ['outcome'],
    at: { start: (lock) => lock.switches({ authCreation: 'late' }), rehoused: (lock) => lock.tellLate() },
    host: NO_CODE,
  },
  { ...switched('its code never told', { authCreation: 'lost' }), host: NO_CODE },
  {
    ...switched('its code never told, of a stay that is moved', { authCreation: 'lost' }),
    course: 'moved',
    host: NO_CODE,
  },
  { ...switched('its code told, of a stay that is cancelled', {}), course: 'cancelled' },
  {
    name: 'invite: its code never told, and DELETE leaves it, three times',
    sets: ['outcome', 'remove'],
    at: { start: (lock) => lock.switches({ authCreation: 'lost', deleteReaches: 'nothing' }) },
    onCall: (lock, { kind }) =>
      kind === 'remove' && lock.count('remove', 204) >= 3 && lock.switches({ deleteReaches: 'both' }),
    host: NO_CODE,
  },
  {
    name: 'invite: refused by the lock, three times (ff)',
    sets: ['outcome'],
    at: { start: (lock) => lock.switches({ authCreationError: 'ff' }) },
    onCall: (lock, { kind }) =>
      kind === 'create' && lock.count('create', 200) >= 3 && lock.switches({ authCreationError: '' }),
  },
  refusedUntil('13', 'lock.full'),
  refusedUntil('21', 'lock.admin_pin'),
  {
    ...switched('refused for want of a subscription', { withoutSubscription: true }),
    host: { told: 'lock.plan_lapsed', by: 'rehoused' },
  },
  {
    ...answered('the account may have none for us', { answer: 403, times: FOR_GOOD }),
    host: NO_CODE,
  },
  answered('its answer lost, and it is there', { answer: 'reset', afterEffect: true }),
  answered('its answer lost, and it is not there', { answer: 'reset', times: 2 }),
  answered('an answer that is no answer', { answer: 200, text: '<html>', times: 2 }),
]);

function invited(faults: readonly Fault[]): readonly Fault[] {
  return faults.map((fault) => ({ ...fault, invited: true }));
}

function switched(name: string, change: Parameters<Hands['switches']>[0]): Fault {
  return { name: `invite: ${name}`, sets: ['outcome'], at: { start: (lock) => lock.switches(change) } };
}

function answered(name: string, answer: Omit<Parameters<Hands['answer']>[0], 'route'>): Fault {
  return {
    name: `invite: ${name}`,
    sets: ['create'],
    at: { start: (lock) => lock.answer({ ...answer, route: 'create-advanced' }) },
  };
}

function refusedUntil(authCreationError: string, told: HostsPart['told']): Fault {
  return {
    name: `invite: refused by the lock (${authCreationError}) until the host has done what it takes`,
    sets: ['outcome'],
    at: { start: (lock) => lock.switches({ authCreationError }) },
    host: { told, by: 'rehoused', does: (lock) => lock.switches({ authCreationError: '' }) },
  };
}
