import { isPublicHost } from '../../lib/http/public-host.ts';
import { platformOf } from '../../lib/platforms/index.ts';
import { readTokenAnswer } from '../../lib/platforms/shared/token-answer.ts';
import { pause } from '../../lib/system/system.ts';
import { outbound } from './aws.ts';
import { http } from './locks.ts';

/** What a use case asks the booking platforms with, beside the stores. */
export function platforms(env: { readonly STAGE: string; readonly OUTBOUND_SECRET_ID: string }) {
  const localStage = env.STAGE === 'local';
  return {
    platformOf,
    http,
    isPublicHost: (host: string) => isPublicHost(host),
    outbound: outbound(env.OUTBOUND_SECRET_ID),
    readToken: readTokenAnswer,
    pause: (milliseconds: number) => (localStage ? Promise.resolve() : pause(milliseconds)),
    localStage,
  };
}
