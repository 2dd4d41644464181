import { parseArgs } from 'node:util';
import { httpSend } from '../lib/http/send.ts';
import { nukiWebhooks as webhooksOf, webhookFeatures } from '../lib/locks/nuki/webhooks.ts';
import type { NukiWebhooks, WebhookFeature } from '../lib/locks/nuki/webhooks.ts';
import { Redacted } from '../lib/redacted.ts';
import { inWords, list, register, remove, renew } from './shared/nuki-webhook-jobs.ts';
import type { Job } from './shared/nuki-webhook-jobs.ts';
import { Complaint, runCommand, terminal, UsageError } from './shared/program.ts';
import type { Io } from './shared/program.ts';
import { checkStage, LOCAL, NO_LOCAL_STACK, runningStack } from './shared/running-stack.ts';
import { stageSecrets } from './shared/stage-secrets.ts';
import type { StageSecrets } from './shared/stage-secrets.ts';

const USAGE = `npm run nuki-webhooks -- [list|register|renew|remove] --account ID [--url URL] [--save] [--stage NAME]

Has Nuki tell of changes at the locks, so that they are looked at sooner. Everything works without it.

  list        who is told now; so also if nothing is said
  register    has Nuki tell --url, and shows the secret that will prove it, once
  renew       another secret for an address that is told already; the old one counts until the next renewal
  remove      no longer tells --url, or the webhook that list shows with --id

  --account   an id of nukiAccounts in properties.json
  --url       https://…/nuki/ACCOUNT: the output NukiWebhookUrl of the stage, and the account
  --save      puts the secret where it belongs, in place of showing it; renew always does
  --features  what is told, with commas: ${webhookFeatures.join(', ')}
  --stage     a deployed stage; without it the stack that runs on this machine

The token is NUKI_TOKEN, or that of the account in the outbound secret. It needs the scope webhook.decentral.`;

const ACTIONS = ['list', 'register', 'renew', 'remove'] as const;
type Action = (typeof ACTIONS)[number];

/** Who is told of changes at an account's locks: 0 done, 1 complaints, 2 usage. */
export function nukiWebhooks(args: readonly string[], io: Io): Promise<number> {
  return runCommand(USAGE, io, async () => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        account: { type: 'string', default: '' },
        url: { type: 'string' },
        id: { type: 'string' },
        features: { type: 'string' },
        save: { type: 'boolean', default: false },
        stage: { type: 'string', default: LOCAL },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      io.out(USAGE);
      return 0;
    }
    const action = actionOf(positionals);
    const { account, stage, save, id } = values;
    if (!/^[a-z0-9][a-z0-9-]*$/.test(account)) throw new UsageError('--account names an account, such as main.');
    checkStage(stage);
    const url = values.url === undefined ? undefined : urlFor(account, values.url, stage);
    const features = values.features === undefined ? undefined : featuresIn(values.features);
    const secrets = stageSecrets(stage, io.env);
    const nuki = await connect(account, stage, secrets, io.env);
    await perform(action, { io, account, features, save, nuki, secrets }, { url, id }).catch(inWords);
    return 0;
  });
}

function actionOf([given = 'list', ...more]: readonly string[]): Action {
  const action = ACTIONS.find((one) => one === given);
  if (action === undefined || more.length > 0) throw new UsageError(`One of ${ACTIONS.join(', ')}.`);
  return action;
}

function perform(
  action: Action,
  job: Job,
  { url, id }: { readonly url: string | undefined; readonly id: string | undefined },
): Promise<void> {
  if (action === 'list') return list(job);
  const which = action === 'remove' ? (id ?? url) : url;
  if (which === undefined) throw new UsageError(`Which? --url https://…/nuki/${job.account}`);
  return { register, renew, remove }[action](job, which);
}

/** Nothing else is served there than `/nuki/{account}`, and nothing else would be verified. */
function urlFor(account: string, text: string, stage: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOurs = url?.pathname.endsWith(`/nuki/${account}`) === true && url.search === '' && url.hash === '';
  const isSafe = url?.protocol === 'https:' || (stage === LOCAL && url?.protocol === 'http:');
  if (isOurs && isSafe && url.username === '') return url.href;
  throw new UsageError(`--url is https://…/nuki/${account}`);
}

function featuresIn(text: string): readonly WebhookFeature[] {
  return text.split(',').map((word) => {
    const feature = webhookFeatures.find((one) => one === word.trim());
    if (feature === undefined) throw new UsageError(`--features are of ${webhookFeatures.join(', ')}.`);
    return feature;
  });
}

/** Nuki itself, or in the local stage the simulated one. Throws Complaint without a token, or where no stack runs. */
async function connect(account: string, stage: string, secrets: StageSecrets, env: Io['env']): Promise<NukiWebhooks> {
  const origin = stage === LOCAL ? (env['NUKI_API_URL'] ?? (await runningStack(env))?.nuki) : undefined;
  if (stage === LOCAL && origin === undefined) throw new Complaint(NO_LOCAL_STACK);
  const token = env['NUKI_TOKEN'] ?? (await tokenOf(account, secrets));
  return webhooksOf({
    http: httpSend({ timeoutMs: 20_000, maxBytes: 1_024 * 1_024 }),
    token: new Redacted(token),
    origin,
  });
}

async function tokenOf(account: string, secrets: StageSecrets): Promise<string> {
  const entry = (await secrets.read('outbound'))[`nuki/${account}`];
  const token: unknown = (entry as { readonly token?: unknown } | undefined)?.token;
  if (typeof token === 'string' && token !== '') return token;
  throw new Complaint(`No token for ${account}: set NUKI_TOKEN, or put one into ${secrets.place('outbound')}.`);
}

if (import.meta.main) process.exitCode = await nukiWebhooks(process.argv.slice(2), terminal);
