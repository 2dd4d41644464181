import { readFileSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { monthlyCost, total } from '../../cdk/cost.ts';
import { type SynthesizedStack, synthesizedStack } from './synthesized.ts';

let stack: SynthesizedStack;
beforeAll(async () => {
  stack = await synthesizedStack('prod', { alarmEmail: 'host@example.com', sender: 'stay@example.net' });
});

describe('what a stage costs', () => {
  it('is less than two dollars a month for ten doors', () => {
    const usd = total(monthlyCost(stack.json));
    expect(usd).toBeLessThan(2);
    expect(usd).toBeGreaterThan(1.3); // two secrets and five alarms alone
  });

  it('grows with what is added to the stack', () => {
    const plus = (Type: string) =>
      total(monthlyCost({ Resources: { ...stack.json.Resources, Added: { Type } } })) - total(monthlyCost(stack.json));
    expect(plus('AWS::SecretsManager::Secret')).toBeCloseTo(0.4);
    expect(plus('AWS::CloudWatch::Alarm')).toBeCloseTo(0.1);
    expect(plus('AWS::Logs::MetricFilter')).toBeCloseTo(0.3);
    expect(plus('AWS::KMS::Key')).toBeCloseTo(1);
    expect(plus('AWS::Lambda::EventSourceMapping')).toBeGreaterThan(0.3);
    expect(plus('AWS::Events::Rule')).toBeGreaterThan(0.03);
  });

  it('is what docs/cost.md says', () => {
    const page = readFileSync(path.join(import.meta.dirname, '../../docs/cost.md'), 'utf8');
    const rows = [...page.matchAll(/^\| (.+) \|$/gm)].map(([, row]) => row!.split('|').map((cell) => cell.trim()));
    const lines = monthlyCost(stack.json);
    expect(rows.slice(2)).toEqual([
      ...lines.map(({ what, basis, usd }) => [what, basis, usd.toFixed(2)]),
      ['Sum', '', total(lines).toFixed(2)],
    ]);
  });
});
