import { AppError } from '../../lib/errors.ts';
import type { NukiWebhook, NukiWebhooks, WebhookFeature } from '../../lib/locks/nuki/webhooks.ts';
import type { Redacted } from '../../lib/redacted.ts';
import { Complaint } from './program.ts';
import type { Io } from './program.ts';
import type { Entries, StageSecrets } from './stage-secrets.ts';

export interface Job {
  readonly io: Io;
  readonly account: string;
  /** Undefined: those of the webhook that is renewed, or else entries alone. */
  readonly features: readonly WebhookFeature[] | undefined;
  readonly save: boolean;
  readonly nuki: NukiWebhooks;
  readonly secrets: StageSecrets;
}

/** Entries alone: they are what a guest waits for. Logs and states come at every turn of a lock, and say who came when. */
const USUAL: readonly WebhookFeature[] = ['DEVICE_AUTHS'];

export async function list({ io, nuki }: Job): Promise<void> {
  const all = await nuki.list();
  for (const { id, url, features } of all) io.out(`${id}  ${url}  ${features.join(',')}`);
  if (all.length === 0) io.out('Nuki tells nobody.');
}

export async function register(job: Job, url: string): Promise<void> {
  const [same] = await toldAt(job, url);
  if (same !== undefined)
    throw new Complaint(`Nuki tells ${url} already, as ${same.id}: renew it, or remove it first.`);
  await registerAnew(job, url, job.features ?? USUAL);
}

/** Registers anew, saves, and only then takes the old one away: at every moment a secret that is in use is known. */
export async function renew(job: Job, url: string): Promise<void> {
  const old = await toldAt(job, url);
  if (old.length === 0) throw new Complaint(`Nuki does not tell ${url}: register it.`);
  const id = await registerAnew({ ...job, save: true }, url, job.features ?? old[0]?.features ?? USUAL);
  for (const one of old) if (one.id !== id) await removeOne(job, one); // the same id: Nuki has replaced it itself
}

/** By address or by id. */
export async function remove(job: Job, which: string): Promise<void> {
  const found = (await job.nuki.list()).filter(({ id, url }) => id === which || url === which);
  if (found.length === 0) throw new Complaint(`Nuki does not tell ${which}.`);
  for (const one of found) await removeOne(job, one);
}

async function toldAt({ nuki }: Job, address: string): Promise<readonly NukiWebhook[]> {
  return (await nuki.list()).filter(({ url }) => url === address);
}

async function removeOne({ io, nuki }: Job, { id, url }: NukiWebhook): Promise<void> {
  await nuki.remove(id);
  io.out(`Removed ${id}: Nuki no longer tells ${url} by it.`);
}

/** The new webhook's id. What can't be saved is taken back, so that nothing comes that nobody can verify. */
async function registerAnew(job: Job, url: string, features: readonly string[]): Promise<string> {
  const { io, nuki, secrets, save } = job;
  if (save) await secrets.read('inbound'); // one that can't be read is better known before
  const { id, secret } = await nuki.register(url, features);
  io.out(`Registered ${id}: Nuki tells ${url} of ${features.join(', ')}.`);
  if (!save) show(job, secret);
  else {
    await keep(job, secret).catch(async (error: unknown) => {
      await takeBack(job, id);
      throw error;
    });
    io.out(`Its secret is in ${secrets.place('inbound')}, and counts within a minute.`);
  }
  return id;
}

async function takeBack({ io, nuki }: Job, id: string): Promise<void> {
  await nuki.remove(id).then(
    () => io.out(`Removed ${id} again, for its secret could not be saved.`),
    () => io.out(`The secret of ${id} could not be saved, nor ${id} be removed again: remove it with --id ${id}.`),
  );
}

/** The one time that it is shown. */
function show({ io, account, secrets }: Job, secret: Redacted<string>): void {
  const form = { webhookSecrets: { current: ['<the secret>'], previous: [] } };
  io.out(`Its secret, which is shown this once: ${secret.reveal()}`);
  io.out(`Put it into ${secrets.place('inbound')}, and it counts within a minute:`);
  io.out(`  ${JSON.stringify(`nuki/${account}`)}: ${JSON.stringify(form)}`);
}

/**
 * The one before stays under `previous`, for what is on its way, until the next takes its place. It is the first under
 * `current`: what comes after that was put there by hand, for the central webhook, and stays.
 */
async function keep({ account, secrets }: Job, secret: Redacted<string>): Promise<void> {
  const name = `nuki/${account}`;
  const entries = await secrets.read('inbound');
  const entry = objectOr(entries[name]);
  const before = objectOr(entry['webhookSecrets'])['current'];
  const [old, ...others] = Array.isArray(before) ? (before as readonly unknown[]) : [];
  const webhookSecrets = { current: [secret.reveal(), ...others], previous: old === undefined ? [] : [old] };
  await secrets.write('inbound', { ...entries, [name]: { ...entry, webhookSecrets } });
}

function objectOr(value: unknown): Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Entries) : {};
}

const SENTENCES: Readonly<Record<string, string>> = {
  'lock.token_dead': 'Nuki refuses the token, or it lacks the scope webhook.decentral.',
  'lock.plan_lapsed': "Nuki says that the account's plan does not cover it.",
  'lock.rejected': 'Nuki refuses it: the address must be https, and webhooks allowed for this account.',
  'lock.unavailable': "Nuki can't be reached now: try again later.",
  'lock.rate_limited': 'Nuki asks for patience: try again later.',
  'lock.answer_malformed': 'The answer of Nuki can not be read: see with `list` what is there now.',
};

/** Nuki's refusals as sentences. */
export function inWords(error: unknown): never {
  const sentence = error instanceof AppError ? SENTENCES[error.code] : undefined;
  throw sentence === undefined ? error : new Complaint(sentence);
}
