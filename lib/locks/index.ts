import type { LockVendor } from '../ports/lock-vendor.ts';
import { nuki } from './nuki/index.ts';

/** Every lock vendor we can ask. The key is an account's `vendor`. */
export const lockVendors = { nuki } satisfies Record<string, LockVendor>;
