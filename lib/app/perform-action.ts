import { PermanentError } from '../errors.ts';
import type { Grant } from '../domain/grant.ts';
import { inviteWhenAsked, requested } from '../domain/invite.ts';
import type { LockAction } from '../domain/reconcile.ts';
import type { Instant } from '../domain/time.ts';
import { assertNever } from '../assert-never.ts';
import type { AuthorizationSpec, InviteSpec } from '../ports/lock-vendor.ts';
import type { ConnectedLock } from './connect-lock.ts';
import { repeatOnConflict } from './repeat-on-conflict.ts';
import { inviteeOf } from './successions.ts';
import type { SyncLockDeps } from './sync-lock-deps.ts';

/** What has to be stored of a grant's invite before this is asked; a copy that has to go takes nothing with it. */
export function inviteBefore(action: LockAction, { mailsInvites: weMail }: ConnectedLock, now: Instant) {
  const { grant, kind } = action;
  if (kind === 'update') return grant.invite;
  const known = grant.authorizationId;
  if (kind === 'revoke' && known !== undefined && action.authorization.id !== known) return grant.invite;
  return inviteWhenAsked(grant, kind, { now, weMail });
}

/** Asks the lock. Returns the grant as it is stored then. */
export async function perform(
  deps: SyncLockDeps,
  { client }: ConnectedLock,
  action: LockAction,
  { grant, switchOff }: { readonly grant: Grant; readonly switchOff: boolean },
): Promise<Grant> {
  const spec = () => specOf(grant);
  switch (action.kind) {
    case 'create':
      return create(deps, client, grant);
    case 'update':
      await client.update(grant.lockId, action.authorization.id, spec());
      return grant;
    case 'revoke':
      if (!switchOff || grant.kind === 'undecided') await client.remove(grant.lockId, action.authorization.id);
      else await client.update(grant.lockId, action.authorization.id, { ...spec(), enabled: false });
      return grant;
    default:
      return assertNever(action);
  }
}

type Client = ConnectedLock['client'];

async function create(deps: SyncLockDeps, client: Client, grant: Grant): Promise<Grant> {
  const spec = specOf(grant);
  if (spec.kind === 'invite' && grant.invite?.mailedBy === 'us' && client.invite !== undefined) {
    return inviteOurselves(deps, client.invite, { grant, spec });
  }
  await client.create(grant.lockId, spec);
  return grant;
}

/** The name of the request is stored as soon as it is known, whoever else has changed the grant meanwhile. */
async function inviteOurselves(
  deps: SyncLockDeps,
  ask: NonNullable<Client['invite']>,
  { grant, spec }: { readonly grant: Grant; readonly spec: InviteSpec },
): Promise<Grant> {
  const request = await ask(grant.lockId, spec);
  let read: Grant | undefined = grant;
  return repeatOnConflict(async () => {
    const stored: Grant | undefined =
      read ?? (await deps.grants.onLock(grant.lockId)).find(({ id }) => id === grant.id);
    read = undefined; // what lost to another writer is read again
    if (stored?.invite === undefined) return grant;
    return deps.grants.save({ ...stored, invite: requested(stored.invite, request) });
  });
}

/** An invite is for a person: the vendor's reference of her is stored before the invite is asked for. */
export async function withHolder(
  deps: SyncLockDeps,
  { client }: ConnectedLock,
  action: LockAction,
  grant: Grant,
): Promise<Grant> {
  if (action.kind === 'revoke' || grant.kind !== 'invite' || grant.holder !== undefined) return grant;
  const stay = await deps.stays.get(grant.stay);
  const guest = stay?.reservation.guest;
  if (guest?.email === undefined) throw new PermanentError('guest.no_address_for_invite');
  const holder = await client.holderOf(guest, guest.name?.reveal() ?? 'Guest', guest.language ?? 'en');
  return deps.grants.save({ ...grant, holder, invitee: await inviteeOf(deps, guest) });
}

function specOf(grant: Grant): AuthorizationSpec {
  const { id: grantId, window, schedule } = grant;
  if (grant.kind === 'keypad' && grant.code !== undefined) {
    return { grantId, window, schedule, kind: 'keypad', code: grant.code };
  }
  if (grant.kind === 'invite' && grant.holder !== undefined) {
    return { grantId, window, kind: 'invite', holder: grant.holder };
  }
  throw new PermanentError('lock.code_missing');
}
