import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOST, SMOOBU_TOKEN } from '../integration/stack/lofts.ts';
import type { NukiSimulator } from '../simulators/nuki/index.ts';
import type { Case } from './case.ts';
import { INVITING, INVITING_SECRET, isInvited } from './invites.ts';
import { houseTimes } from './timeline.ts';

/** One property a case, behind its own locks; written as a host writes it. */
export function startTown(cases: readonly Case[], nuki: NukiSimulator) {
  const folder = mkdtempSync(join(tmpdir(), 'staykey-faults-'));
  const file = (name: string) => join(folder, name);
  const accounts = [...new Set(cases.map(({ account }) => account))];
  const tokens = new Map(accounts.map((account) => [account, `for-tests-only-${account}`]));
  const dead = new Set<string>();
  const write = () => {
    writeFileSync(file('secrets.json'), JSON.stringify(secretsOf(tokens)));
    const live = [...tokens].filter(([account]) => !dead.has(account));
    nuki.control.setTokens(Object.fromEntries(live.map(([account, token]) => [token, account])));
  };
  for (const { locks, account, scenario } of cases) {
    for (const lock of locks) nuki.control.putLock(lock, { account, keypadPaired: !isInvited(scenario) });
  }
  writeFileSync(file('properties.json'), JSON.stringify(propertiesOf(cases, accounts)));
  write();
  return {
    propertiesFile: file('properties.json'),
    secretsFile: file('secrets.json'),
    killToken: (account: string) => {
      dead.add(account);
      write();
    },
    /** In Nuki Web, and in the secret. */
    newToken: (account: string) => {
      if (!dead.delete(account)) return;
      tokens.set(account, `${tokens.get(account)}-next`);
      write();
    },
    leave: () => rmSync(folder, { recursive: true, force: true }),
  };
}
export type Town = ReturnType<typeof startTown>;

function secretsOf(tokens: ReadonlyMap<string, string>) {
  const outbound = Object.fromEntries([...tokens].map(([account, token]) => [`nuki/${account}`, { token }]));
  const inviting = { webhookSecrets: { current: [INVITING_SECRET], previous: [] } };
  const inbound = { 'smoobu-main': { webhookToken: SMOOBU_TOKEN }, [`nuki/${INVITING}`]: inviting };
  return { inbound, outbound };
}

function propertiesOf(cases: readonly Case[], accounts: readonly string[]) {
  return {
    host: { name: 'Anna', email: HOST, language: 'en' },
    sender: 'stay@example.com',
    nukiAccounts: accounts.map((id) => ({ id, requestsPerMinute: 6_000, advancedApi: id === INVITING })), // a whole wave is due in one minute
    connections: [{ id: 'smoobu-main', platform: 'smoobu' }],
    properties: cases.map(({ n, wave, account, locks }) => ({
      id: `loft-${n}`,
      name: `Loft ${n}`,
      timeZone: 'Europe/Vienna',
      ...houseTimes(wave),
      language: 'en',
      units: [{ connection: 'smoobu-main', unit: String(n) }],
      doors: locks.map((smartlockId, index) => ({
        nukiAccount: account,
        smartlockId,
        name: index === 0 ? 'Flat' : 'Street door',
      })),
      writeCodesDaysAhead: 7,
      tellGuestDaysAhead: 1,
    })),
  };
}
