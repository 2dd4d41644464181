import { existsSync, readFileSync } from 'node:fs';
import {
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import * as v from 'valibot';
import { Complaint } from './program.ts';
import type { Io } from './program.ts';
import { LOCAL } from './running-stack.ts';
import { writeWhole } from './write-whole.ts';

export type Part = 'inbound' | 'outbound';
export type Entries = Readonly<Record<string, unknown>>;

/** The two secrets of a stage, each with an entry a connection or account. Throws Complaint where they can't be used. */
export interface StageSecrets {
  /** Where a part is, in words. */
  readonly place: (part: Part) => string;
  /** Empty if nothing has been put in yet. */
  readonly read: (part: Part) => Promise<Entries>;
  /** Replaces the whole part, so write what was just read. */
  readonly write: (part: Part, entries: Entries) => Promise<void>;
}

const Whole = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown()));

/** Those of the local stack are in the file that STAYKEY_SECRETS names; those of a deployed one in Secrets Manager. */
export function stageSecrets(stage: string, env: Io['env']): StageSecrets {
  return stage === LOCAL ? fileSecrets(env['STAYKEY_SECRETS'] ?? 'secrets.json') : managedSecrets(stage, env);
}

function fileSecrets(file: string): StageSecrets {
  const whole = () => {
    if (!existsSync(file)) throw new Complaint(`${file} is not there: STAYKEY_SECRETS names the file to use.`);
    return parsed(readFileSync(file, 'utf8'), file);
  };
  return {
    place: (part) => `${file}, under "${part}"`,
    read: async (part) => {
      const entries = whole()[part] ?? {};
      if (typeof entries !== 'object' || Array.isArray(entries))
        throw new Complaint(`"${part}" in ${file} is no object.`);
      return entries as Entries;
    },
    write: async (part, entries) => {
      writeWhole(file, `${JSON.stringify({ ...whole(), [part]: entries }, null, 2)}\n`);
    },
  };
}

/** Found by the tags that CloudFormation puts on what it makes, unless the environment names them. */
function managedSecrets(stage: string, env: Io['env']): StageSecrets {
  const client = new SecretsManagerClient({});
  const variable = (part: Part) => `${part.toUpperCase()}_SECRET_ID`;
  const idOf = async (part: Part) => env[variable(part)] ?? (await findSecret(client, stage, part, variable(part)));
  return {
    place: (part) => `the ${part} secret of ${stage}`,
    read: async (part) => {
      const SecretId = await idOf(part);
      try {
        const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
        return parsed(SecretString, `the ${part} secret`);
      } catch (error) {
        if (error instanceof Complaint) throw error;
        if (isNamed(error, 'ResourceNotFoundException')) return {}; // made, and without a value yet
        throw refused(`The ${part} secret can't be read`, error);
      }
    },
    write: async (part, entries) => {
      const SecretId = await idOf(part);
      await client
        .send(new PutSecretValueCommand({ SecretId, SecretString: JSON.stringify(entries) }))
        .catch((error: unknown) => {
          throw refused(`The ${part} secret can't be written`, error);
        });
    },
  };
}

async function findSecret(client: SecretsManagerClient, stage: string, part: Part, variable: string): Promise<string> {
  const Filters = [{ Key: 'tag-value' as const, Values: [`staykey-${stage}`] }];
  const { SecretList = [] } = await client.send(new ListSecretsCommand({ Filters })).catch((error: unknown) => {
    throw refused('The secrets of the stage can not be listed', error);
  });
  const tagged = (tags: (typeof SecretList)[number]['Tags'], name: string) =>
    tags?.find(({ Key }) => Key === `aws:cloudformation:${name}`)?.Value ?? '';
  const found = SecretList.filter(
    ({ Tags }) =>
      tagged(Tags, 'stack-name') === `staykey-${stage}` && tagged(Tags, 'logical-id').toLowerCase().startsWith(part),
  );
  const [id] = found.map(({ ARN }) => ARN);
  if (found.length === 1 && id !== undefined) return id;
  throw new Complaint(
    `The ${part} secret of ${stage} is not found: name it with ${variable}, as in the outputs of the stack staykey-${stage}.`,
  );
}

/** The text itself is not quoted: it is secret. */
function parsed(text: string, what: string): Entries {
  const read = v.safeParse(Whole, text);
  if (!read.success) throw new Complaint(`${what} is no JSON object: mend it first.`);
  return read.output;
}

function isNamed(error: unknown, name: string): error is Error {
  return error instanceof Error && error.name === name;
}

function refused(sentence: string, error: unknown): Complaint {
  const why = error instanceof Error ? ` (${error.name}: ${error.message})` : '';
  return new Complaint(`${sentence}${why}. Are these the right AWS credentials and region?`);
}
