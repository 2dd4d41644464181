import { startNukiSimulator } from '../../simulators/nuki/index.ts';
import type { VendorHarness } from './harness.ts';

const KEYPAD_LOCK = 17179869201;
const LOCK_WITHOUT_KEYPAD = 17179869202;

interface Registered {
  readonly secret: string;
}

export async function nukiHarness(): Promise<VendorHarness> {
  const { url, control, close } = await startNukiSimulator();
  control.putLock(KEYPAD_LOCK);
  control.putLock(LOCK_WITHOUT_KEYPAD, { keypadPaired: false });
  return {
    origin: url,
    keypadLock: String(KEYPAD_LOCK),
    lockWithoutKeypad: String(LOCK_WITHOUT_KEYPAD),
    unknownLock: '17179869299',
    codeOpens: (lock, code, at) => control.wouldOpen(Number(lock), code, at),
    inviteOpens: (lock, holder, at) => control.inviteOpens(Number(lock), holder, at),
    addOwnersCode: (lock, name, code) => void control.addForeign({ smartlockId: Number(lock), name, code }),
    openings: (lock) => control.openings(Number(lock)).length,
    goOffline: (lock) => void control.putLock(Number(lock), { serverState: 4 }),
    killToken: () => control.setTokens({ 'the-only-good-one': 'main' }),
    limitNext: (seconds) =>
      control.setFaults({ next: [{ route: 'any', answer: 429, headers: { 'retry-after': String(seconds) } }] }),
    dropNext: () => control.setFaults({ next: [{ route: 'any', answer: 'reset' }] }),
    useCode: (lock, code, at) => void control.typeCode(Number(lock), code, at),
    tellEventsTo: async (webhookUrl) => {
      control.deliverWebhooks();
      const body = JSON.stringify({ webhookUrl, webhookFeatures: ['DEVICE_AUTHS', 'DEVICE_LOGS'] });
      const headers = { authorization: 'Bearer any-token' };
      const answer = await fetch(`${url}/api/decentralWebhook`, { method: 'PUT', headers, body });
      return { webhookSecrets: { current: [((await answer.json()) as Registered).secret], previous: [] } };
    },
    eventsTold: () => control.webhooksSettled(),
    close,
  };
}
