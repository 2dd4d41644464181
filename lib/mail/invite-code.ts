import type { Block } from './blocks.ts';
import type { Catalogue } from './catalogues/catalogue.ts';
import { doorsBy, inviteCodes } from './doors.ts';
import { shortMoment } from './local-times.ts';
import type { Place } from './mail-content.ts';

/** Opens the Nuki app with the code filled in [C]. Not every mail program lets one press it, so the digits go first. */
export function inviteLink(code: string): string {
  return `nuki://invite/${code}`;
}

/** The invites that this mail brings itself: each code with its link and until when, then how to use them. */
export function inviteCodeBlocks(places: readonly Place[], catalogue: Catalogue): Block[] {
  const { guest } = catalogue;
  const doors = doorsBy('invite-code', places, catalogue);
  if (doors === undefined) return [];
  return [
    ...inviteCodes(places, catalogue).flatMap((invite): Block[] => [
      {
        kind: 'code',
        label: guest.inviteCodeFor(invite.doors),
        code: invite.code,
        note: guest.typeInvite([...invite.code].join(',\u00a0')),
      },
      { kind: 'link', label: guest.openInvite, url: inviteLink(invite.code) },
      {
        kind: 'paragraph',
        text:
          invite.redeemBy === undefined
            ? guest.redeemedOrOld
            : guest.redeemBy(shortMoment(invite.redeemBy, invite.timeZone, catalogue)),
      },
    ]),
    { kind: 'heading', text: guest.inviteTitle(doors) },
    { kind: 'steps', items: guest.inviteCodeSteps },
  ];
}
