import type { LocalClock } from '../clock/local-clock.ts';
import { startInThread } from './in-thread.ts';
import type { RunningServer } from './in-thread.ts';
import type { AcceptedMail } from './ses-sends.ts';

/** The mails that an SES has taken. */
export interface Sends {
  /** How many so far, those on their way to `hear` included. */
  readonly accepted: () => number;
  /** Hears of every mail from now on. */
  hear: (mail: AcceptedMail) => void;
}

/** Starts an SES whose inbox is the host's view. `mailsFile` undefined: the mails are gone when it stops. */
export async function startSes(
  clock: LocalClock,
  mailsFile: string | undefined,
): Promise<RunningServer & { readonly sends: Sends }> {
  const accepted = new Int32Array(new SharedArrayBuffer(4));
  const sends: Sends = { accepted: () => Atomics.load(accepted, 0), hear: () => undefined };
  const server = await startInThread(
    new URL('./ses-thread.ts', import.meta.url),
    { offset: clock.offset, mailsFile, accepted },
    (mail) => sends.hear(mail as AcceptedMail),
  );
  return { ...server, sends };
}
