import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

import type { Settings } from '../settings.ts';
import type { StaykeyFunction } from './staykey-function.ts';

const keyUse = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** The one table: the only memory of the system. In prod neither a deployment nor a deleted stack takes it away. */
export class StayTable extends Construct {
  readonly table: Table;
  private readonly key: Key | undefined;

  constructor(scope: Construct, id: string, { stage, customerManagedKey }: Settings) {
    super(scope, id);
    const precious = stage === 'prod';
    const removalPolicy = precious ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

    this.key = customerManagedKey ? new Key(this, 'Key', { enableKeyRotation: true, removalPolicy }) : undefined;
    this.table = new Table(this, 'Table', {
      tableName: `staykey-${stage}`, // by which the commands find it
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: 'expiresAt',
      deletionProtection: precious,
      removalPolicy,
      ...(this.key === undefined
        ? { encryption: TableEncryption.DEFAULT }
        : { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: this.key }),
    });
    // The only clock. An alarm is told from the index alone; what a guest wrote is not copied into it.
    this.table.addGlobalSecondaryIndex({
      indexName: 'due',
      partitionKey: { name: 'duePk', type: AttributeType.STRING },
      sortKey: { name: 'dueAt', type: AttributeType.STRING },
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['urgentAt', 'expiresAt', 'scope', 'problem', 'raisedAt', 'toldAt', 'attempts'],
    });
    this.table.addGlobalSecondaryIndex({
      indexName: 'byArrival',
      partitionKey: { name: 'arrivalPk', type: AttributeType.STRING },
      sortKey: { name: 'arrivalAt', type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    });
  }

  /** `actions` without their `dynamodb:`, on the items; the function finds the table in TABLE_NAME. */
  allow(fn: StaykeyFunction, ...actions: readonly string[]): void {
    this.permit(fn, actions, this.table.tableArn);
  }

  /** Lets `fn` ask what is due, and read nothing else; it finds the table in TABLE_NAME. */
  allowDueIndex(fn: StaykeyFunction): void {
    this.permit(fn, ['Query'], `${this.table.tableArn}/index/due`);
  }

  /** Lets `fn` ask who arrives when. */
  allowArrivals(fn: StaykeyFunction): void {
    this.permit(fn, ['Query'], `${this.table.tableArn}/index/byArrival`);
  }

  private permit(fn: StaykeyFunction, actions: readonly string[], resource: string): void {
    fn.may(
      actions.map((action) => `dynamodb:${action}`),
      [resource],
    );
    if (this.key !== undefined) fn.may(keyUse, [this.key.keyArn]);
    fn.addEnvironment('TABLE_NAME', this.table.tableName);
  }
}
