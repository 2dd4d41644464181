import type { EntryChange, Fault, HostsPart } from '../fault.ts';

/** Before check-in at the latest: a lock that needs nothing is looked at a day and an hour before. */
const TOLD_OF_CHANGE: HostsPart = { told: 'lock.entry_changed', by: 'justBefore', if: ({ edited }) => edited };
/** Of a stay that is cancelled before anybody looks again, nothing is left to be put right. */
const TOLD_IF_KEPT: HostsPart = {
  ...TOLD_OF_CHANGE,
  if: ({ edited, scenario }) => edited && !scenario.cancelled,
};

/** What the host does in the app, and what else is in the list. */
export const peopleFaults: readonly Fault[] = [
  edited('cut short in the app', { allowedUntilDate: '2026-09-12T10:00:00.000Z' }),
  edited('given another code in the app', { code: '738291' }),
  { ...edited('switched off in the app', { enabled: false }), extra: true },
  {
    name: 'renamed in the app',
    sets: ['entry'],
    at: { inTheApp: (lock) => lock.editOurs({ set: { name: 'Berta' } }) },
  },
  {
    ...edited('made permanent in the app', {
      allowedFromDate: null,
      allowedUntilDate: null,
      allowedWeekDays: null,
      allowedFromTime: null,
      allowedUntilTime: null,
    }),
    host: { told: 'lock.permanent_key', by: 'justBefore', if: ({ edited }) => edited },
  },
  {
    name: 'deleted in the app',
    sets: ['entry'],
    at: { inTheApp: (lock) => lock.editOurs({ remove: true }) },
    host: TOLD_IF_KEPT,
  },
  {
    name: 'deleted in the app before the guest is told',
    sets: ['entry'],
    at: { noon: (lock) => lock.editOurs({ remove: true }) },
    host: TOLD_OF_CHANGE,
  },
  {
    name: 'a list full of other people’s entries',
    sets: ['strangers'],
    at: {
      start: (lock) => {
        for (let n = 1; n <= 9; n += 1) lock.addStranger({ name: `Cleaner ${n}`, code: `9876${n}${n}` });
        lock.addStranger({ name: 'sk-not-really', code: '456789', allowedFromDate: '2026-09-12T13:00:00.000Z' });
        lock.addStranger({ name: 'Owner', type: 0 });
      },
    },
  },
  {
    name: 'unreadable entries in the list',
    sets: ['junk'],
    at: {
      start: (lock) =>
        lock.switches({ alsoListed: [null, 'entry', { id: 'x' }, { id: 7, type: '13', name: null, code: {} }, []] }),
    },
  },
  { ...codesAs('number'), extra: true },
  codesAs('string'),
  codesAs('array'),
];

function edited(name: string, set: EntryChange): Fault {
  return { name, sets: ['entry'], at: { inTheApp: (lock) => lock.editOurs({ set }) }, host: TOLD_IF_KEPT };
}

function codesAs(codeShape: 'number' | 'string' | 'array'): Fault {
  return {
    name: `codes listed as ${codeShape}`,
    sets: ['shape'],
    at: { start: (lock) => lock.switches({ codeShape }) },
  };
}
