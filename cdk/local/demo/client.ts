import type { Instant } from '../../../lib/domain/time.ts';
import type { LocalStack } from '../stack.ts';
import type { Moment } from './door-table.ts';

export interface DemoGrant {
  readonly door: string;
  readonly smartlockId: number | string;
  readonly code?: string;
  readonly evidence: string;
}
export interface DemoStay {
  readonly id: string;
  readonly grants: readonly DemoGrant[];
}
export interface DemoMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
}

/** Posts a Smoobu webhook as Smoobu does; gives the status. */
export async function post(stack: LocalStack, token: string, body: string): Promise<number> {
  const url = `${stack.url}/webhooks/smoobu/smoobu-main?token=${encodeURIComponent(token)}`;
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  await fetch(`${stack.url}/__local/idle`);
  return answer.status;
}

export async function mailsOf(stack: LocalStack): Promise<readonly DemoMail[]> {
  return (await (await fetch(`${stack.url}/__local/mails`)).json()) as readonly DemoMail[];
}

export async function staysOf(stack: LocalStack): Promise<readonly DemoStay[]> {
  return (await (await fetch(`${stack.url}/__local/stays`)).json()) as readonly DemoStay[];
}

/** What the lock's own memory says to this guest's code at this instant. */
export function demoDoors(
  { nuki }: LocalStack,
  guest: string,
  { door, smartlockId, code }: DemoGrant,
  moment: { readonly name: string; readonly at: Instant; readonly should: boolean },
): Moment {
  const opens = code !== undefined && nuki !== undefined && nuki.wouldOpen(Number(smartlockId), code, moment.at);
  return { ...moment, guest, door, opens };
}
