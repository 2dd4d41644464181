import { expect, it } from 'vitest';
import { storyWords } from '../../../lib/pages/host/story-words.ts';
import { trailWords } from '../../../lib/domain/trail.ts';

it.each(trailWords)('%s is told in a sentence, with the doors that it is about', (word) => {
  const [none, one, two] = [[], ['Flat'], ['Street door', 'Flat']].map((doors) => storyWords[word](doors));
  for (const sentence of [none, one, two]) expect(sentence).toMatch(/^[A-Z][^]*\.$/);
  if (one !== none && word !== 'told') expect(two).toContain('Street door and Flat');
});
