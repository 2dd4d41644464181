import { NOTHING } from '../../lib/aws/platform-access.ts';
import { RetryableError } from '../../lib/errors.ts';
import { oneMoreCall } from '../../lib/domain/call-log.ts';
import type { AccessTokens, ApiBudget, HeldAccess } from '../../lib/ports/platform-access.ts';

/** The stores of lib/ports/platform-access.ts over maps; what was sealed with another secret is not found. */
export function memoryAccess() {
  const held = new Map<string, HeldAccess & { secret: string }>();
  const calls = new Map<string, readonly number[]>();
  const tokens: AccessTokens = {
    get: async (connection, secret) => {
      const { secret: sealedWith, ...access } = held.get(connection) ?? { ...NOTHING, secret: '' };
      const opens = sealedWith === secret.reveal();
      return opens ? access : { ...access, token: undefined, refreshToken: undefined };
    },
    save: async (connection, secret, access) => {
      if ((held.get(connection)?.rev ?? 0) !== access.rev) throw new RetryableError('store.conflict');
      const saved = { ...access, rev: access.rev + 1 };
      held.set(connection, { ...saved, secret: secret.reveal() });
      return saved;
    },
  };
  const apiBudget: ApiBudget = {
    take: async (connection, limit, now) => {
      const next = oneMoreCall(calls.get(connection) ?? [], limit, now);
      if ('waitSeconds' in next) return next;
      calls.set(connection, next.calls);
      return 'taken';
    },
  };
  return { tokens, apiBudget };
}
