import type { Instant } from '../../lib/domain/time.ts';
import type { Seen, SeenCall } from './seen.ts';

/**
 * The step at which the lock came right, told from what was asked of it: one for every time that it was not as it should
 * be and then was. With the host's part in it, where an alarm came first.
 */
export function healingOf({ calls, alarms, codesChosen, scenario }: Seen): string {
  const stretches = stretchesOf(calls);
  const steps = stretches.map((stretch) => stepOf(stretch, codesChosen.slice(1)));
  const words = steps.map((step, index) => {
    const [first, last] = [stretches[index]?.[0]?.at ?? '', stretches[index]?.at(-1)?.at ?? ''];
    const alarmed = alarms.some(({ at }) => first <= at && at <= last);
    return alarmed ? `host alarm, ${step}` : step;
  });
  if (words.length === 0) return alarms.length > 0 ? 'host alarm' : scenario.hopeless ? 'never' : 'nothing to heal';
  return words.join('; ');
}

/** Calls from where the lock was wrong to where it was right again, that one included. */
function stretchesOf(calls: readonly SeenCall[]): SeenCall[][] {
  const stretches: SeenCall[][] = [];
  let open: SeenCall[] = [];
  for (const call of calls) {
    if (call.holds !== 'right') {
      open.push(call);
    } else if (open.length > 0) {
      stretches.push([...open, call]);
      open = [];
    }
  }
  return stretches;
}

function stepOf(stretch: readonly SeenCall[], otherCodes: readonly Instant[]): string {
  const accepted = ({ answer }: SeenCall) => typeof answer !== 'number' || answer < 300;
  const asked = (kind: SeenCall['kind']) => stretch.filter((call) => call.kind === kind && accepted(call)).length;
  const times = (word: string, count: number) => (count > 1 ? `${word} ×${count}` : word);
  const [creates, updates, removes] = [asked('create'), asked('update'), asked('remove')];
  const [first = '', last = ''] = [stretch[0]?.at, stretch.at(-1)?.at];
  const lastWrite = stretch.findLast(({ kind }) => ['create', 'update', 'remove', 'sync'].includes(kind));
  if (otherCodes.some((at) => first <= at && at <= last)) return 'another code';
  if (lastWrite?.kind === 'sync') return 'sync';
  if (removes > 0 && creates > 0) return 'delete + create';
  if (removes > 0) return updates > 0 ? 'switched off' : times('delete', removes);
  if (updates > 0) return times('rewrite', updates);
  if (creates > 1) return `asked again ×${creates - 1}`;
  return listsAfter(stretch, lastWrite) > 1 ? `re-list ×${listsAfter(stretch, lastWrite)}` : 'at once';
}

function listsAfter(stretch: readonly SeenCall[], write: SeenCall | undefined): number {
  const from = write === undefined ? 0 : stretch.indexOf(write);
  return stretch.slice(from).filter(({ kind }) => kind === 'list').length;
}
