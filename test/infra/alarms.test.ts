import { readFileSync } from 'node:fs';
import path from 'node:path';

import { Match } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';

import { type SynthesizedStack, synthesizedStack, target } from './synthesized.ts';

let stack: SynthesizedStack;
let told: SynthesizedStack;
beforeAll(async () => {
  stack = await synthesizedStack('dev');
  told = await synthesizedStack('prod', { alarmEmail: 'host@example.com', sender: 'stay@example.net' });
});

const alarms = () => stack.ofType('AWS::CloudWatch::Alarm');
const alarm = (name: string) => alarms().find(({ id }) => id.startsWith(`Alarms${name}`))?.properties;

describe('the alarms', () => {
  it('are five: each costs money', () => {
    expect(
      alarms()
        .map(({ id }) => id.replace(/^Alarms|[0-9A-F]{8}$/g, ''))
        .sort(),
    ).toEqual([
      'LockChecksDeadLetters',
      'MessagesDeadLetters',
      'NoticesDeadLetters',
      'SweepStopped',
      'WebhookFailures',
    ]);
  });

  it('say first who suffers what, then where to look, what repeats the work, and the section of the runbook', () => {
    const runbook = readFileSync(path.join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
    const sections = [...runbook.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    const named = alarms().map(({ properties }) => {
      const text = String(properties['AlarmDescription']);
      expect(text).toMatch(/^(A guest|Guests) .+\. Look at .*\/staykey\/dev\/[a-z-]+.* Replay with .+\. Runbook: \S+$/);
      expect(text.length).toBeLessThanOrEqual(1024);
      return /docs\/runbook\.md#([a-z-]+)$/.exec(text)?.[1];
    });
    expect([...named].sort()).toEqual([...sections].sort());
  });

  it('notice a sweep that fails as well as one that does not run', () => {
    expect(alarm('SweepStopped')).toMatchObject({
      Namespace: 'AWS/Lambda',
      MetricName: 'Errors',
      Statistic: 'Minimum', // 1 only if no run of the period went well
      Threshold: 1,
      Period: 300,
      EvaluationPeriods: 2,
      TreatMissingData: 'breaching',
    });
  });

  it('notice the first webhook that is refused for a reason of ours', () => {
    expect(alarm('WebhookFailures')).toMatchObject({
      Namespace: 'AWS/ApiGateway',
      MetricName: '5xx',
      Statistic: 'Sum',
      Threshold: 1,
      TreatMissingData: 'notBreaching',
    });
  });

  it('go to one topic, which CloudWatch of this account may publish to', () => {
    const topic = stack.ofType('AWS::SNS::Topic').find(({ id }) => id.startsWith('Alarms'));
    for (const { properties } of alarms()) expect(target(properties['AlarmActions'])).toBe(topic?.id);
    stack.template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ]),
      }),
    });
  });

  it('reach the host by mail, if there is an address', () => {
    const protocols = stack.ofType('AWS::SNS::Subscription').map(({ properties }) => properties['Protocol']);
    expect(protocols).not.toContain('email');
    told.template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'host@example.com' });
  });
});
