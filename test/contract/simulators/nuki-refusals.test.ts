import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NukiSimulator } from '../../simulators/nuki/index.ts';
import { asker, AUTH, create, ID, list, simulated, update } from './api.ts';
import type { Ask } from './api.ts';

let simulator: NukiSimulator;
let ask: Ask;

beforeEach(async () => {
  ({ simulator, ask } = await simulated());
});
afterEach(() => simulator.close());

const invalid = (parameter: string, value: string) => ({
  detailMessage: `The supplied value '${value}' for parameter '${parameter}' is not valid`,
  stackTrace: [],
  suppressedExceptions: [],
});

describe('a new code is refused', () => {
  it.each([
    ['without a code', { code: undefined }, invalid('code', 'null')],
    ['with null for a code', { code: null }, invalid('code', 'null')],
    ['with a zero in its code', { code: 345670 }, invalid('code', '345670')],
    ['with a code that begins with 12', { code: 123456 }, invalid('code', '123456')],
    ['with a short code', { code: 34567 }, invalid('code', '34567')],
    ['of an unknown type', { type: 7 }, invalid('type', '7')],
    ['with a code and type 0', { type: 0 }, invalid('code', '345679')],
    ['without a name', { name: undefined }, invalid('name', 'null')],
    ['with a local time', { allowedFromDate: '2026-07-10 15:00' }, invalid('allowedFromDate', '2026-07-10 15:00')],
    ['with weekdays that there are not', { allowedWeekDays: 128 }, invalid('allowedWeekDays', '128')],
  ])('%s', async (_why, change, body) => {
    const answer = await ask('PUT', AUTH, { ...create, ...change });
    expect([answer.status, answer.json()]).toEqual([400, body]);
    expect(await list(ask)).toEqual([]);
  });

  it('where there is no keypad', async () => {
    simulator.control.putLock(ID, { keypadPaired: false });
    const answer = await ask('PUT', AUTH, create);
    expect([answer.status, answer.json()]).toEqual([400, invalid('type', '13')]);
    simulator.control.putLock(ID, { keypad2Paired: true });
    expect((await ask('PUT', AUTH, create)).status).toBe(204);
  });

  it('with a name over 20 characters, in the words of the framework', async () => {
    expect((await ask('PUT', AUTH, { ...create, name: 'x'.repeat(20) })).status).toBe(204);
    const answer = await ask('PUT', AUTH, { ...create, code: 457813, name: 'x'.repeat(21) });
    expect([answer.status, answer.json()]).toMatchObject([422, { code: 422, reasonPhrase: 'Unprocessable Entity' }]);
  });

  it('if the code is known already, listed or under way, on this lock only', async () => {
    simulator.control.putLock(ID + 1);
    await ask('PUT', AUTH, create);
    expect((await ask('PUT', AUTH, { ...create, code: '345679', name: 'other' })).status).toBe(409);
    await list(ask);
    expect((await ask('PUT', AUTH, create)).status).toBe(409);
    expect((await ask('PUT', `/smartlock/${ID + 1}/auth`, create)).status).toBe(204);
  });

  it('if it is no JSON object', async () => {
    for (const body of ['', '{', '[]', 'null']) expect((await ask('PUT', AUTH, body)).status).toBe(400);
  });
});

