import type { LockVendor } from '../../ports/lock-vendor.ts';
import { CODE_RULES } from './bodies.ts';
import { connectNuki } from './client.ts';
import { nukiEvents } from './events.ts';

/** Nuki smart locks through the Nuki Web API. */
export const nuki: LockVendor = {
  id: 'nuki',
  keypadRules: CODE_RULES,
  connect: connectNuki,
  events: nukiEvents,
};
