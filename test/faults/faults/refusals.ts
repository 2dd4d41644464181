import type { NextAnswer } from '../../simulators/nuki/index.ts';
import type { Fault } from '../fault.ts';

type Answer = Omit<NextAnswer, 'smartlockId'>;

const TOO_MANY = { answer: 429, headers: { 'retry-after': '600' } } as const;

/** Answers that are no yes, or no answers. */
export const refusalFaults: readonly Fault[] = [
  refused('422 to three creates', { route: 'create', answer: 422, times: 3 }),
  refused('429 to three creates', { ...TOO_MANY, route: 'create', times: 3 }),
  refused('503 to the first six calls', { route: 'any', answer: 503, times: 6 }),
  refused('a page of HTML in place of three lists', {
    route: 'list',
    answer: 200,
    text: '<html>Bad Gateway</html>',
    times: 3,
  }),
  refused('create reset before the effect', { route: 'create', answer: 'reset', times: 2 }),
  refused('create reset after the effect', { route: 'create', answer: 'reset', afterEffect: true, times: 2 }),
  { ...refused('no answer to a create, before the effect', { route: 'create', answer: 'hang' }), extra: true },
  {
    ...refused('no answer to a create, after the effect', { route: 'create', answer: 'hang', afterEffect: true }),
    extra: true,
  },
  ...moving([
    refused('423 to three updates', { route: 'update', answer: 423, times: 3 }),
    { ...refused('update reset before the effect', { route: 'update', answer: 'reset', times: 2 }), extra: true },
    refused('update reset after the effect', { route: 'update', answer: 'reset', afterEffect: true }),
    {
      name: 'another operation runs on when it has to move (operationId, 423)',
      sets: ['entry'],
      at: { threeHoursOn: (lock) => lock.occupyOurs(6) },
    },
  ]),
  ...leaving([
    refused('423 to three deletes', { route: 'remove', answer: 423, times: 3 }),
    { ...refused('429 to three deletes', { ...TOO_MANY, route: 'remove', times: 3 }), extra: true },
    { ...refused('503 to three deletes', { route: 'remove', answer: 503, times: 3 }), extra: true },
    { ...refused('delete reset before the effect', { route: 'remove', answer: 'reset', times: 2 }), extra: true },
    refused('delete reset after the effect', { route: 'remove', answer: 'reset', afterEffect: true, times: 2 }),
    { ...refused('no answer to a delete, before the effect', { route: 'remove', answer: 'hang' }), extra: true },
    {
      name: 'another operation runs on when it has to go (operationId, 423)',
      sets: ['entry'],
      at: { inTheApp: (lock) => lock.occupyOurs(6) },
    },
  ]),
];

function refused(name: string, answer: Answer): Fault {
  return { name, sets: [], at: { start: (lock) => lock.answer(answer) } };
}

function moving(faults: readonly Fault[]): readonly Fault[] {
  return faults.map((fault) => ({ ...fault, course: 'moved' }));
}

function leaving(faults: readonly Fault[]): readonly Fault[] {
  return faults.map((fault) => ({ ...fault, course: 'cancelled' }));
}
