import { LocalStackError } from '../errors.ts';
import type { LookUp } from './intrinsics.ts';
import { resolve, resolveText } from './intrinsics.ts';
import type { IndexModel, KeyPart, QueueModel, SecretModel, TableModel } from './model.ts';
import { nameOf } from './standings.ts';
import type { Json, JsonObject, Template } from './template.ts';
import { listOf, plainText, resourcesOf } from './template.ts';

export interface Stores {
  readonly tables: readonly TableModel[];
  readonly queues: readonly QueueModel[];
  readonly secrets: readonly SecretModel[];
}

/** The tables, queues and secrets that the template asks for. Throws LocalStackError where it can't be read. */
export function storesOf(template: Template, lookUp: LookUp, stackName: string): Stores {
  return {
    tables: resourcesOf(template, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(([id, properties]) =>
      tableOf(id, resolve(properties, omitting(lookUp), id) as JsonObject, stackName),
    ),
    queues: resourcesOf(template, 'AWS::SQS::Queue').map(([id, properties]) =>
      queueOf(id, properties, lookUp, stackName),
    ),
    secrets: resourcesOf(template, 'AWS::SecretsManager::Secret').map(([id, properties]) =>
      secretOf(id, nameOf(id, properties['Name'], lookUp, stackName), lookUp(id)?.ref ?? ''),
    ),
  };
}

/** A table's keys are plain; what else it refers to (a customer's key, a role) has no meaning here. */
function omitting(lookUp: LookUp): LookUp {
  return (name) => lookUp(name) ?? { ref: name, attributes: { Arn: name } };
}

function tableOf(logicalId: string, properties: JsonObject, stackName: string): TableModel {
  const definitions = listOf<JsonObject>(properties['AttributeDefinitions']);
  return {
    logicalId,
    name: typeof properties['TableName'] === 'string' ? properties['TableName'] : `${stackName}-${logicalId}`,
    keyAttributes: definitions.map((entry) => ({
      name: plainText(entry['AttributeName']),
      type: plainText(entry['AttributeType']) as 'S' | 'N' | 'B',
    })),
    keySchema: keySchema(properties['KeySchema']),
    indexes: listOf<JsonObject>(properties['GlobalSecondaryIndexes']).map(indexOf),
    ttlAttribute: ttlAttribute(properties['TimeToLiveSpecification']),
  };
}

function indexOf(index: JsonObject): IndexModel {
  const projection = (index['Projection'] ?? {}) as JsonObject;
  return {
    name: plainText(index['IndexName']),
    keySchema: keySchema(index['KeySchema']),
    projection: (projection['ProjectionType'] ?? 'ALL') as IndexModel['projection'],
    included: listOf(projection['NonKeyAttributes']).map(plainText),
  };
}

function keySchema(schema: Json | undefined): readonly KeyPart[] {
  return listOf<JsonObject>(schema).map((part) => ({
    name: plainText(part['AttributeName']),
    role: part['KeyType'] === 'RANGE' ? 'RANGE' : 'HASH',
  }));
}

function ttlAttribute(specification: Json | undefined): string | undefined {
  const { Enabled, AttributeName } = (specification ?? {}) as JsonObject;
  return Enabled === true && typeof AttributeName === 'string' ? AttributeName : undefined;
}

const QUEUE_ATTRIBUTES = [
  'VisibilityTimeout',
  'MessageRetentionPeriod',
  'DelaySeconds',
  'ReceiveMessageWaitTimeSeconds',
  'MaximumMessageSize',
  'ContentBasedDeduplication',
  'DeduplicationScope',
  'FifoThroughputLimit',
];

function queueOf(logicalId: string, properties: JsonObject, lookUp: LookUp, stackName: string): QueueModel {
  const fifo = properties['FifoQueue'] === true;
  const given = properties['QueueName'];
  const own = `${stackName}-${logicalId}${fifo ? '.fifo' : ''}`;
  const attributes: Record<string, string> = fifo ? { FifoQueue: 'true' } : {};
  for (const name of QUEUE_ATTRIBUTES) {
    const value = properties[name];
    if (value !== undefined) attributes[name] = resolveText(textual(value), lookUp, `${logicalId}.${name}`);
  }
  return {
    logicalId,
    name: given === undefined ? own : resolveText(given, lookUp, `${logicalId}.QueueName`),
    attributes,
    redrive: redriveOf(logicalId, properties['RedrivePolicy']),
  };
}

/** SQS takes its attributes as text, booleans too. */
function textual(value: Json | undefined): Json | undefined {
  return typeof value === 'boolean' ? String(value) : value;
}

function redriveOf(logicalId: string, policy: Json | undefined): QueueModel['redrive'] {
  if (policy === undefined) return undefined;
  const { deadLetterTargetArn, maxReceiveCount } = policy as JsonObject;
  const [target] = listOf((deadLetterTargetArn as JsonObject | undefined)?.['Fn::GetAtt']);
  if (target === undefined) throw new LocalStackError(`${logicalId}.RedrivePolicy names no queue of this template.`);
  return { deadLetterQueueId: plainText(target), maxReceiveCount: Number(maxReceiveCount) };
}

function secretOf(logicalId: string, name: string, arn: string): SecretModel {
  const part = (['inbound', 'outbound'] as const).find((word) => `${logicalId} ${name}`.toLowerCase().includes(word));
  if (part === undefined) {
    throw new LocalStackError(
      `${logicalId}: a secret is "inbound" or "outbound" by its name, and "${name}" is neither.`,
    );
  }
  return { logicalId, name, arn, part };
}
