import { reservationKeyText } from '../../lib/domain/stay.ts';
import type { StayRecord } from '../../lib/domain/record.ts';
import type { SignIn, SignIns } from '../../lib/ports/sign-ins.ts';
import { UNMAPPED } from '../../lib/ports/store.ts';
import type { Arrivals, SentMail, SentMails } from '../../lib/ports/store.ts';

/** The console's own stores over maps: same promises. */
export function memoryConsole(stays: ReadonlyMap<string, StayRecord>) {
  const links = new Map<string, SignIn>();
  const asked = new Map<string, number>();
  const ended = new Set<string>();
  const mails = new Map<string, SentMail[]>();
  return {
    signIns: {
      count: async (host, most, now) => {
        const quarter = `${host} ${Math.floor(Date.parse(now) / 900_000)}`;
        const before = asked.get(quarter) ?? 0;
        if (before < most) asked.set(quarter, before + 1);
        return before < most;
      },
      put: async (hash, signIn) => void links.set(hash, signIn),
      take: async (hash) => {
        const signIn = links.get(hash);
        links.delete(hash);
        return signIn;
      },
      end: async (session) => void ended.add(session),
      hasEnded: async (session) => ended.has(session),
    } satisfies SignIns,
    arrivals: {
      between: async (property, first, last) =>
        [...stays.values()]
          .filter(
            ({ rooms }) => (rooms.find((room) => room.propertyId !== undefined)?.propertyId ?? UNMAPPED) === property,
          )
          .filter(({ reservation: { stay } }) => stay.arrivalDate >= first && stay.arrivalDate <= last)
          .toSorted((a, b) => (a.reservation.stay.arrivalDate < b.reservation.stay.arrivalDate ? -1 : 1)),
    } satisfies Arrivals,
    sentMails: {
      keep: async (key, mail) => {
        const name = reservationKeyText(key);
        mails.set(name, [...(mails.get(name) ?? []), mail]);
      },
      of: async (key) => mails.get(reservationKeyText(key)) ?? [],
    } satisfies SentMails,
  };
}
