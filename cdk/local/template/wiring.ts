import { LocalStackError } from '../errors.ts';
import type { LookUp } from './intrinsics.ts';
import { resolve, resolveText } from './intrinsics.ts';
import type { EventSourceModel, FunctionModel, RouteModel, ScheduleModel } from './model.ts';
import type { MadeQueue } from './standings.ts';
import type { Json, JsonObject, Template } from './template.ts';
import { listOf, plainText, resourcesOf } from './template.ts';

export interface Known {
  readonly lookUp: LookUp;
  readonly functions: readonly FunctionModel[];
  readonly queues: ReadonlyMap<string, MadeQueue>;
}

/** The HTTP API's routes. Throws LocalStackError on an authorizer or an integration that is no function. */
export function routesOf(template: Template, known: Known): readonly RouteModel[] {
  const integrations = new Map(resourcesOf(template, 'AWS::ApiGatewayV2::Integration'));
  return resourcesOf(template, 'AWS::ApiGatewayV2::Route').map(([id, properties]) => {
    const authorization = properties['AuthorizationType'] ?? 'NONE';
    if (authorization !== 'NONE')
      throw new LocalStackError(`${id}: a local run knows no ${plainText(authorization)} authorizer.`);
    const target = resolveText(properties['Target'], known.lookUp, `${id}.Target`).replace(/^integrations\//, '');
    const uri = integrations.get(target)?.['IntegrationUri'];
    return {
      routeKey: resolveText(properties['RouteKey'], known.lookUp, `${id}.RouteKey`),
      functionId: functionIn(
        resolveText(uri, known.lookUp, `${target}.IntegrationUri`),
        known,
        `${target}.IntegrationUri`,
      ),
    };
  });
}

/** The queues that wake functions; a disabled one wakes nobody here either. */
export function eventSourcesOf(template: Template, known: Known): readonly EventSourceModel[] {
  return resourcesOf(template, 'AWS::Lambda::EventSourceMapping')
    .filter(([, properties]) => properties['Enabled'] !== false)
    .map(([logicalId, properties]) => {
      const arn = resolveText(properties['EventSourceArn'], known.lookUp, `${logicalId}.EventSourceArn`);
      const queueId = [...known.queues].find(([, queue]) => queue.arn === arn)?.[0];
      if (queueId === undefined)
        throw new LocalStackError(`${logicalId}: a local run knows queues as event sources only.`);
      const functionName = resolveText(properties['FunctionName'], known.lookUp, `${logicalId}.FunctionName`);
      return {
        logicalId,
        functionId: functionIn(functionName, known, `${logicalId}.FunctionName`),
        queueId,
        batchSize: Number(properties['BatchSize'] ?? 10),
        reportsItemFailures: listOf(properties['FunctionResponseTypes']).includes('ReportBatchItemFailures'),
      };
    });
}

/** EventBridge's rules and schedules that are enabled and say `rate(…)`. */
export function schedulesOf(template: Template, known: Known): readonly ScheduleModel[] {
  const rules = resourcesOf(template, 'AWS::Events::Rule').flatMap(([id, rule]) =>
    listOf<JsonObject>(rule['Targets']).map((target) => ({ id, schedule: rule, target })),
  );
  const schedules = resourcesOf(template, 'AWS::Scheduler::Schedule').map(([id, schedule]) => ({
    id,
    schedule,
    target: (schedule['Target'] ?? {}) as JsonObject,
  }));
  return [...rules, ...schedules]
    .filter(({ schedule }) => schedule['State'] !== 'DISABLED' && schedule['ScheduleExpression'] !== undefined)
    .map(({ id, schedule, target }) => ({
      logicalId: id,
      functionId: functionIn(resolveText(target['Arn'], known.lookUp, `${id}.Target.Arn`), known, `${id}.Target.Arn`),
      everyMs: periodOf(id, resolveText(schedule['ScheduleExpression'], known.lookUp, `${id}.ScheduleExpression`)),
      input: inputOf(resolve(target['Input'] ?? null, known.lookUp, `${id}.Target.Input`)),
    }));
}

const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

function periodOf(logicalId: string, expression: string): number {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (count === undefined || unit === undefined || Number(count) < 1) {
    throw new LocalStackError(`${logicalId}: a local run knows rate(…) only, not ${expression}.`);
  }
  return Number(count) * (UNIT_MS[unit] ?? 0);
}

function inputOf(input: Json): unknown {
  return typeof input === 'string' ? JSON.parse(input) : undefined;
}

/** The function that a name, an ARN, an alias of it or an integration's URI means. */
export function functionIn(text: string, { functions }: Known, path: string): string {
  const found = functions
    .filter(({ name, arn }) => text === name || text.includes(arn))
    .toSorted((a, b) => b.arn.length - a.arn.length)[0];
  if (found === undefined) throw new LocalStackError(`${path} means no function of this template.`);
  return found.logicalId;
}
