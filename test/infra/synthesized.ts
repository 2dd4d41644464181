import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Template } from 'aws-cdk-lib/assertions';

import type { Stage } from '../../cdk/settings.ts';
import { synthesize } from '../../cdk/synthesize.ts';

/** A part of a template: plain values, or CloudFormation's functions as objects. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, Json>>;
  readonly deletionPolicy: string | undefined;
}

interface RawResource {
  readonly Type: string;
  readonly Properties?: Resource['properties'];
  readonly DeletionPolicy?: string;
}

export interface SynthesizedStack {
  readonly json: { readonly Resources: Record<string, RawResource>; readonly Outputs: Record<string, Json> };
  readonly template: Template;
  readonly all: readonly Resource[];
  readonly ofType: (type: string) => readonly Resource[];
}

const made = new Map<string, Promise<SynthesizedStack>>();

/** The stack as the host would deploy it, with both rule packs passed, but without its bundles. Made once, so only read it. */
export function synthesizedStack(stage: Stage, context: Record<string, string> = {}): Promise<SynthesizedStack> {
  const name = JSON.stringify([stage, context]);
  const stack = made.get(name) ?? synthesizeStack(stage, context);
  made.set(name, stack);
  return stack;
}

function synthesizeStack(stage: Stage, context: Record<string, string>): Promise<SynthesizedStack> {
  return inTemporaryFolder(async (outdir) => {
    const { templateFile } = await synthesize({ stage, outdir, context, bundle: false });
    const json = JSON.parse(readFileSync(templateFile, 'utf8')) as SynthesizedStack['json'];
    const all = Object.entries(json.Resources).map(([id, resource]) => toResource(id, resource));
    return { json, template: Template.fromJSON(json), all, ofType: (type) => all.filter((one) => one.type === type) };
  });
}

export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'staykey-infra-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function toResource(id: string, resource: RawResource): Resource {
  return { id, type: resource.Type, properties: resource.Properties ?? {}, deletionPolicy: resource.DeletionPolicy };
}

/** The logical id that `{ Ref }` or `{ Fn::GetAtt }` means. */
export function target(value: Json): string {
  const [id] = JSON.stringify(value).match(/(?<="Ref":"|"Fn::GetAtt":\[")[A-Za-z0-9]+/) ?? [];
  if (id === undefined) throw new Error(`no reference in ${JSON.stringify(value)}`);
  return id;
}
