import type { StaffPass } from '../domain/pass.ts';

/** The codes of those who work here. Throws as Stays does. */
export interface Passes {
  readonly get: (id: string) => Promise<StaffPass | undefined>;
  /** Those that are not forgotten yet: 30 days after their end. */
  readonly list: () => Promise<readonly StaffPass[]>;
  /** As Stays.save. */
  readonly save: (pass: StaffPass) => Promise<StaffPass>;
}