describe('an update is refused', () => {
  it('of an entry that is not there, or on which an operation is running', async () => {
    expect((await ask('POST', `${AUTH}/nope`, update)).status).toBe(404);
    await ask('PUT', AUTH, create);
    const id = (await list(ask))[0]?.id ?? '';
    simulator.control.setFaults({ visibleAfterLists: 2 });
    expect((await ask('POST', `${AUTH}/${id}`, update)).status).toBe(204);
    expect((await ask('POST', `${AUTH}/${id}`, update)).status).toBe(423);
    expect((await ask('DELETE', `${AUTH}/${id}`)).status).toBe(423);
    expect((await list(ask))[0]?.operationId).toMatch(/^[0-9a-f]{24}$/);
    expect((await list(ask))[0]).not.toHaveProperty('operationId');
    expect((await ask('DELETE', `${AUTH}/${id}`)).status).toBe(204);
  });

  it("with another entry's code, a long name or none", async () => {
    simulator.control.addForeign({ smartlockId: ID, code: '457813' });
    await ask('PUT', AUTH, create);
    const id = (await list(ask))[1]?.id ?? '';
    expect((await ask('POST', `${AUTH}/${id}`, { ...update, code: 457813 })).status).toBe(409);
    expect((await ask('POST', `${AUTH}/${id}`, { ...update, code: 123456 })).status).toBe(400);
    expect((await ask('POST', `${AUTH}/${id}`, { ...update, name: 'x'.repeat(21) })).status).toBe(422);
    expect((await ask('POST', `${AUTH}/${id}`, { code: 345679 })).status).toBe(400);
    expect((await ask('POST', `${AUTH}/${id}`, update)).status).toBe(204);
  });
});

describe('an invite', () => {
  const { code: _, ...withoutCode } = create;
  const invite = { ...withoutCode, type: 0, accountUserId: 1001, smartlockIds: [ID] };
  const user = { email: 'mia@example.com', name: 'Mia', language: 'de' };

  it('is refused without a user, without locks, or a second time for the same user', async () => {
    expect((await ask('PUT', '/smartlock/auth', invite)).json()).toEqual(invalid('accountUserId', '1001'));
    expect((await ask('PUT', '/account/user', user)).json()).toMatchObject({ accountUserId: 1001, ...user });
    expect((await ask('PUT', '/smartlock/auth', { ...invite, smartlockIds: undefined, smartlockId: ID })).status).toBe(
      422,
    );
    expect((await ask('PUT', '/smartlock/auth', { ...invite, smartlockIds: [ID + 9] })).status).toBe(404);
    expect((await ask('PUT', '/smartlock/auth', invite)).status).toBe(204);
    expect((await ask('PUT', '/smartlock/auth', invite)).status).toBe(409);
    expect(await list(ask)).toMatchObject([{ type: 0, accountUserId: 1001 }]);
    expect((await ask('PUT', '/smartlock/auth', invite)).status).toBe(409);
  });

  it("needs a user with an address, a name and one of Nuki's languages, once", async () => {
    for (const change of [{ email: 'x' }, { name: '' }, { language: 'pt' }]) {
      expect((await ask('PUT', '/account/user', { ...user, ...change })).status).toBe(400);
    }
    expect((await ask('PUT', '/account/user', user)).status).toBe(200);
    expect((await ask('PUT', '/account/user', { ...user, email: 'MIA@example.com' })).status).toBe(409);
    expect((await ask('GET', '/account/user?email=mia%40example.com')).json()).toMatchObject([user]);
    expect((await ask('GET', '/account/user?email=anna%40example.com')).json()).toEqual([]);
  });
});

describe('a caller is refused', () => {
  it('with no token, with a wrong one, and at the locks of others', async () => {
    expect((await fetch(`${simulator.url}/smartlock`)).status).toBe(401);
    simulator.control.putLock(ID + 1, { account: 'second' });
    simulator.control.setTokens({ first: 'main', second: 'second' });
    const statuses = async (token: string) => {
      const asked = asker(simulator.url, token);
      const paths = [`/smartlock/${ID}`, `/smartlock/${ID + 1}`, `/smartlock/${ID + 2}`, '/elsewhere'];
      return Promise.all(paths.map(async (path) => (await asked('GET', path)).status));
    };
    expect(await statuses('first')).toEqual([200, 403, 404, 404]);
    expect(await statuses('second')).toEqual([403, 200, 404, 404]);
    expect(await statuses('wrong')).toEqual([401, 401, 401, 404]);
    expect(await statuses('constructor')).toEqual([401, 401, 401, 404]);
    expect((await asker(simulator.url, 'first')('GET', '/smartlock')).json()).toMatchObject([{ smartlockId: ID }]);
  });
});
