import { describe, expect, it } from 'vitest';

import { readSettings } from '../../cdk/settings.ts';

const settings = (context: Record<string, unknown>) => readSettings((key) => context[key]);

describe('the settings of a stack', () => {
  it('are those of a stage to try things out, if nothing is said', () => {
    expect(settings({})).toEqual({
      stage: 'dev',
      stackName: 'staykey-dev',
      installTag: expect.stringMatching(/^sk[a-z2-7]{4}$/) as string,
      sender: 'stay@example.com',
      alarmEmail: undefined,
      customerManagedKey: false,
    });
  });

  it('give each stage a tag of its own, and the same one every time', () => {
    const tags = ['dev', 'prod', 'local'].map((stage) => settings({ stage }).installTag);
    expect(new Set(tags).size).toBe(3);
    expect(settings({ stage: 'prod' }).installTag).toBe(tags[1]);
  });

  it('are what is said', () => {
    expect(
      settings({ stage: 'prod', installTag: 'anna7', sender: 'example.net', alarmEmail: 'a@example.net', cmk: true }),
    ).toMatchObject({
      stackName: 'staykey-prod',
      installTag: 'anna7',
      sender: 'example.net',
      alarmEmail: 'a@example.net',
      customerManagedKey: true,
    });
  });

  it.each([
    ['stage', 'test'],
    ['installTag', 'a'],
    ['installTag', 'eightlet'],
    ['installTag', 'Anna'],
    ['sender', 'nobody'],
    ['sender', 'two@at@example.com'],
    ['alarmEmail', 'example.com'],
    ['cmk', 'yes'],
  ])('refuse %s=%s, and name the key', (key, value) => {
    expect(() => settings({ [key]: value })).toThrow(`Context "${key}" must be `);
  });
});
