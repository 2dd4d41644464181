import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';

import type { Stage } from '../settings.ts';
import type { StayTable } from './stay-table.ts';
import { StaykeyFunction } from './staykey-function.ts';
import type { WebhookApi } from './webhook-api.ts';

export interface HostConsoleProps {
  readonly stage: Stage;
  readonly api: WebhookApi;
  readonly table: StayTable;
}

/** `/host`: what a host sees and decides. No alarm of its own: guests and doors go on without it. */
export class HostConsole extends Construct {
  readonly fn: StaykeyFunction;
  /** Where a host signs in. */
  readonly url: string;

  constructor(scope: Construct, id: string, { stage, api, table }: HostConsoleProps) {
    super(scope, id);
    const timeout = Duration.seconds(15);
    this.fn = new StaykeyFunction(this, 'Function', { stage, entry: 'host-console', timeout });
    table.allow(this.fn, 'GetItem', 'Query', 'PutItem', 'DeleteItem');
    table.allowArrivals(this.fn);
    const authentication = 'A mailed link, then a sealed cookie: host-console verifies both at every request.';
    api.servePages('/host', this.fn, authentication);
    api.servePages('/host/{page}', this.fn, authentication);
    this.url = `${api.origin}host`;
  }
}
