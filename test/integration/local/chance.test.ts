import { expect, it } from 'vitest';
import { startToys } from './toy.ts';

/** What a function draws, the first time and the second. */
async function drawsOf(seed: string | undefined): Promise<unknown[]> {
  const { post, stack } = await startToys(seed === undefined ? {} : { seed });
  const draw = async () => ((await (await post('draw', {})).json()) as { drawn: unknown }).drawn;
  try {
    return [await draw(), await draw()];
  } finally {
    await stack.close();
  }
}

it('chance is the machine’s own, unless it is seeded: then it is the same at each start', async () => {
  const [first, again, other, own] = [
    await drawsOf('a'),
    await drawsOf('a'),
    await drawsOf('b'),
    await drawsOf(undefined),
  ];
  expect(again).toEqual(first);
  expect(first[0]).not.toEqual(first[1]);
  expect(other).not.toEqual(first);
  expect(own).not.toEqual(first);
});
