import { PermanentError } from '../../errors.ts';

const INSTALL_TAG = /^[A-Za-z0-9_-]{1,7}$/;
const GRANT_ID = /^[a-z2-7]{12}$/;

/**
 * Refuses a tag with which a name could be longer than a keypad code's name may be: 7 + 1 + 12 = 20 characters. The
 * limit is certain, whether it counts characters or bytes is not, hence ASCII. Throws PermanentError(`config.invalid`).
 */
export function checkInstallTag(installTag: string): void {
  if (!INSTALL_TAG.test(installTag)) throw new PermanentError('config.invalid');
}

/** `<install tag>-<grant id>`: the only mark by which an entry on a lock is ours. */
export function entryName(installTag: string, grantId: string): string {
  if (!GRANT_ID.test(grantId)) throw new PermanentError('internal');
  return `${installTag}-${grantId}`;
}

/** The grant that this name says the entry is; undefined: somebody else's entry, another install's included. */
export function grantIdIn(name: string, installTag: string): string | undefined {
  const prefix = `${installTag}-`;
  if (!name.startsWith(prefix)) return undefined;
  const id = name.slice(prefix.length);
  return GRANT_ID.test(id) ? id : undefined;
}
