import type { lockVendors } from '../../../lib/locks/index.ts';
import type { InboundSecrets } from '../../../lib/ports/booking-platform.ts';
import { nukiHarness } from './nuki-harness.ts';

/** One vendor's simulated cloud, in the words of the port. Locks are the vendor's own ids. */
export interface VendorHarness {
  readonly origin: string;
  readonly keypadLock: string;
  readonly lockWithoutKeypad: string;
  readonly unknownLock: string;
  /** Asks the simulated lock itself, not its cloud. */
  readonly codeOpens: (lock: string, code: string, at: string) => boolean;
  readonly inviteOpens: (lock: string, holder: string, at: string) => boolean;
  /** An entry that the owner made. */
  readonly addOwnersCode: (lock: string, name: string, code: string) => void;
  /** How often the lock has opened because it was asked to from afar. */
  readonly openings: (lock: string) => number;
  readonly goOffline: (lock: string) => void;
  /** From now on no token is good. */
  readonly killToken: () => void;
  /** The next request is answered "too many, come back in so many seconds". */
  readonly limitNext: (seconds: number) => void;
  /** The next request has no answer. */
  readonly dropNext: () => void;
  /** Somebody types a code that opens the door. */
  readonly useCode: (lock: string, code: string, at: string) => void;
  /** From now on the vendor tells this address, on this machine, of what happens at its locks; gives what proves it. */
  readonly tellEventsTo: (url: string) => Promise<InboundSecrets>;
  /** Done when everything to tell has been told. */
  readonly eventsTold: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A vendor without an entry here does not compile. */
export const harnesses = { nuki: nukiHarness } satisfies Record<keyof typeof lockVendors, () => Promise<VendorHarness>>;
