import { beforeAll, describe, expect, it } from 'vitest';

import { type SynthesizedStack, synthesizedStack } from './synthesized.ts';

let dev: SynthesizedStack;
let prod: SynthesizedStack;
let withKey: SynthesizedStack;
beforeAll(async () => {
  dev = await synthesizedStack('dev');
  prod = await synthesizedStack('prod', { alarmEmail: 'host@example.com', sender: 'stay@example.net' });
  withKey = await synthesizedStack('dev', { cmk: 'true' });
});

const only = (stack: SynthesizedStack, type: string) => {
  const found = stack.ofType(type);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} of ${type}`);
  return found[0];
};

describe('the table', () => {
  it('is one, paid by use, recoverable to any point in time, and forgets by itself', () => {
    const { properties } = only(dev, 'AWS::DynamoDB::Table');
    expect(properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
    expect(properties['StreamSpecification']).toBeUndefined();
  });

  it('has the two indexes, and what a guest wrote is not in the one of what is due', () => {
    expect(only(dev, 'AWS::DynamoDB::Table').properties['GlobalSecondaryIndexes']).toEqual([
      {
        IndexName: 'due',
        KeySchema: [
          { AttributeName: 'duePk', KeyType: 'HASH' },
          { AttributeName: 'dueAt', KeyType: 'RANGE' },
        ],
        Projection: {
          ProjectionType: 'INCLUDE',
          NonKeyAttributes: ['urgentAt', 'expiresAt', 'scope', 'problem', 'raisedAt', 'toldAt', 'attempts'],
        },
      },
      {
        IndexName: 'byArrival',
        KeySchema: [
          { AttributeName: 'arrivalPk', KeyType: 'HASH' },
          { AttributeName: 'arrivalAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ]);
  });

  it('outlives its stack in prod, and only there', () => {
    expect(only(prod, 'AWS::DynamoDB::Table')).toMatchObject({
      deletionPolicy: 'Retain',
      properties: { DeletionProtectionEnabled: true },
    });
    expect(only(dev, 'AWS::DynamoDB::Table')).toMatchObject({
      deletionPolicy: 'Delete',
      properties: { DeletionProtectionEnabled: false },
    });
  });

  it('has a key of our own when asked, and else none that costs', () => {
    dev.template.resourceCountIs('AWS::KMS::Key', 0);
    expect(only(dev, 'AWS::DynamoDB::Table').properties['SSESpecification']).toEqual({ SSEEnabled: false });
    expect(only(withKey, 'AWS::KMS::Key').properties).toMatchObject({ EnableKeyRotation: true });
    expect(only(withKey, 'AWS::DynamoDB::Table').properties['SSESpecification']).toMatchObject({
      SSEEnabled: true,
      SSEType: 'KMS',
    });
  });
});

describe('the secrets', () => {
  it('are two, and hold nothing but what the host puts in', () => {
    for (const stack of [dev, prod]) {
      expect(stack.ofType('AWS::SecretsManager::Secret').map(({ properties }) => Object.keys(properties))).toEqual([
        ['Description'],
        ['Description'],
      ]);
    }
  });

  it('outlive the stack in prod', () => {
    expect(prod.ofType('AWS::SecretsManager::Secret').map((one) => one.deletionPolicy)).toEqual(['Retain', 'Retain']);
  });
});

describe('the sender of mails', () => {
  it('is an address or a domain', () => {
    expect(only(prod, 'AWS::SES::EmailIdentity').properties['EmailIdentity']).toBe('stay@example.net');
    expect(only(dev, 'AWS::SES::EmailIdentity').properties['EmailIdentity']).toBe('stay@example.com');
  });

  it('sends over TLS or not at all, and pays for no metrics', () => {
    expect(only(dev, 'AWS::SES::ConfigurationSet').properties).toMatchObject({
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: false },
    });
  });
});
