import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { post } from '../../cdk/local/demo/client.ts';
import { startLocalStack } from '../../cdk/local/stack.ts';
import type { Synthesized } from '../../cdk/local/template/functions.ts';
import type { SentMail } from '../../cdk/local/views/mails.ts';
import { instant } from '../../lib/domain/time.ts';
import { smoobuBody } from '../integration/stack/bookings.ts';
import type { SmoobuBooking } from '../integration/stack/bookings.ts';
import { HOST, SECRETS, SMOOBU_TOKEN } from '../integration/stack/lofts.ts';
import type { NukiSimulator } from '../simulators/nuki/index.ts';

export type Language = 'en' | 'de';

/** What the host calls her places and their doors. */
const NAMES = {
  en: {
    garden: 'Garden house',
    attic: 'Attic',
    studio: 'Studio North',
    street: 'Street door',
    flat: 'Flat',
    door: 'Door',
  },
  de: {
    garden: 'Gartenhaus',
    attic: 'Dachwohnung',
    studio: 'Studio Nord',
    street: 'Haustür',
    flat: 'Wohnung',
    door: 'Tür',
  },
} as const;

export const LOCKS = {
  street: 17_179_869_201,
  flat: 17_179_869_202,
  garden: 17_179_869_203,
  attic: 17_179_869_204,
  studio: 17_179_869_205,
};
export const UNITS = { loft: 1, garden: 2, attic: 3, studio: 4 };

/** Four places of one host on the local stack, whose codes are the same each time. */
export async function startTown(language: Language, synthesized: Synthesized, startAt: string) {
  const folder = mkdtempSync(join(tmpdir(), 'staykey-screens-'));
  const file = (name: string) => join(folder, name);
  writeFileSync(file('properties.json'), JSON.stringify(propertiesOf(language)));
  writeFileSync(file('secrets.json'), JSON.stringify(SECRETS));
  const stack = await startLocalStack({
    port: 0,
    synthesized,
    propertiesFile: file('properties.json'),
    secretsFile: file('secrets.json'),
    startAt: instant(startAt),
    seed: 'staykey',
    warn: (line) => console.error(line),
  });
  return {
    language,
    stack,
    /** The simulated locks, to be made to fail. */
    locks: (stack.nuki as NukiSimulator).control,
    /** Posts a booking, or its change, and waits until it is worked through. */
    tell: async (booking: SmoobuBooking) => {
      const status = await post(stack, SMOOBU_TOKEN, smoobuBody({ ...booking, language }));
      if (status !== 200) throw new Error(`booking ${booking.id} was answered ${status}`);
    },
    /** The last mail to somebody. Throws where there is none. */
    lastMail: async (to: string): Promise<SentMail> => {
      const mails = (await (await fetch(`${stack.url}/__local/mails`)).json()) as readonly SentMail[];
      const mail = mails.findLast((one) => one.to === to);
      if (mail === undefined) throw new Error(`no mail to ${to} by ${stack.now()}`);
      return mail;
    },
    close: async () => {
      await stack.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type Town = Awaited<ReturnType<typeof startTown>>;

function propertiesOf(language: Language) {
  const names = NAMES[language];
  const place = (
    id: keyof typeof UNITS,
    name: string,
    address: string,
    doors: readonly (readonly [number, string])[],
  ) => ({
    id,
    name,
    address,
    timeZone: 'Europe/Vienna',
    checkIn: '15:00',
    checkOut: '10:00',
    language,
    units: [{ connection: 'smoobu-main', unit: String(UNITS[id]) }],
    doors: doors.map(([smartlockId, called]) => ({
      nukiAccount: 'main',
      smartlockId,
      name: called,
      remoteUnlock: true,
    })),
    writeCodesDaysAhead: 7,
    tellGuestDaysAhead: 3,
  });
  return {
    host: { name: 'Anna', email: HOST, phone: '+43 1 5550107', language },
    sender: 'stay@example.com',
    nukiAccounts: [{ id: 'main' }],
    connections: [{ id: 'smoobu-main', platform: 'smoobu' }],
    properties: [
      place('loft', 'Loft 7', 'Praterstraße 7, 1020 Wien', [
        [LOCKS.street, names.street],
        [LOCKS.flat, names.flat],
      ]),
      place('garden', names.garden, 'Seegasse 12, 1090 Wien', [[LOCKS.garden, names.door]]),
      place('attic', names.attic, 'Lindengasse 30, 1070 Wien', [[LOCKS.attic, names.door]]),
      place('studio', names.studio, 'Nordbahnstraße 4, 1020 Wien', [[LOCKS.studio, names.door]]),
    ],
  };
}
