import type { Grant } from '../domain/grant.ts';
import { redeemInviteBy } from '../domain/timing.ts';
import type { Instant } from '../domain/time.ts';
import type { DoorAccess } from '../mail/mail-content.ts';

/** How the guest opens a door, in the words of her mail and her page; the codes with it. */
export function howToOpen({ kind, code, invite }: Grant, now: Instant): DoorAccess['how'] {
  if (code !== undefined) return { kind: 'keypad', code: code.reveal() };
  if (invite?.code !== undefined) {
    const by = redeemInviteBy(invite);
    return { kind: 'invite-code', code: invite.code.reveal(), redeemBy: by > now ? by : undefined };
  }
  return { kind: kind === 'link' ? 'link' : 'invite' };
}
