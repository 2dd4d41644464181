import { describe, expect, it } from 'vitest';
import { resolve } from '../../../cdk/local/template/intrinsics.ts';
import type { Json } from '../../../cdk/local/template/template.ts';

const standings: Record<string, { ref: string; attributes?: Record<string, string> }> = {
  'AWS::Region': { ref: 'eu-central-1' },
  Table: { ref: 'stays', attributes: { Arn: 'arn:table', 'Stream.Arn': 'arn:stream' } },
  Secret: { ref: 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:in-box-local0' },
};
const resolved = (value: Json) => resolve(value, (name) => standings[name], 'Fn.Environment.Variables.X');

describe('resolve', () => {
  it.each<[string, Json, Json]>([
    ['plain values', { a: [1, true, null, 'x'] }, { a: [1, true, null, 'x'] }],
    ['Ref of a resource', { Ref: 'Table' }, 'stays'],
    ['Ref of a pseudo-parameter', { Ref: 'AWS::Region' }, 'eu-central-1'],
    ['Ref within lists and objects', { a: [{ b: { Ref: 'Table' } }] }, { a: [{ b: 'stays' }] }],
    ['GetAtt as a list', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'arn:table'],
    ['GetAtt as text, with a dotted attribute', { 'Fn::GetAtt': 'Table.Stream.Arn' }, 'arn:stream'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Table' }, 3]] }, 'a-stays-3'],
    ['Sub', { 'Fn::Sub': 'x-${AWS::Region}-${Table.Arn}-${!Table}' }, 'x-eu-central-1-arn:table-${Table}'],
    [
      'Sub with variables of its own',
      { 'Fn::Sub': ['${Own}/${Table}', { Own: { Ref: 'AWS::Region' } }] },
      'eu-central-1/stays',
    ],
    ['Select', { 'Fn::Select': [1, ['a', { Ref: 'Table' }]] }, 'stays'],
    [
      'Split and Join of a secret name',
      { 'Fn::Join': ['-', [0, 1].map((at) => ({ 'Fn::Select': [at, { 'Fn::Split': ['-', 'in-box-local0'] }] }))] },
      'in-box',
    ],
    ['Split of an ARN', { 'Fn::Select': ['6', { 'Fn::Split': [':', { Ref: 'Secret' }] }] }, 'in-box-local0'],
    ['an object that only looks like a function', { Ref: 'Table', More: 1 }, { Ref: 'Table', More: 1 }],
  ])('%s', (_name, value, expected) => {
    expect(resolved(value)).toEqual(expected);
  });

  it.each<[string, Json, string]>([
    ['a name for which nothing stands', { a: { Ref: 'Bucket' } }, 'Fn.Environment.Variables.X.a refers to Bucket'],
    ['an attribute that is not there', { 'Fn::GetAtt': ['Table', 'Size'] }, 'needs Table.Size'],
    ['an unknown function', [{ 'Fn::Cidr': ['10.0.0.0/8', 1, 8] }], 'Fn.Environment.Variables.X[0] uses Fn::Cidr'],
    ['a selection of nothing', { 'Fn::Select': [5, ['a']] }, 'selects nothing'],
    ['a Join of no list', { 'Fn::Join': ['-', 'a'] }, 'is no list'],
    ['a name in a Sub', { 'Fn::Sub': '${Bucket}' }, 'refers to Bucket'],
  ])('names the place of %s', (_name, value, message) => {
    expect(() => resolved(value)).toThrow(message);
  });
});
