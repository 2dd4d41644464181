import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from '../../../cli/shared/write-whole.ts';
import { partsOfLockId } from '../../../lib/domain/property.ts';
import { startNukiSimulator } from '../../../test/simulators/nuki/index.ts';
import type { NukiSimulator, SimulatorState } from '../../../test/simulators/nuki/index.ts';
import type { Configuration } from '../read-properties.ts';

/** Starts the simulated Nuki cloud. `stateFile` undefined: it forgets its locks when it stops. */
export function startNuki(stateFile: string | undefined, now: () => number): Promise<NukiSimulator> {
  if (stateFile === undefined) return startNukiSimulator({ now });
  return startNukiSimulator({
    now,
    state: existsSync(stateFile) ? (JSON.parse(readFileSync(stateFile, 'utf8')) as SimulatorState) : undefined,
    onChange: (state) => writeWhole(stateFile, JSON.stringify(state)),
  });
}

/**
 * Puts a simulated lock behind every door, with a keypad, unless it is there already. One account takes any token; of
 * several, each takes the token that secrets.json has for it.
 */
export async function hangLocks(
  nuki: NukiSimulator,
  { settings, properties }: Configuration,
  tokenOf: (account: string) => string | undefined,
): Promise<void> {
  const { lockAccounts } = settings;
  const single = lockAccounts.length < 2;
  if (!single)
    await control(
      nuki,
      'POST',
      'tokens',
      tokens(
        lockAccounts.map(({ id }) => id),
        tokenOf,
      ),
    );
  const doors = properties.flatMap(({ doors, timeZone }) => doors.map((door) => ({ ...door, timeZone })));
  for (const { lockId, name, timeZone } of doors) {
    const { account, lock } = partsOfLockId(lockId);
    if (nuki.state.locks[lock] !== undefined) continue;
    await control(nuki, 'PUT', `locks/${lock}`, { name, timeZone, ...(!single && { account }) });
  }
}

function tokens(accounts: readonly string[], tokenOf: (account: string) => string | undefined): Record<string, string> {
  const known = accounts.map((account) => [tokenOf(account), account] as const);
  return Object.fromEntries(known.filter((entry): entry is readonly [string, string] => entry[0] !== undefined));
}

/** Over HTTP, so that the simulator notes the change in its state. */
async function control(nuki: NukiSimulator, method: string, path: string, body: unknown): Promise<void> {
  const answer = await fetch(`${nuki.url}/__sim/${path}`, { method, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`the Nuki simulator refused ${method} ${path}: ${await answer.text()}`);
}
