/** What of the template runs on this machine, with every name resolved. */
export interface StackModel {
  readonly functions: readonly FunctionModel[];
  readonly routes: readonly RouteModel[];
  readonly eventSources: readonly EventSourceModel[];
  readonly schedules: readonly ScheduleModel[];
  readonly mailEvents: readonly MailEventModel[];
}

export interface FunctionModel {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  /** Exactly the template's variables. */
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  /** Folder of the built bundle. */
  readonly codeDir: string;
  /** `index.handler`: file without its ending, and export. */
  readonly handler: string;
}

export interface RouteModel {
  /** `POST /webhooks/{platform}/{connection}`, as in the template. */
  readonly routeKey: string;
  readonly functionId: string;
}

export interface EventSourceModel {
  readonly logicalId: string;
  readonly functionId: string;
  readonly queueId: string;
  readonly batchSize: number;
  readonly reportsItemFailures: boolean;
}

export interface ScheduleModel {
  readonly logicalId: string;
  readonly functionId: string;
  readonly everyMs: number;
  /** The event; undefined: EventBridge's own. */
  readonly input: unknown;
}

/** A function that hears what becomes of the mails sent with a configuration set. */
export interface MailEventModel {
  /** The subscription's. */
  readonly logicalId: string;
  readonly functionId: string;
  /** ARN. */
  readonly topic: string;
  /** Its name. */
  readonly configurationSet: string;
  /** `delivery`, `deliverydelay`: in small letters. */
  readonly eventTypes: readonly string[];
}

export interface QueueModel {
  readonly logicalId: string;
  readonly name: string;
  /** As SQS takes them, without the redrive policy. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly redrive: { readonly deadLetterQueueId: string; readonly maxReceiveCount: number } | undefined;
}

export interface TableModel {
  readonly logicalId: string;
  readonly name: string;
  readonly keyAttributes: readonly { readonly name: string; readonly type: 'S' | 'N' | 'B' }[];
  readonly keySchema: readonly KeyPart[];
  readonly indexes: readonly IndexModel[];
  /** The attribute after whose time (seconds since 1970) an item may be deleted. */
  readonly ttlAttribute: string | undefined;
}

export interface KeyPart {
  readonly name: string;
  readonly role: 'HASH' | 'RANGE';
}

export interface IndexModel {
  readonly name: string;
  readonly keySchema: readonly KeyPart[];
  readonly projection: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
  readonly included: readonly string[];
}

export interface SecretModel {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  /** Which part of secrets.json it is. */
  readonly part: 'inbound' | 'outbound';
}
