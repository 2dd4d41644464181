/** What this module reads of a CloudFormation template. */
export interface CostedTemplate {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> }>
  >;
}

export interface CostLine {
  readonly what: string;
  /** How it is counted, in words. */
  readonly basis: string;
  /** USD a month. */
  readonly usd: number;
}

/** List prices in USD in eu-central-1, without the free tiers of new accounts and without tax. */
const price = {
  secret: 0.4,
  secretRead: (0.05 + 0.03) / 10_000, // and the use of AWS's key for it
  alarm: 0.1,
  customMetric: 0.3,
  key: 1,
  queueRequest: 0.5 / 1e6,
  run: 0.2 / 1e6,
  gigabyteSecond: 0.0000133334,
  webhook: 1.2 / 1e6,
  read: 0.1525 / 1e6,
  write: 0.7625 / 1e6,
  storedGigabyte: 0.306 + 0.2448, // and its point-in-time recovery
  loggedGigabyte: 0.63,
};

/** The first million SQS requests of an account are free every month, for good: part of the list price. */
const FREE_QUEUE_REQUESTS = 1_000_000;

const MINUTES = 30.4 * 24 * 60;
/** Lambda asks a queue with up to five long polls of 20 s at a time, whether or not there is anything in it. */
const POLLS_PER_QUEUE = 5 * 3 * MINUTES;

/** Ten doors: sixty stays a month. Deliberately high. */
const tenDoors = {
  webhooks: 60 * 10,
  lockEvents: 60 * 6, // Nuki's: an entry made, moved and gone on each of two doors
  mailReports: 60 * 6, // one for each mail, to guest or host; SNS takes a million a month for nothing
  pages: 60 * 15, // a guest looks when she is mailed, on her way, and at the doors
  // Notices, lock checks, those that an event hastened, messages; the lock doctor daily and before arrivals, its digests.
  runs: 60 * (10 + 50 + 6 + 5) + (10 * 30 + 60 * 2 + 30),
  polls: 730, // hourly, of one connection; what one finds is counted as if a webhook had told it
  secondsAPoll: 1,
  readsAPoll: 4,
  writesAPoll: 2, // when it comes again, and its place in the index
  secondsARun: 1.5, // nearly all of it is waiting for a platform or for Nuki
  secondsAPage: 0.5,
  sweepSeconds: 0.2,
  sweepReads: 4 * 0.5, // one empty query a shard
  readsARun: 10,
  writesARun: 2 * 3, // an item, and its place in both indexes
  kilobytesLoggedARun: 1,
  storedGigabytes: 0.02,
};

/** What a stage costs a month with ten doors at list price, mails and the data they carry aside. */
export function monthlyCost(template: CostedTemplate): CostLine[] {
  const resources = Object.values(template.Resources);
  const count = (type: string): number => resources.filter((resource) => resource.Type === type).length;
  const per = (type: string, what: string, usd: number): CostLine => ({
    what,
    basis: `${count(type)} × ${usd.toFixed(2)}`,
    usd: count(type) * usd,
  });

  const sweeps = count('AWS::Events::Rule') * MINUTES; // every schedule is one a minute: the infra tests see to it
  const optional = [
    per('AWS::Logs::MetricFilter', 'Metrics of our own', price.customMetric),
    per('AWS::KMS::Key', 'Key of our own', price.key),
  ];
  return [
    per('AWS::SecretsManager::Secret', 'Secrets', price.secret),
    per('AWS::CloudWatch::Alarm', 'Alarms', price.alarm),
    queueCost(count('AWS::Lambda::EventSourceMapping')),
    runCost(sweeps),
    tableCost(sweeps),
    traffic(resources.some(isQuiet) ? 0 : sweeps),
    ...optional.filter((line) => line.usd > 0),
  ];
}

export function total(lines: readonly CostLine[]): number {
  return lines.reduce((sum, line) => sum + line.usd, 0);
}

function queueCost(queues: number): CostLine {
  const requests = queues * POLLS_PER_QUEUE + 3 * (tenDoors.runs + tenDoors.polls);
  return {
    what: 'Queue requests',
    basis: `${millions(requests)} million, nearly all of them empty polls, less the free million`,
    usd: Math.max(0, requests - FREE_QUEUE_REQUESTS) * price.queueRequest,
  };
}

function runCost(sweeps: number): CostLine {
  const { polls, pages, secondsAPoll, secondsAPage } = tenDoors;
  const seconds =
    sweeps * tenDoors.sweepSeconds + tenDoors.runs * tenDoors.secondsARun + polls * secondsAPoll + pages * secondsAPage;
  const gigabyteSeconds = 0.25 * seconds;
  const told = tenDoors.webhooks + tenDoors.lockEvents + tenDoors.mailReports;
  const runs = sweeps + tenDoors.runs + polls + pages + told;
  return {
    what: 'Functions',
    basis: `${Math.round(runs / 1_000)} thousand runs, ${Math.round(gigabyteSeconds)} GB-seconds`,
    usd: runs * price.run + gigabyteSeconds * price.gigabyteSecond,
  };
}

function tableCost(sweeps: number): CostLine {
  const { polls, runs, webhooks, mailReports, pages } = tenDoors;
  const asked = (runs + pages) * tenDoors.readsARun + polls * tenDoors.readsAPoll + mailReports * 2;
  const reads = sweeps * tenDoors.sweepReads + asked;
  const noted = webhooks * 2 + mailReports * 3 + pages * 2;
  const writes = runs * tenDoors.writesARun + polls * tenDoors.writesAPoll + noted;
  return {
    what: 'Table',
    basis: `${Math.round(reads / 1_000)} thousand reads, ${Math.round(writes / 1_000)} thousand writes, ${tenDoors.storedGigabytes} GB`,
    usd: reads * price.read + writes * price.write + tenDoors.storedGigabytes * price.storedGigabyte,
  };
}

/** Logs nothing while there is nothing to do; the one that runs every minute is. */
function isQuiet({ Properties }: CostedTemplate['Resources'][string]): boolean {
  const logging = Properties?.['LoggingConfig'] as { readonly SystemLogLevel?: string } | undefined;
  return logging?.SystemLogLevel === 'WARN';
}

function traffic(loggedSweeps: number): CostLine {
  const { pages, polls, runs, mailReports } = tenDoors;
  const webhooks = tenDoors.webhooks + tenDoors.lockEvents;
  const secretReads = runs + pages + polls;
  const logged = ((loggedSweeps + runs + polls + webhooks + mailReports + pages) * tenDoors.kilobytesLoggedARun) / 1e6;
  return {
    what: 'Webhooks, pages, secret reads, logs',
    basis: `${webhooks} webhooks, ${pages} pages, ${secretReads} reads, ${logged.toFixed(2)} GB logged`,
    usd: (webhooks + pages) * price.webhook + secretReads * price.secretRead + logged * price.loggedGigabyte,
  };
}

function millions(count: number): string {
  return (count / 1e6).toFixed(1);
}
