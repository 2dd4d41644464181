import { beforeAll, describe, expect, it } from 'vitest';

import { type Json, type SynthesizedStack, synthesizedStack, target } from './synthesized.ts';

let stack: SynthesizedStack;
beforeAll(async () => {
  stack = await synthesizedStack('dev');
});

const only = (type: string, of = 'MailEvents') => {
  const [found, second] = stack.ofType(type).filter(({ id }) => id.startsWith(of));
  if (found === undefined || second !== undefined) throw new Error(`not one ${type}`);
  return found;
};
interface Statement {
  readonly Effect: string;
  readonly Action: Json;
  readonly Principal: Json;
  readonly Condition: Json;
}
const statements = () =>
  (only('AWS::SNS::TopicPolicy').properties['PolicyDocument'] as unknown as { Statement: Statement[] }).Statement;

describe('what becomes of a mail', () => {
  it('is published by SES, for everything that is sent with our configuration set', () => {
    const { properties } = only('AWS::SES::ConfigurationSetEventDestination', 'Mail');
    expect(target(properties['ConfigurationSetName'])).toBe(only('AWS::SES::ConfigurationSet', 'Mail').id);
    const destination = properties['EventDestination'] as { SnsDestination: { TopicARN: Json } };
    expect(destination).toMatchObject({
      Enabled: true,
      MatchingEventTypes: ['delivery', 'deliveryDelay', 'bounce', 'complaint', 'reject', 'renderingFailure'],
    });
    expect(target(destination.SnsDestination.TopicARN)).toBe(only('AWS::SNS::Topic').id);
  });

  it('may be published by SES of this account alone, and only over TLS', () => {
    const [denied, allowed, more] = statements().toSorted((a, b) => (a.Effect < b.Effect ? 1 : -1));
    expect(denied).toMatchObject({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
    expect(allowed).toMatchObject({
      Effect: 'Allow',
      Action: 'sns:Publish',
      Principal: { Service: 'ses.amazonaws.com' },
      Condition: { StringEquals: { 'AWS:SourceAccount': { Ref: 'AWS::AccountId' } } },
    });
    expect(more).toBeUndefined();
  });

  it('reaches the function, which SNS may call for this topic alone', () => {
    const topic = only('AWS::SNS::Topic').id;
    const fn = only('AWS::Lambda::Function').id;
    const subscription = only('AWS::SNS::Subscription').properties;
    expect(subscription['Protocol']).toBe('lambda');
    expect([target(subscription['TopicArn']), target(subscription['Endpoint'])]).toEqual([topic, fn]);
    const permission = only('AWS::Lambda::Permission').properties;
    expect(permission).toMatchObject({ Action: 'lambda:InvokeFunction', Principal: 'sns.amazonaws.com' });
    expect([target(permission['SourceArn']), target(permission['FunctionName'])]).toEqual([topic, fn]);
  });
});
