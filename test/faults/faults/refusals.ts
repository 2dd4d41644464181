import type { NextAnswer } from '../../simulators/nuki/index.ts';
import type { Fault } from '../fault.ts';

type Answer = Omit<NextAnswer, 'smartlockId'>;

/** Answers that are no yes, or no answers. */
export const refusalFaults: readonly Fault[] = [
  { ...refused('422 to three creates', { route: 'create', answer: 422, times: 3 }), inPairs: true },
  { ...refused('423 to three updates', { route: 'update', answer: 423, times: 3 }), course: 'moved', inPairs: true },
  { ...refused('423 to three deletes', { route: 'remove', answer: 423, times: 3 }), course: 'cancelled' },
  {
    ...refused('429 to three creates', {
      route: 'create',
      answer: 429,
      headers: { 'retry-after': '600' },
      times: 3,
    }),
    inPairs: true,
  },
  { ...refused('503 to the first six calls', { route: 'any', answer: 503, times: 6 }), inPairs: true },
  refused('a page of HTML in place of three lists', {
    route: 'list',
    answer: 200,
    text: '<html>Bad Gateway</html>',
    times: 3,
  }),
  { ...refused('reset before the effect', { route: 'create', answer: 'reset', times: 2 }), inPairs: true },
  {
    ...refused('reset after the effect', { route: 'create', answer: 'reset', afterEffect: true, times: 2 }),
    inPairs: true,
  },
  {
    ...refused('update reset after the effect', { route: 'update', answer: 'reset', afterEffect: true }),
    course: 'moved',
  },
  {
    ...refused('delete reset before the effect', { route: 'remove', answer: 'reset', times: 2 }),
    course: 'cancelled',
  },
  { ...refused('no answer before the effect', { route: 'create', answer: 'hang' }), slow: true },
  { ...refused('no answer after the effect', { route: 'create', answer: 'hang', afterEffect: true }), slow: true },
];

function refused(name: string, answer: Answer): Fault {
  return { name, sets: [], at: { start: (lock) => lock.answer(answer) } };
}
