import type { LockVendor } from '../ports/lock-vendor.ts';
import { nuki } from './nuki/index.ts';

/** Every lock vendor we can ask. The key is an account's `vendor`. */
export const lockVendors = { nuki } satisfies Record<string, LockVendor>;

/** Undefined for a name that isn't in the list, `toString` included. */
export function vendorOf(name: string): LockVendor | undefined {
  return Object.hasOwn(lockVendors, name) ? lockVendors[name as keyof typeof lockVendors] : undefined;
}
