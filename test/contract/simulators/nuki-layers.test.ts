import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NukiSimulator } from '../../simulators/nuki/index.ts';
import { AUTH, CODE, create, ID, LATER, list, simulated, update, WITHIN } from './api.ts';
import type { Ask } from './api.ts';

let simulator: NukiSimulator;
let ask: Ask;

beforeEach(async () => {
  ({ simulator, ask } = await simulated());
});
afterEach(() => simulator.close());

const opens = (at = WITHIN, code = CODE) => simulator.wouldOpen(ID, code, at);
/** A code that is on the list and on the lock; its id. */
const landed = async () => {
  await ask('PUT', AUTH, create);
  return (await list(ask)).at(-1)?.id ?? '';
};

describe('a write', () => {
  it('is accepted before it is anywhere, and lands with the next list', async () => {
    expect(await ask('PUT', AUTH, create)).toMatchObject({ status: 204, text: '' });
    expect(opens()).toBe(false);
    expect(await list(ask)).toMatchObject([{ type: 13, name: 'tag-abc', code: 345679, enabled: true }]);
    expect([WITHIN, LATER].map((at) => opens(at))).toEqual([true, false]);

    const id = (await list(ask))[0]?.id ?? '';
    expect((await ask('DELETE', `${AUTH}/${id}`)).status).toBe(204);
    expect(opens()).toBe(true);
    expect(await list(ask)).toEqual([]);
    expect(opens()).toBe(false);
    expect((await ask('DELETE', `${AUTH}/${id}`)).status).toBe(404);
  });

  it('lands at once, or only with the Nth list', async () => {
    simulator.control.setFaults({ visibleAfterLists: 0 });
    await ask('PUT', AUTH, create);
    expect(opens()).toBe(true);

    simulator.control.setFaults({ visibleAfterLists: 3 });
    await ask('PUT', AUTH, { ...create, code: 457813 });
    const seen = [await list(ask), await list(ask), await list(ask)];
    expect(seen.map((entries) => entries.length)).toEqual([1, 1, 2]);
    expect(opens(WITHIN, '457813')).toBe(true);
  });

  it('never lands, in either layer or in one of them', async () => {
    simulator.control.setFaults({ createReaches: 'nothing' });
    expect((await ask('PUT', AUTH, create)).status).toBe(204);
    expect([(await list(ask)).length, opens()]).toEqual([0, false]);
    simulator.control.setFaults({ createReaches: 'lock' });
    await ask('PUT', AUTH, create);
    expect([(await list(ask)).length, opens()]).toEqual([0, true]);
  });

  it('to a lock out of reach is lost, or waits for it', async () => {
    simulator.control.putLock(ID, { serverState: 4 });
    expect((await ask('PUT', AUTH, create)).status).toBe(204);
    simulator.control.putLock(ID, { serverState: 0 });
    expect([(await list(ask)).length, opens()]).toEqual([0, false]);

    simulator.control.setFaults({ unreachableWrites: 'late' });
    simulator.control.putLock(ID, { serverState: 4 });
    await ask('PUT', AUTH, create);
    expect([(await list(ask)).length, (await list(ask)).length, opens()]).toEqual([0, 0, false]);
    simulator.control.putLock(ID, { serverState: 0 });
    expect([(await list(ask)).length, opens()]).toEqual([1, true]);
  });

  it('of a window without weekdays makes a key for ever', async () => {
    const { allowedWeekDays: _, ...withoutDays } = create;
    await ask('PUT', AUTH, withoutDays);
    const [entry] = await list(ask);
    expect(entry).not.toHaveProperty('allowedUntilDate');
    expect(opens(LATER)).toBe(true);
  });

  it('beyond what the lock can hold is accepted and never lands', async () => {
    simulator.control.putLock(ID, { codeCapacity: 1 });
    await landed();
    expect((await ask('PUT', AUTH, { ...create, code: 457813 })).status).toBe(204);
    expect([(await list(ask)).length, opens(WITHIN, '457813')]).toEqual([1, false]);
  });
});

