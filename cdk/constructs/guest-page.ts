import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';

import type { Stage } from '../settings.ts';
import type { StayTable } from './stay-table.ts';
import { StaykeyFunction } from './staykey-function.ts';
import type { WebhookApi } from './webhook-api.ts';

export interface GuestPageProps {
  readonly stage: Stage;
  readonly api: WebhookApi;
  readonly table: StayTable;
}

/** `/s/{token}`: the page of a guest's doors, and its buttons. No alarm of its own: the API's tells of its failures too. */
export class GuestPage extends Construct {
  readonly fn: StaykeyFunction;

  constructor(scope: Construct, id: string, { stage, api, table }: GuestPageProps) {
    super(scope, id);
    const timeout = Duration.seconds(29); // a lock takes its time, and API Gateway waits for 30
    this.fn = new StaykeyFunction(this, 'Function', { stage, entry: 'guest-page', timeout });
    this.fn.addEnvironment('LOOK_AGAIN_MS', stage === 'local' ? '0' : '1000'); // a lock takes a second or two to open
    table.allow(this.fn, 'GetItem', 'PutItem', 'UpdateItem');
    api.serve(
      '/s/{token}',
      this.fn,
      'The path holds 128 bits that only this guest was mailed: guest-page looks up their keyed hash at every request.',
      [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST],
    );
  }
}
