import { PermanentError } from '../../errors.ts';

/**
 * `origin` + `path` + the id as one encoded segment. Throws PermanentError(`webhook.malformed`) on an id that would
 * climb out of its segment.
 */
export function apiUrl(origin: string, path: `/${string}/`, id: string): string {
  if (id === '' || id === '.' || id === '..') throw new PermanentError('webhook.malformed');
  return `${new URL(origin).origin}${path}${encodeURIComponent(id)}`;
}
