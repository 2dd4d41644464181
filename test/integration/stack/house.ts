import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { apply } from '../../../cli/apply.ts';
import { startLocalStack } from '../../../cdk/local/stack.ts';
import type { LocalStack } from '../../../cdk/local/stack.ts';
import type { Synthesized } from '../../../cdk/local/template/functions.ts';
import type { SentMail } from '../../../cdk/local/views/mails.ts';
import { instant, minus } from '../../../lib/domain/time.ts';
import type { NukiSimulator } from '../../simulators/nuki/index.ts';
import { lodgifySignature, smoobuBody } from './bookings.ts';
import type { SmoobuBooking } from './bookings.ts';
import { LODGIFY_SECRET, propertiesJson, SECRETS, SMOOBU_TOKEN } from './lofts.ts';
import type { PropertiesJson } from './lofts.ts';
import { brokenPromises } from './mail-promises.ts';
import type { StayView } from './mail-promises.ts';
import { startMailbox } from './mailbox.ts';
import type { Mailbox } from './mailbox.ts';

export interface HouseOptions extends PropertiesJson {
  readonly startAt: string;
  readonly secrets?: unknown;
  /** Services in place of ours. A mailbox of the test's own is SES unless this names another. */
  readonly env?: Readonly<Record<string, string>>;
  /** Another template than the one that all files share. */
  readonly synthesized?: Synthesized;
}

/** The synthesized stack at work, with the hands and eyes of a test. Every mail is examined as it is sent. */
export async function startHouse({ startAt, secrets = SECRETS, env, synthesized, ...properties }: HouseOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'staykey-house-'));
  const file = (name: string) => join(folder, name);
  writeFileSync(file('properties.json'), propertiesJson(properties));
  writeFileSync(file('secrets.json'), JSON.stringify(secrets));
  const mailbox = await startMailbox();
  const warnings: string[] = [];
  const stack = await startLocalStack({
    port: 0,
    synthesized: synthesized ?? inject('synthesized'),
    propertiesFile: file('properties.json'),
    secretsFile: file('secrets.json'),
    startAt: minus(instant(startAt), { minutes: 10 }), // so that no test has to set the clock back to begin
    warn: (line) => warnings.push(line),
    env: { AWS_ENDPOINT_URL_SES: mailbox.url, ...env },
  });
  const hands = stackHands(stack);
  const broken: string[] = [];
  examineMails(mailbox, stack, hands.stays, broken);
  await stack.moveTo(instant(startAt));
  return {
    ...hands,
    stack,
    mailbox,
    warnings,
    /** Promises that a mail has broken. */
    broken: broken as readonly string[],
    folder,
    nuki: stack.nuki as NukiSimulator,
    setSecrets: (next: unknown) => writeFileSync(file('secrets.json'), JSON.stringify(next)),
    /** `npm run apply` with another properties.json; its exit code. */
    apply: async (next: PropertiesJson) => {
      writeFileSync(file('properties.json'), propertiesJson(next));
      const said = (line: string) => void warnings.push(line);
      const where = { PORT: new URL(stack.url).port, DATA_DIR: file('nothing-here') };
      return apply([file('properties.json')], { out: said, err: said, env: where });
    },
    close: async () => {
      await stack.close();
      await mailbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type House = Awaited<ReturnType<typeof startHouse>>;

/** Where the locks are another process's, there is nothing to examine by. */
function examineMails(mailbox: Mailbox, stack: LocalStack, stays: () => Promise<StayView[]>, broken: string[]): void {
  mailbox.now = stack.now;
  mailbox.examine = async (mail) => {
    if (stack.nuki !== undefined) broken.push(...brokenPromises(mail, await stays(), stack.nuki.state));
  };
}

/** What can be done to, and seen of, a running stack from outside. */
export function stackHands({ url }: Pick<LocalStack, 'url'>) {
  const get = async <T>(path: string) => (await (await fetch(`${url}${path}`)).json()) as T;
  const post = (path: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: body as string,
    });
  const smoobuRaw = async (body: string, token = SMOOBU_TOKEN) =>
    (await post(`/webhooks/smoobu/smoobu-main?token=${token}`, body)).status;
  const idle = () => get<{ idle: boolean; why?: string }>('/__local/idle');
  const stays = () => get<StayView[]>('/__local/stays');
  return {
    get,
    post,
    idle,
    stays,
    /** The status of the answer to a body as it is. */
    smoobuRaw,
    smoobu: (booking: SmoobuBooking) => smoobuRaw(smoobuBody(booking)),
    lodgify: async (body: string, secret = LODGIFY_SECRET) => {
      const headers = { 'ms-signature': lodgifySignature(body, secret) };
      return (await post('/webhooks/lodgify/lodgify-main', body, headers)).status;
    },
    /** Everything that is to be done now is done, and everything that falls due on the way to `now`. */
    walkTo: async (now: string) => {
      const answer = await fetch(`${url}/__local/clock`, { method: 'POST', body: JSON.stringify({ now }) });
      if (!answer.ok) throw new Error(await answer.text());
    },
    mails: () => get<SentMail[]>('/__local/mails'),
    mailsTo: async (to: string) => (await get<SentMail[]>('/__local/mails')).filter((mail) => mail.to === to),
    stay: async (id: number) => {
      const found = (await stays()).find((stay) => stay.id === String(id));
      if (found === undefined) throw new Error(`no stay ${id}`);
      return found;
    },
  };
}
