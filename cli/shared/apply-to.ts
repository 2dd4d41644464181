import { randomBytes } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { applyProperties } from '../../lib/app/apply-properties.ts';
import type { ApplyOutcome, Configuration } from '../../lib/app/apply-properties.ts';
import { propertyWriter } from '../../lib/aws/property-writer.ts';
import { stayStore } from '../../lib/aws/stays.ts';
import { tableClient } from '../../lib/aws/table.ts';
import { allStays, wholeTable } from '../../lib/aws/whole-table.ts';
import type { Instant } from '../../lib/domain/time.ts';

export interface ApplyTarget {
  /** The table's name. */
  readonly name: string;
  readonly client: DynamoDBClient;
  readonly now: () => Instant;
}

/** Writes a configuration into a table, with everything that needs: see `applyProperties`. */
export function applyTo(
  { name, client, now }: ApplyTarget,
  wanted: Configuration,
  options: { readonly force: boolean },
): Promise<ApplyOutcome> {
  const table = tableClient(name, client, now);
  const scan = wholeTable(name, client, now);
  const use = applyProperties({
    writer: propertyWriter(table, scan),
    allStays: allStays(scan),
    stays: stayStore(table),
    now,
    newCodeKey: () => randomBytes(32).toString('base64'),
  });
  return use(wanted, options);
}
