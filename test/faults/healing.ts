import type { Instant } from '../../lib/domain/time.ts';
import type { Seen, SeenCall } from './seen.ts';

/** How a lock came right, told from what was asked of it: every rung of the ladder that was climbed on the way. */
export interface Healing {
  /** One for every time that it was not as it should be and then was. */
  readonly putThere: string;
  /** From the end of the stay on. */
  readonly takenAway: string;
}

export function healingOf({ calls, alarms, codesChosen, endsAt }: Seen): Healing {
  const stretches = stretchesOf(calls);
  const isEnd = ({ calls: [first] }: Stretch) => first !== undefined && first.at >= endsAt;
  const words = (those: readonly Stretch[]) => {
    const steps = those.map((stretch) => [
      ...unanswered(stretch.calls),
      ...(isEnd(stretch) ? stepsAway(stretch.calls) : stepsThere(stretch, codesChosen.slice(1))),
      ...(alarms.some(({ at }) => isWithin(stretch.calls, at)) ? ['host alarm'] : []),
      ...(stretch.healed ? [] : ['still wrong']),
    ]);
    return steps.map((of) => (of.length === 0 ? 'at once' : of.join(', '))).join('; ') || '–';
  };
  return {
    putThere: words(stretches.filter((stretch) => !isEnd(stretch))),
    takenAway: words(stretches.filter(isEnd)),
  };
}

const WRITES: readonly SeenCall['kind'][] = ['create', 'update', 'remove', 'sync'];

interface Stretch {
  /** From where the lock was wrong to where it was right again, that one included. */
  readonly calls: readonly SeenCall[];
  readonly healed: boolean;
  /** Not the first: it had been right before. */
  readonly again: boolean;
}

function stretchesOf(calls: readonly SeenCall[]): Stretch[] {
  const stretches: Stretch[] = [];
  let open: SeenCall[] = [];
  for (const call of calls) {
    if (call.holds !== 'right') {
      open.push(call);
      continue;
    }
    if (open.length > 0) stretches.push({ calls: [...open, call], healed: true, again: stretches.length > 0 });
    open = [];
  }
  return open.length === 0 ? stretches : [...stretches, { calls: open, healed: false, again: stretches.length > 0 }];
}

/** In the ladder's order. What every lock is asked, one write and a list after it, is no step. */
function stepsThere({ calls, again }: Stretch, otherCodes: readonly Instant[]): string[] {
  const asked = countIn(calls);
  const creates = asked('create');
  const remade = creates > 0 && asked('remove') > 0;
  return [
    ...lookedAgain(calls),
    ...(again && creates > 0 && !remade ? ['put back'] : []),
    ...(creates > 1 && !remade ? [times('asked again', creates - 1)] : []),
    ...(asked('sync') > 0 ? ['sync'] : []),
    ...(asked('update') > 0 ? [times('rewrite', asked('update'))] : []),
    ...(remade ? ['delete + create'] : []),
    ...(otherCodes.some((at) => isWithin(calls, at)) ? ['another code'] : []),
  ];
}

function stepsAway(calls: readonly SeenCall[]): string[] {
  const asked = countIn(calls);
  return [
    ...lookedAgain(calls),
    ...(asked('remove') > 1 ? [times('deleted again', asked('remove') - 1)] : []),
    ...(asked('sync') > 0 ? ['sync'] : []),
    ...(asked('update') > 0 ? ['switched off'] : []),
  ];
}

/** Looks that the lock, or its account, could not be had for. */
function unanswered(calls: readonly SeenCall[]): string[] {
  const count = calls.filter(({ kind, answer }) => (kind === 'list' || kind === 'facts') && answer !== 200).length;
  return count > 0 ? [times('no answer', count)] : [];
}

/** Lists before the first write and after the last, beyond the one that belongs to each. */
function lookedAgain(calls: readonly SeenCall[]): string[] {
  const isWrite = ({ kind }: SeenCall) => WRITES.includes(kind);
  const [first, last] = [calls.findIndex(isWrite), calls.findLastIndex(isWrite)];
  const beyondOne = (some: readonly SeenCall[]) =>
    Math.max(0, some.filter(({ kind, answer }) => kind === 'list' && answer === 200).length - 1);
  const lists = beyondOne(calls.slice(0, Math.max(0, first))) + beyondOne(calls.slice(last + 1));
  return lists > 0 ? [times('re-list', lists)] : [];
}

function countIn(stretch: readonly SeenCall[]) {
  return (kind: SeenCall['kind']) => stretch.filter((call) => call.kind === kind).length;
}

function times(word: string, count: number): string {
  return count > 1 ? `${word} ×${count}` : word;
}

function isWithin(stretch: readonly SeenCall[], at: Instant): boolean {
  const [first, last] = [stretch[0], stretch.at(-1)];
  return first !== undefined && last !== undefined && first.at <= at && at <= last.at;
}
