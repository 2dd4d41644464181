import { partsOfLockId } from '../../domain/property.ts';
import type { LockId } from '../../domain/property.ts';
import { PermanentError } from '../../errors.ts';
import type { AuthorizationSpec, LockAccountClient, LockVendorDeps } from '../../ports/lock-vendor.ts';
import { createOwnInvite } from './advanced.ts';
import { readEntries, readFacts } from './answers.ts';
import { entryUpdate, inviteCreate, keypadCreate, ownInviteCreate } from './bodies.ts';
import { nukiCall } from './call.ts';
import type { NukiCall } from './call.ts';
import { findOrAddUser } from './holders.ts';
import { checkInstallTag } from './names.ts';
import { mayOpenLock, openLock } from './open.ts';
import { readWrongCodes } from './wrong-codes.ts';

/**
 * One Nuki account. Every write is answered 204 when it is queued, without an id and whether or not the lock ever gets
 * it [C]; `list` is all the proof there is. Throws PermanentError(`config.invalid`) on a bad install tag or origin.
 */
export function connectNuki(deps: LockVendorDeps): LockAccountClient {
  checkInstallTag(deps.installTag);
  const call = nukiCall(deps);
  return {
    facts: async (lock) => readFacts(await call('facts', { method: 'GET', path: pathOf(lock) })),
    list: async (lock) =>
      readEntries(await call('list', { method: 'GET', path: `${pathOf(lock)}/auth` }), deps.installTag),
    create: (lock, spec) => create(call, deps.installTag, lock, spec),
    invite: (lock, spec) => createOwnInvite(call, ownInviteCreate(spec, deps.installTag, smartlockIdOf(lock))),
    update: async (lock, authorizationId, spec) => {
      const operation = spec.kind === 'keypad' ? 'update-keypad' : 'update-invite';
      const body = entryUpdate(spec, deps.installTag);
      await call(operation, { method: 'POST', path: entryPath(lock, authorizationId), body });
    },
    remove: async (lock, authorizationId) => {
      await call('remove', { method: 'DELETE', path: entryPath(lock, authorizationId) }, 404); // gone is what we want
    },
    // Needs the scope `smartlock.action`, as opening does. A token without it still writes and removes codes.
    refresh: async (lock) => {
      await call('refresh', { method: 'POST', path: `${pathOf(lock)}/sync` }, 403);
    },
    wrongCodes: async (lock, since) => readWrongCodes(call, pathOf(lock), since),
    open: (lock, tools) => openLock({ call, smartlockId: smartlockIdOf(lock) }, tools),
    mayOpen: (lock) => mayOpenLock({ call, smartlockId: smartlockIdOf(lock) }),
    holderOf: (guest, displayName, language) => findOrAddUser(call, guest, displayName, language),
  };
}

/** An invite goes through the endpoint for many locks: it is the one that Nuki's own recipe for invites names [C]. */
async function create(call: NukiCall, installTag: string, lock: LockId, spec: AuthorizationSpec): Promise<void> {
  if (spec.kind === 'keypad') {
    const body = keypadCreate(spec, installTag);
    await call('create-keypad', { method: 'PUT', path: `${pathOf(lock)}/auth`, body });
  } else {
    const body = inviteCreate(spec, installTag, smartlockIdOf(lock));
    await call('create-invite', { method: 'PUT', path: '/smartlock/auth', body });
  }
}

/** Beyond 2^32, and still exact as a number [C]. Throws PermanentError(`lock.not_found`) for what can't be an id. */
function smartlockIdOf(lock: LockId): number {
  const text = partsOfLockId(lock).lock;
  const id = Number(text);
  if (!/^[1-9]\d*$/.test(text) || !Number.isSafeInteger(id)) throw new PermanentError('lock.not_found');
  return id;
}

const pathOf = (lock: LockId) => `/smartlock/${smartlockIdOf(lock)}`;

/**
 * The entry's id, 24 hex digits; not its `authId`, which is a slot on the lock [C]. Checked, because a path that ends
 * early means the lock itself: DELETE would take it out of the account.
 */
function entryPath(lock: LockId, id: string): string {
  if (!/^[\w-]+$/.test(id)) throw new PermanentError('lock.rejected');
  return `${pathOf(lock)}/auth/${id}`;
}
