import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalStackError } from '../errors.ts';
import type { LookUp } from './intrinsics.ts';
import { resolve, resolveText } from './intrinsics.ts';
import type { FunctionModel } from './model.ts';
import type { JsonObject, Template } from './template.ts';
import { resourcesOf } from './template.ts';

/** Where the synthesis put the template and what it deploys with it. */
export interface Synthesized {
  readonly templateFile: string;
  readonly assetDir: string;
}

/** Every function of the template, with its bundle's folder. Throws LocalStackError where one can't be read. */
export function functionsOf(template: Template, lookUp: LookUp, synthesized: Synthesized): readonly FunctionModel[] {
  const assets = assetsOf(synthesized);
  return resourcesOf(template, 'AWS::Lambda::Function').map(([logicalId, properties]) => {
    const { ref, attributes } = lookUp(logicalId) ?? { ref: logicalId };
    return {
      logicalId,
      name: ref,
      arn: attributes?.['Arn'] ?? ref,
      environment: environmentOf(logicalId, properties, lookUp),
      timeoutSeconds: Number(properties['Timeout'] ?? 3),
      memoryMb: Number(properties['MemorySize'] ?? 128),
      codeDir: assets(logicalId, properties['Code'] as JsonObject | undefined),
      handler: resolveText(properties['Handler'] ?? 'index.handler', lookUp, `${logicalId}.Handler`),
    };
  });
}

function environmentOf(logicalId: string, properties: JsonObject, lookUp: LookUp): Readonly<Record<string, string>> {
  const variables = ((properties['Environment'] as JsonObject | undefined)?.['Variables'] ?? {}) as JsonObject;
  const path = `${logicalId}.Environment.Variables`;
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, resolveText(value, lookUp, `${path}.${name}`)]),
  );
}

interface AssetFile {
  readonly source: { readonly path: string };
  readonly destinations: Readonly<Record<string, { readonly objectKey: string }>>;
}

/** The folder of a bundle: the asset manifest's, else `asset.<hash>` as the synthesis names it. */
function assetsOf({
  templateFile,
  assetDir,
}: Synthesized): (logicalId: string, code: JsonObject | undefined) => string {
  const manifest = templateFile.replace(/\.template\.json$/, '.assets.json');
  const files: AssetFile[] = existsSync(manifest)
    ? Object.values((JSON.parse(readFileSync(manifest, 'utf8')) as { files: Record<string, AssetFile> }).files)
    : [];
  return (logicalId, code) => {
    const key = resolve(code?.['S3Key'] ?? '', () => undefined, `${logicalId}.Code.S3Key`);
    if (typeof key !== 'string' || key === '') throw new LocalStackError(`${logicalId}.Code is no asset.`);
    const listed = files.find((file) => Object.values(file.destinations).some(({ objectKey }) => objectKey === key));
    const folder = join(assetDir, listed?.source.path ?? `asset.${key.replace(/\.zip$/, '')}`);
    if (!existsSync(folder))
      throw new LocalStackError(`${logicalId}: its bundle ${folder} is not there; synthesize anew.`);
    return folder;
  };
}
