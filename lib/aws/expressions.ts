import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';

export const OPTIONS = { removeUndefinedValues: true };

/** A condition or an update, in DynamoDB's words. */
export interface Expression {
  readonly expression: string;
  readonly names?: Record<string, string>;
  readonly values?: Record<string, unknown>;
}

/** An update and its condition share their names and values. */
export function merged(update: Expression, condition: Expression | undefined): Expression {
  return {
    expression: condition?.expression ?? '',
    names: { ...update.names, ...condition?.names },
    values: { ...update.values, ...condition?.values },
  };
}

/** As the SDK wants it. */
export function conditionOf(condition: Expression | undefined): {
  ConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, AttributeValue>;
} {
  if (condition === undefined) return {};
  const names = condition.names ?? {};
  const values = condition.values ?? {};
  return {
    ConditionExpression: condition.expression,
    ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
    ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: marshall(values, OPTIONS) } : {}),
  };
}
