import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { functionsOf } from './template/functions.ts';
import type { Synthesized } from './template/functions.ts';
import { resolveText } from './template/intrinsics.ts';
import type { LookUp } from './template/intrinsics.ts';
import { mailEventsOf } from './template/mail-events.ts';
import type { StackModel } from './template/model.ts';
import { standingsOf } from './template/standings.ts';
import type { MadeQueue } from './template/standings.ts';
import { storesOf } from './template/stores.ts';
import type { Stores } from './template/stores.ts';
import { readTemplate } from './template/template.ts';
import type { Json, Template } from './template/template.ts';
import { eventSourcesOf, routesOf, schedulesOf } from './template/wiring.ts';

/** A synthesized stack, read in two steps: its queues must be there before a variable can hold their URLs. */
export interface StackReader {
  readonly stores: Stores;
  /** Filled from outside, before `model` is called. */
  readonly queues: Map<string, MadeQueue>;
  readonly model: () => StackModel;
  /** The template's outputs, as far as they have a meaning here. */
  readonly outputs: () => Readonly<Record<string, string>>;
}

export function readStack(synthesized: Synthesized, region: string, url: string): StackReader {
  const template = readTemplate(synthesized.templateFile);
  const stackName = basename(synthesized.templateFile).replace(/(\.template)?\.json$/, '');
  const queues = new Map<string, MadeQueue>();
  const lookUp = standingsOf(template, { stackName, region, queues, url });
  markAsCommonJs(synthesized.assetDir);
  return {
    stores: storesOf(template, lookUp, stackName),
    queues,
    model: () => {
      const functions = functionsOf(template, lookUp, synthesized);
      const known = { lookUp, functions, queues };
      return {
        functions,
        routes: routesOf(template, known),
        eventSources: eventSourcesOf(template, known),
        schedules: schedulesOf(template, known),
        mailEvents: mailEventsOf(template, known),
      };
    },
    outputs: () => outputsOf(template, lookUp),
  };
}

/** In Lambda a bundle has no package.json above it and is CommonJS; here it may lie in a folder of ES modules. */
function markAsCommonJs(assetDir: string): void {
  const file = join(assetDir, 'package.json');
  if (!existsSync(file)) writeFileSync(file, '{ "type": "commonjs" }\n');
}

function outputsOf(template: Template, lookUp: LookUp): Readonly<Record<string, string>> {
  const outputs = Object.entries(template.Outputs ?? {});
  return Object.fromEntries(outputs.flatMap(([name, { Value }]) => outputOf(name, Value, lookUp)));
}

function outputOf(name: string, value: Json | undefined, lookUp: LookUp): readonly (readonly [string, string])[] {
  try {
    return [[name, resolveText(value, lookUp, `Outputs.${name}`)]];
  } catch {
    return []; // of something that only the deployed stack has
  }
}
