import type { Fault } from '../fault.ts';
import type { EntryChange } from '../fault.ts';

/** What the host does in the app, and what else is in the list. */
export const peopleFaults: readonly Fault[] = [
  { ...edited('cut short in the app', { allowedUntilDate: '2026-09-12T10:00:00.000Z' }), inPairs: true },
  edited('given another code in the app', { code: '738291' }),
  edited('switched off in the app', { enabled: false }),
  edited('renamed in the app', { name: 'Berta' }),
  edited('made permanent in the app', {
    allowedFromDate: null,
    allowedUntilDate: null,
    allowedWeekDays: null,
    allowedFromTime: null,
    allowedUntilTime: null,
  }),
  {
    name: 'deleted in the app',
    sets: ['entry'],
    inPairs: true,
    at: { inTheApp: (lock) => lock.editOurs({ remove: true }) },
  },
  {
    name: 'a list full of other people’s entries',
    sets: ['strangers'],
    inPairs: true,
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
    inPairs: true,
    at: {
      start: (lock) =>
        lock.switches({ alsoListed: [null, 'entry', { id: 'x' }, { id: 7, type: '13', name: null, code: {} }, []] }),
    },
  },
  ...(['number', 'string', 'array'] as const).map((shape) => codesAs(shape)),
];

function edited(name: string, set: EntryChange): Fault {
  return { name, sets: ['entry'], at: { inTheApp: (lock) => lock.editOurs({ set }) } };
}

function codesAs(codeShape: 'number' | 'string' | 'array'): Fault {
  return {
    name: `codes listed as ${codeShape}`,
    sets: ['shape'],
    at: { start: (lock) => lock.switches({ codeShape }) },
  };
}
