import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { alarmStore } from '../../lib/aws/alarms.ts';
import { codeClaims } from '../../lib/aws/claims.ts';
import { digestStore } from '../../lib/aws/digest-item.ts';
import { doorPageStore } from '../../lib/aws/door-pages.ts';
import { feedStore } from '../../lib/aws/feeds.ts';
import { healthStore } from '../../lib/aws/health-items.ts';
import { inboxStore } from '../../lib/aws/inbox.ts';
import { inviteOutcomeStore } from '../../lib/aws/invite-outcomes.ts';
import { lockBudget } from '../../lib/aws/lock-budget.ts';
import { accessTokens, apiBudget } from '../../lib/aws/platform-access.ts';
import { passStore } from '../../lib/aws/passes.ts';
import { pollStore } from '../../lib/aws/polls.ts';
import { propertyReader } from '../../lib/aws/properties.ts';
import { sqsQueues } from '../../lib/aws/queues.ts';
import type { QueueUrls } from '../../lib/aws/queues.ts';
import { inboundSecrets, outboundSecrets } from '../../lib/aws/secrets.ts';
import { unitMaps } from '../../lib/aws/property-writer.ts';
import { sentMailStore } from '../../lib/aws/sent-mails.ts';
import { signInStore } from '../../lib/aws/sign-ins.ts';
import { arrivalIndex, grantStore, stayStore } from '../../lib/aws/stays.ts';
import { tableClient } from '../../lib/aws/table.ts';
import { tombstoneStore } from '../../lib/aws/tombstones.ts';
import { trailStore } from '../../lib/aws/trail.ts';
import { sealWith } from '../../lib/system/seal.ts';
import { keyedHash, now } from '../../lib/system/system.ts';

/** What every function can be wired from. Clients are made only where they are asked for. */
export function storage(tableName: string) {
  const table = tableClient(tableName, new DynamoDBClient({}), now);
  const properties = propertyReader(table);
  const fingerprint = async () => keyedHash(await properties.hashKey());
  return {
    table,
    properties,
    fingerprint,
    inbox: inboxStore(table),
    stays: stayStore(table),
    grants: grantStore(table),
    inviteOutcomes: inviteOutcomeStore(table),
    polls: pollStore(table),
    feeds: feedStore(table),
    alarms: alarmStore(table),
    trail: trailStore(table),
    health: healthStore(table),
    digests: digestStore(table),
    budget: lockBudget(table),
    tombstones: tombstoneStore(table),
    tokens: accessTokens(table),
    apiBudget: apiBudget(table),
    pages: doorPageStore(table),
    signIns: signInStore(table),
    arrivals: arrivalIndex(table),
    passes: passStore(table),
    sentMails: sentMailStore(table),
    units: unitMaps(table),
    seal: async (purpose: string) => sealWith(await properties.hashKey(), purpose),
    claims: codeClaims(table, async (text) => (await fingerprint())(text)),
  };
}

export function queues(urls: QueueUrls) {
  // the endpoint counts, not the host in the queue's URL: a local SQS names itself as it likes
  return sqsQueues(new SQSClient({ useQueueUrlAsEndpoint: false }), urls);
}

export function inbound(secretId: string) {
  return inboundSecrets(new SecretsManagerClient({}), secretId, now);
}

export function outbound(secretId: string) {
  return outboundSecrets(new SecretsManagerClient({}), secretId, now);
}
