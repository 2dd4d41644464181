import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';

import type { Stage } from '../settings.ts';
import { StaykeyFunction } from './staykey-function.ts';
import type { WebhookApi } from './webhook-api.ts';

export interface NukiEventsProps {
  readonly stage: Stage;
  readonly api: WebhookApi;
}

/** `POST /nuki/{account}`: hears of changes at the locks. No alarm of its own: all goes on without it, only later. */
export class NukiEvents extends Construct {
  readonly fn: StaykeyFunction;
  /** What Nuki is told to post to, up to `/{account}`. */
  readonly url: string;

  constructor(scope: Construct, id: string, { stage, api }: NukiEventsProps) {
    super(scope, id);
    const timeout = Duration.seconds(10);
    this.fn = new StaykeyFunction(this, 'Function', { stage, entry: 'receive-nuki-event', timeout });
    api.serve(
      '/nuki/{account}',
      this.fn,
      'Nuki signs the raw bytes: receive-nuki-event verifies them, and answers 401.',
    );
    this.url = `${api.origin}nuki`;
  }
}