describe('an update', () => {
  it('replaces the window: what is left out is wiped', async () => {
    const id = await landed();
    await ask('POST', `${AUTH}/${id}`, { name: 'tag-abc', code: 345679 });
    expect(opens(LATER)).toBe(false);
    const [entry] = await list(ask);
    expect(entry).toMatchObject({ code: 345679, enabled: true });
    expect(entry).not.toHaveProperty('allowedFromDate');
    expect(opens(LATER)).toBe(true);
  });

  it('keeps the code if none is sent, and changes code and window if they are', async () => {
    const id = await landed();
    const { code: _, ...withoutCode } = update;
    await ask('POST', `${AUTH}/${id}`, { ...withoutCode, allowedUntilDate: '2026-07-11T08:00:00Z' });
    await list(ask);
    expect([opens('2026-07-11T07:00:00Z'), opens(WITHIN)]).toEqual([true, false]);
    await ask('POST', `${AUTH}/${id}`, { ...update, code: 457813 });
    await list(ask);
    expect([opens(WITHIN, CODE), opens(WITHIN, '457813')]).toEqual([false, true]);
  });

  it('switches an entry off', async () => {
    const id = await landed();
    await ask('POST', `${AUTH}/${id}`, { ...update, enabled: false });
    expect(await list(ask)).toMatchObject([{ enabled: false }]);
    expect(opens()).toBe(false);
  });

  it('drops the window on the way, or never lands, if so switched', async () => {
    const id = await landed();
    simulator.control.setFaults({ updateReaches: 'nothing' });
    await ask('POST', `${AUTH}/${id}`, { ...update, name: 'new' });
    expect(await list(ask)).toMatchObject([{ name: 'tag-abc' }]);
    simulator.control.setFaults({ updateReaches: 'both', updateDropsWindow: true });
    await ask('POST', `${AUTH}/${id}`, update);
    await list(ask);
    expect(opens(LATER)).toBe(true);
  });
});

describe('a ghost', () => {
  it('is left by a delete: listed, no longer opening, in the way of its code, until the lock is read again', async () => {
    const id = await landed();
    simulator.control.setFaults({ deleteReaches: 'lock' });
    await ask('DELETE', `${AUTH}/${id}`);
    expect([(await list(ask)).length, opens()]).toEqual([1, false]);
    expect((await ask('PUT', AUTH, create)).status).toBe(409);
    expect((await ask('POST', `/smartlock/${ID}/sync`)).status).toBe(204);
    expect(await list(ask)).toEqual([]);
    expect((await ask('PUT', AUTH, create)).status).toBe(204);
  });

  it('is an entry that stays and opens, where the lock never hears of the delete', async () => {
    const id = await landed();
    simulator.control.setFaults({ deleteReaches: 'nothing' });
    expect((await ask('DELETE', `${AUTH}/${id}`)).status).toBe(204);
    expect([(await list(ask)).length, opens()]).toEqual([1, true]);
  });

  it('is listed and rejected by the keypad, until a full update gets through', async () => {
    simulator.control.setFaults({ createReaches: 'list' });
    const id = await landed();
    expect(opens()).toBe(false);
    await ask('POST', `${AUTH}/${id}`, update);
    await list(ask);
    expect(opens()).toBe(true);
  });

  it('can be a code that no list shows', async () => {
    simulator.control.putLock(ID, { ghostCodes: [CODE] });
    expect((await ask('PUT', AUTH, create)).status).toBe(409);
    expect(await list(ask)).toEqual([]);
    await ask('POST', `/smartlock/${ID}/sync`);
    expect((await ask('PUT', AUTH, create)).status).toBe(204);
  });
});

describe('the host', () => {
  it('adds a code that the cloud does not know: ours is accepted, and the lock refuses it', async () => {
    simulator.control.addForeign({ smartlockId: ID, code: CODE, listed: false });
    expect(opens(LATER)).toBe(true);
    expect((await ask('PUT', AUTH, create)).status).toBe(204);
    expect(await list(ask)).toEqual([]);
    simulator.control.syncAll();
    expect(await list(ask)).toMatchObject([{ name: 'Owner' }]);
  });

  it('edits or deletes an entry in the app, which the cloud learns with the next sync', async () => {
    const id = await landed();
    simulator.control.editInApp({ smartlockId: ID, id, set: { allowedUntilDate: null, name: 'Anna' } });
    expect([(await list(ask))[0]?.name, opens(LATER)]).toEqual(['tag-abc', true]);
    await ask('POST', `/smartlock/${ID}/sync`);
    expect((await list(ask))[0]?.name).toBe('Anna');
    simulator.control.editInApp({ smartlockId: ID, id, remove: true });
    expect([(await list(ask)).length, opens()]).toEqual([1, false]);
    simulator.control.syncAll();
    expect(await list(ask)).toEqual([]);
  });

  it('deletes an entry in the app while an update of it is under way: it stays deleted', async () => {
    const id = await landed();
    expect((await ask('POST', `${AUTH}/${id}`, { ...update, enabled: false })).status).toBe(204);
    simulator.control.editInApp({ smartlockId: ID, id, remove: true, synced: true });
    expect(await list(ask)).toEqual([]);
    expect(opens()).toBe(false);
  });

  it('cannot have a lock read that is out of reach', async () => {
    const id = await landed();
    simulator.control.editInApp({ smartlockId: ID, id, remove: true });
    simulator.control.putLock(ID, { serverState: 4 });
    expect((await ask('POST', `/smartlock/${ID}/sync`)).status).toBe(204);
    expect(await list(ask)).toHaveLength(1);
  });
});
