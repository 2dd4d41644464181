import type { StateWords } from '../../domain/property.ts';
import type { ReservationState } from '../../domain/stay.ts';

/** What a platform's word means, by its lists of words in small letters; one that is in none is `unknown`. */
export function stateIn(words: Partial<StateWords>, word: string | undefined): ReservationState {
  const is = (list: readonly string[] = []) => word !== undefined && list.includes(word);
  if (is(words.cancelled)) return 'cancelled';
  if (is(words.noShow)) return 'no-show';
  if (is(words.block)) return 'block';
  if (is(words.enquiry)) return 'enquiry';
  return is(words.confirmed) ? 'confirmed' : 'unknown';
}
