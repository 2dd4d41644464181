import type { LocalClock } from './clock/local-clock.ts';
import { gateway } from './http/gateway.ts';
import { localRoutes } from './http/local-routes.ts';
import type { HttpServer } from './http/server.ts';
import { dueItems } from './run/due-items.ts';
import { environmentOf } from './run/environment.ts';
import { eventSource } from './run/event-source.ts';
import type { EventSource } from './run/event-source.ts';
import { localFunction } from './run/local-function.ts';
import { mailReports } from './run/mail-reports.ts';
import { quiet } from './run/quiet.ts';
import { schedules } from './run/schedules.ts';
import { timekeeper } from './run/timekeeper.ts';
import { expireItems } from './servers/expire-items.ts';
import type { Services } from './services.ts';
import type { StackModel } from './template/model.ts';
import type { MadeQueue } from './template/standings.ts';
import type { Stores } from './template/stores.ts';
import { instant } from '../../lib/domain/time.ts';
import { sentMails } from './views/mails.ts';
import { everyStay } from './views/stays.ts';

export interface RuntimeDeps {
  readonly region: string;
  readonly clock: LocalClock;
  readonly seed: string | undefined;
  readonly services: Services;
  readonly stores: Stores;
  readonly queues: ReadonlyMap<string, MadeQueue>;
  readonly model: StackModel;
  readonly server: HttpServer;
  readonly outputs: Readonly<Record<string, string>>;
  readonly warn: (line: string) => void;
  readonly log: (functionName: string, line: string) => void;
  readonly idlePatienceMs: number;
}

export interface Runtime {
  readonly moveTo: (milliseconds: number) => Promise<void>;
  /** What is where, for people and other programs. */
  readonly whereabouts: () => Readonly<Record<string, unknown>>;
  readonly stop: () => Promise<void>;
}

/** Puts the functions to work: from the routes, the queues and the schedules. */
export async function startRuntime(deps: RuntimeDeps): Promise<Runtime> {
  const { region, clock, seed, services, stores, model, server, warn } = deps;
  const { dynamodb, sqs, endpoints, credentials } = services;
  const functions = new Map(
    model.functions.map((one) => {
      const environment = environmentOf(one, region, credentials, endpoints);
      return [one.logicalId, localFunction(one, { clock, seed, environment, log: deps.log, warn })] as const;
    }),
  );
  const invoke = async (id: string, event: unknown) => functions.get(id)?.invoke(event);
  const accepted = services.sends?.accepted ?? (() => 0);
  const reports = mailReports({ listeners: model.mailEvents, region, accepted, invoke });
  if (services.sends !== undefined) services.sends.hear = reports.hear;
  const sources = eventSources(deps, invoke);
  const pollers = sources.map(({ source }) => source);
  const time = timekeeper({
    clock,
    warn,
    sources: pollers,
    schedules: schedules(model.schedules, region, invoke),
    dueItems: dueItems(dynamodb, stores.tables),
    expire: (now) => expireItems(dynamodb, stores.tables, now),
    quiet: quiet(sqs, sources, [...functions.values(), reports]),
  });
  const whereabouts = () => whereIs(deps);
  const local = {
    clock,
    time,
    index: whereabouts,
    idlePatienceMs: deps.idlePatienceMs,
    mails: () => sentMails(endpoints.AWS_ENDPOINT_URL_SES),
    stays: () => everyStay(dynamodb, stores.tables[0]?.name ?? '', () => instant(clock.now()), `${server.url}/`),
  };
  server.serve((request, response) =>
    /^\/__local(\/|$)/.test(request.url ?? '')
      ? localRoutes(local, request, response)
      : gateway({ routes: model.routes, invoke, clock }, request, response),
  );
  return {
    moveTo: time.moveTo,
    whereabouts,
    stop: async () => {
      await Promise.all([time.stop(), ...pollers.map((source) => source.stop())]);
      await Promise.all([...functions.values()].map((one) => one.stop()));
    },
  };
}

function eventSources(deps: RuntimeDeps, invoke: (functionId: string, event: unknown) => Promise<unknown>) {
  const { model, queues, stores, services, region, clock } = deps;
  return model.eventSources.flatMap((one): { queueUrl: string; source: EventSource }[] => {
    const queue = queues.get(one.queueId);
    if (queue === undefined) return [];
    const seconds = stores.queues.find(({ logicalId }) => logicalId === one.queueId)?.attributes['VisibilityTimeout'];
    const source = eventSource({
      sqs: services.sqs,
      queue,
      model: one,
      region,
      clock,
      visibilitySeconds: Number(seconds ?? 30),
      invoke: (event) => invoke(one.functionId, event),
    });
    return [{ queueUrl: queue.url, source }];
  });
}

function whereIs({ server, services, stores, model, region, outputs }: RuntimeDeps): Readonly<Record<string, unknown>> {
  const { endpoints } = services;
  return {
    url: server.url,
    pid: process.pid,
    region,
    table: stores.tables[0]?.name,
    dynamodb: endpoints.AWS_ENDPOINT_URL_DYNAMODB,
    queues: endpoints.AWS_ENDPOINT_URL_SQS,
    secrets: endpoints.AWS_ENDPOINT_URL_SECRETS_MANAGER,
    mails: endpoints.AWS_ENDPOINT_URL_SES,
    nuki: endpoints.NUKI_API_URL,
    replaced: services.replaced,
    routes: model.routes.map(({ routeKey }) => routeKey),
    outputs,
  };
}
