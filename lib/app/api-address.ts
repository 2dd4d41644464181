import { PermanentError } from '../errors.ts';
import type { ApiQuestion } from '../ports/platform-api.ts';

/**
 * `origin` + the path, each part one encoded segment, + the query. Throws PermanentError(`webhook.malformed`) on a part
 * that would leave its segment.
 */
export function addressOf(origin: string, path: readonly string[], query: ApiQuestion['query'] = {}): string {
  if (path.some((part) => part === '' || part === '.' || part === '..')) throw new PermanentError('webhook.malformed');
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map(
      (one) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`,
    ),
  );
  const search = pairs.length === 0 ? '' : `?${pairs.join('&')}`;
  return `${new URL(origin).origin}/${path.map(encodeURIComponent).join('/')}${search}`;
}
