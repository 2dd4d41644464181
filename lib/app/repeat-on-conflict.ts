import { RetryableError } from '../errors.ts';

const MOST_TRIES = 5;

/** Runs work that reads, decides and writes; if another writer came first, again from the read. */
export async function repeatOnConflict<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const conflict = error instanceof RetryableError && error.code === 'store.conflict';
      if (!conflict || attempt >= MOST_TRIES) throw error;
    }
  }
}
