import { rmSync } from 'node:fs';
import type { Instant } from '../../lib/domain/time.ts';
import { instant } from '../../lib/domain/time.ts';
import type { NukiSimulator } from '../../test/simulators/nuki/index.ts';
import { applyConfiguration } from './apply-properties.ts';
import { localClock } from './clock/local-clock.ts';
import { openDataDir } from './data-dir.ts';
import { httpServer } from './http/server.ts';
import { nukiTokens, readPropertiesFile } from './read-properties.ts';
import { readStack } from './read-stack.ts';
import type { Endpoints } from './run/environment.ts';
import { startRuntime } from './runtime.ts';
import { startServices } from './services.ts';
import { hangLocks } from './servers/nuki.ts';
import type { Synthesized } from './template/functions.ts';
import { undo } from './undo.ts';

export interface LocalStackOptions {
  /** 0 takes any free one. Default 3000. */
  readonly port?: number;
  /** Applied at the start; undefined applies nothing. */
  readonly propertiesFile?: string | undefined;
  /** Read at each request for a secret; undefined is two empty secrets. */
  readonly secretsFile?: string | undefined;
  /** `:memory:` keeps nothing, which is the default. */
  readonly dataDir?: string;
  /** May name services to use in place of ours, a region and credentials. Default: none. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Default: synthesizes the stack of the stage `local`. */
  readonly synthesized?: Synthesized;
  /** Hears warnings, and the errors of functions. Default: nobody. */
  readonly warn?: (line: string) => void;
  /** What the clock shows at first. Default: it goes on from where an earlier run in this folder left it. */
  readonly startAt?: Instant | undefined;
  /** Codes are drawn from it, the same at each start. Default: the machine's own chance. */
  readonly seed?: string;
  /** How long `GET /__local/idle` waits. Default 30 s. */
  readonly idlePatienceMs?: number;
}

export interface LocalStack {
  readonly url: string;
  readonly endpoints: Endpoints;
  /** Environment variables that put another service in place of one of ours. */
  readonly replaced: readonly (keyof Endpoints)[];
  /** As in the template: `POST /webhooks/{platform}/{connection}`. */
  readonly routes: readonly string[];
  /** The simulated locks; undefined where `NUKI_API_URL` names others. */
  readonly nuki: NukiSimulator | undefined;
  readonly now: () => Instant;
  /** As `POST /__local/clock`: done when everything that falls due on the way is done. */
  readonly moveTo: (at: Instant) => Promise<void>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

/**
 * Runs the synthesized stack on this machine: its routes, queues, event sources and schedules, its bundles with its
 * environment. Several can run at once, in folders of their own. Throws LocalStackError where it can't start.
 */
export async function startLocalStack(options: LocalStackOptions = {}): Promise<LocalStack> {
  const { env = {}, warn = () => undefined } = options;
  const region = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? 'eu-central-1';
  const configuration = options.propertiesFile === undefined ? undefined : readPropertiesFile(options.propertiesFile);
  const started = undo();
  try {
    const dataDir = await openDataDir(options.dataDir ?? ':memory:');
    started.push(() => dataDir.leave());
    const server = await httpServer(options.port ?? 3000);
    started.push(() => server.stop());
    const clock = localClock(() => Date.now(), dataDir.clockOffset(), dataDir.keepClockOffset);
    if (options.startAt !== undefined) clock.set(Date.parse(options.startAt));
    const reader = readStack(options.synthesized ?? (await synthesizeInto(dataDir.assemblyDir)), region, server.url);
    const { stores, queues } = reader;
    const { secretsFile } = options;
    const services = await startServices({ env, region, clock, dataDir, stores, queues, secretsFile });
    started.push(() => services.stop());
    const { endpoints, nuki, replaced } = services;
    const now = () => instant(clock.now());
    if (configuration !== undefined) {
      if (nuki !== undefined) await hangLocks(nuki, configuration, nukiTokens(secretsFile));
      const target = { name: stores.tables[0]?.name ?? '', client: services.dynamodb, now };
      await applyConfiguration(target, configuration, warn);
    }
    const outputs = reader.outputs();
    const model = reader.model();
    const runtime = await startRuntime({
      region,
      clock,
      seed: options.seed,
      services,
      stores,
      queues,
      server,
      outputs,
      warn,
      model,
      log: dataDir.log,
      idlePatienceMs: options.idlePatienceMs ?? 30_000,
    });
    started.push(() => runtime.stop());
    dataDir.publish(runtime.whereabouts());
    return {
      url: server.url,
      endpoints,
      replaced,
      nuki,
      outputs,
      routes: model.routes.map(({ routeKey }) => routeKey),
      now,
      moveTo: (at) => runtime.moveTo(Date.parse(at)),
      close: () => started.all(),
    };
  } catch (error) {
    await started.all();
    throw error;
  }
}

/** Loads the CDK only when it is needed: it takes a second. */
async function synthesizeInto(outdir: string): Promise<Synthesized> {
  rmSync(outdir, { recursive: true, force: true }); // bundles of earlier versions
  const { synthesize } = await import('../synthesize.ts');
  return synthesize({ stage: 'local', outdir });
}
