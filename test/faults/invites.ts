import type { NukiSimulator, SimEntry } from '../simulators/nuki/index.ts';
import type { Scenario } from './scenarios.ts';

/** The account of all who are invited: its Advanced API is approved, and it tells the stack what came of requests. */
export const INVITING = 'inviting';
export const INVITING_SECRET = 'for-tests-only-inviting-webhooks';
/** In place of a code, of an invite that Nuki mails itself. */
const MAILED_BY_NUKI = 'mailed by Nuki';

export function isInvited({ faults }: Scenario): boolean {
  return faults.some(({ invited }) => invited);
}

/** What a guest needs to have of an entry on a lock: its six digits, or an invite's nine. */
export function keyOf({ state }: NukiSimulator, { id, type, code }: SimEntry): string | undefined {
  if (type !== 0) return code;
  return state.ownInvites.find(({ entryId }) => entryId === id)?.code ?? MAILED_BY_NUKI;
}

/** What a mail gives its reader: the codes in it, or the announcement of a mail from Nuki. */
export function keysIn(text: string, invited: boolean): readonly string[] {
  const form = invited ? /(?<!\d)(\d{3}) (\d{3}) (\d{3})(?!\d)/g : /(?<!\d)(\d{3}) (\d{3})(?!\d)/g;
  const codes = new Set([...text.matchAll(form)].map(([, ...parts]) => parts.join('')));
  return invited && codes.size === 0 ? [MAILED_BY_NUKI] : [...codes];
}

/** Has Nuki tell the stack, at `url`, what comes of the account's requests. */
export function tellOutcomesTo({ state, control }: NukiSimulator, url: string): void {
  const webhookUrl = `${url}/nuki/${INVITING}`;
  const webhook = { id: 1, account: INVITING, webhookUrl, webhookFeatures: ['DEVICE_STATUS'], secret: INVITING_SECRET };
  state.webhooks.push(webhook);
  control.deliverWebhooks();
}
