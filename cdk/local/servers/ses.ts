import type { LocalClock } from '../clock/local-clock.ts';
import { startInThread } from './in-thread.ts';
import type { RunningServer } from './in-thread.ts';

/** Starts an SES whose inbox is the host's view. `mailsFile` undefined: the mails are gone when it stops. */
export function startSes(clock: LocalClock, mailsFile: string | undefined): Promise<RunningServer> {
  return startInThread(new URL('./ses-thread.ts', import.meta.url), { offset: clock.offset, mailsFile });
}
