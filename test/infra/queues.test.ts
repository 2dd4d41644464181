import { beforeAll, describe, expect, it } from 'vitest';

import { type Json, type Resource, type SynthesizedStack, synthesizedStack, target } from './synthesized.ts';

let stack: SynthesizedStack;
beforeAll(async () => {
  stack = await synthesizedStack('dev');
});

const byId = (id: string): Resource => {
  const found = stack.all.find((resource) => resource.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const queueNamed = (name: string): Resource => {
  const found = stack.ofType('AWS::SQS::Queue').find(({ properties }) => properties['QueueName'] === name);
  if (found === undefined) throw new Error(`no queue ${name}`);
  return found;
};
const dimension = (alarm: Resource): Json => (alarm.properties['Dimensions'] as { Value: Json }[])[0]?.Value;

describe.each([
  ['notices', 'Notices'],
  ['lock-checks', 'LockChecks'],
  ['messages', 'Messages'],
])('the queue %s', (name, worker) => {
  const queue = () => queueNamed(`staykey-dev-${name}.fifo`);
  const deadLetters = () => queueNamed(`staykey-dev-${name}-dead.fifo`);

  it('is FIFO, and takes the sender’s word for what is a duplicate', () => {
    for (const { properties } of [queue(), deadLetters()]) {
      expect(properties).toMatchObject({ FifoQueue: true, SqsManagedSseEnabled: true });
      expect(properties['ContentBasedDeduplication'] ?? false).toBe(false);
    }
  });

  it('gives a message up after five tries, to a queue that keeps it for 14 days', () => {
    const redrive = queue().properties['RedrivePolicy'] as { maxReceiveCount: number; deadLetterTargetArn: Json };
    expect(redrive.maxReceiveCount).toBe(5);
    expect(target(redrive.deadLetterTargetArn)).toBe(deadLetters().id);
    expect(deadLetters().properties['MessageRetentionPeriod']).toBe(14 * 24 * 3600);
  });

  it('hands its function one message at a time, hidden for six times as long as the function may take', () => {
    const sources = stack
      .ofType('AWS::Lambda::EventSourceMapping')
      .filter(({ properties }) => target(properties['EventSourceArn']) === queue().id);
    expect(sources).toHaveLength(1);
    expect(sources[0]?.properties).toMatchObject({ BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 } });
    expect(sources[0]?.properties['FunctionResponseTypes']).toBeUndefined();

    const fn = byId(target(sources[0]?.properties['FunctionName']));
    expect(fn.id).toMatch(new RegExp(`^${worker}Function`));
    expect(queue().properties['VisibilityTimeout']).toBeGreaterThanOrEqual(6 * Number(fn.properties['Timeout']));
  });

  it('has an alarm at the first dead letter', () => {
    const [alarm] = stack.ofType('AWS::CloudWatch::Alarm').filter((one) => target(dimension(one)) === deadLetters().id);
    expect(alarm?.properties).toMatchObject({
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Statistic: 'Maximum',
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
    });
  });

  it('refuses who does not come over TLS', () => {
    for (const { id } of [queue(), deadLetters()]) {
      const policy = stack
        .ofType('AWS::SQS::QueuePolicy')
        .find(({ properties }) => target(properties['Queues']) === id);
      expect(JSON.stringify(policy?.properties)).toContain('"aws:SecureTransport":"false"');
    }
  });
});
