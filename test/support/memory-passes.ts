import { isPass, passKey } from '../../lib/domain/pass.ts';
import type { StaffPass } from '../../lib/domain/pass.ts';
import { reservationKeyText } from '../../lib/domain/stay.ts';
import type { ReservationKey } from '../../lib/domain/stay.ts';
import { RetryableError } from '../../lib/errors.ts';
import type { Passes } from '../../lib/ports/passes.ts';
import type { Stays } from '../../lib/ports/store.ts';

/** Staff passes over a map, and what stays share with them: both are touched, and refused a code, by their key. */
export function memoryPasses(stays: Stays) {
  const rows = new Map<string, StaffPass>();
  const change = (key: ReservationKey, part: (held: StaffPass) => Partial<StaffPass>) => {
    const held = rows.get(reservationKeyText(key));
    if (held) rows.set(reservationKeyText(key), { ...held, ...part(held), rev: held.rev + 1 });
  };
  const passes: Passes = {
    get: async (id) => rows.get(reservationKeyText(passKey(id))),
    list: async () => [...rows.values()],
    save: async (pass) => {
      const name = reservationKeyText(passKey(pass.id));
      if ((rows.get(name)?.rev ?? 0) !== pass.rev) throw new RetryableError('store.conflict');
      const saved = { ...pass, rev: pass.rev + 1 };
      rows.set(name, saved);
      return saved;
    },
  };
  const both: Stays = {
    ...stays,
    touch: async (key, now) => (isPass(key) ? change(key, () => ({ dueAt: now })) : stays.touch(key, now)),
    refuseCode: async (key, code, now) => {
      if (!isPass(key)) return stays.refuseCode(key, code, now);
      change(key, (held) => (held.code?.reveal() === code.reveal() ? { codeRefused: true, dueAt: now } : {}));
    },
  };
  return { passes, stays: both, rows };
}
