import { describe, expect, it } from 'vitest';
import { instant } from '../../../../lib/domain/time.ts';
import { recorded } from '../../../support/recorded.ts';
import { FLAT, KEY, property } from '../../../support/samples.ts';
import { atConsole } from './at-console.ts';

const doors = [{ lockId: FLAT, name: 'Flat' }];
const NOBODYS = [property({ units: [], doors }), property({ id: 'annex', name: 'Annex', units: [], doors: [] })];

async function withAnUnmappedStay() {
  const it = await atConsole(NOBODYS);
  await it.w.receive('smoobu', recorded('created'));
  await it.signIn();
  await it.page.open('/host/units');
  const choose = async (to: string) => {
    const status = await it.page.submit('/host/units', { property: to });
    await it.w.settle();
    return status;
  };
  return { ...it, choose, propertyOf: async () => (await it.w.stays.get(KEY))?.rooms[0]?.propertyId };
}

describe('a unit that no property has', () => {
  it('is listed with its stays, and mapped by choosing one: they are set up at once, in their story with who', async () => {
    const { w, page, choose, propertyOf } = await withAnUnmappedStay();
    expect(page.text()).toContain('398 smoobu-main Anna Muster , Friday, 10 July 2026');
    expect(w.lock.on(FLAT).size).toBe(0);

    expect(await choose('loft-7')).toBe(200);
    expect(page.text()).toContain('The unit is mapped.');
    expect(page.text()).toContain('Every unit that is booked is a property’s.');
    expect(page.text()).toContain('Mapped here');
    expect(await propertyOf()).toBe('loft-7');
    expect(w.lock.on(FLAT).size).toBe(1);
    expect(w.mails.map(({ kind }) => kind)).toContain('guest-access');
    await page.open('/host/stay?of=smoobu-main%7C1200001');
    expect(page.text()).toContain('The unit was mapped to Loft 7. By host@example.com');
    const [entry] = (await w.trail.of(KEY)).filter(({ word }) => word === 'unit-mapped');
    expect(entry).toMatchObject({ about: 'loft-7', by: expect.stringMatching(/^[0-9a-f]{16}$/) as string });
  });

  it('can be another’s, or nobody’s again, and then its doors close', async () => {
    const { w, page, choose, propertyOf } = await withAnUnmappedStay();
    await choose('loft-7');
    await choose('annex');
    expect(await propertyOf()).toBe('annex');
    expect(w.lock.on(FLAT).size).toBe(0);
    await choose('');
    expect(await propertyOf()).toBeUndefined();
    expect(page.text()).toContain('The unit is nobody’s any more.');
  });

  it('chosen twice is chosen once', async () => {
    const { w, page, choose } = await withAnUnmappedStay();
    const token = /name="token" value="([^"]+)"/.exec(page.markup())?.[1] ?? '';
    const form = { token, connection: 'smoobu-main', unit: '398', property: 'loft-7' };
    await choose('loft-7');
    await page.send({ method: 'POST', path: '/host/units', form });
    await w.settle();
    expect(page.text()).toContain('The unit is mapped.');
    expect((await w.trail.of(KEY)).filter(({ word }) => word === 'unit-mapped')).toHaveLength(1);
  });

  it('is mapped to nothing but a property, and nothing else is mapped', async () => {
    const { w, page, propertyOf } = await withAnUnmappedStay();
    const token = /name="token" value="([^"]+)"/.exec(page.markup())?.[1] ?? '';
    for (const odd of [{ property: 'nowhere' }, { unit: '999' }, { connection: 'other' }]) {
      const form = { token, connection: 'smoobu-main', unit: '398', property: 'loft-7', ...odd };
      await page.send({ method: 'POST', path: '/host/units', form });
      expect(page.text()).toContain('Nothing was done.');
    }
    expect([await propertyOf(), await w.units.mappedByHosts()]).toEqual([undefined, []]);
  });

  it('is only looked at by a viewer', async () => {
    const { w, page, signIn } = await atConsole(NOBODYS);
    await w.receive('smoobu', recorded('created'));
    await signIn('viewer');
    await page.open('/host/units');
    expect(page.text()).toContain('398 smoobu-main Anna Muster');
    expect(page.markup()).not.toContain('action="/host/units"');
  });

  it('is not asked for once its stays are over', async () => {
    const { w, page, signIn } = await atConsole(NOBODYS);
    await w.receive('smoobu', recorded('created'));
    w.clock.now = instant('2026-07-16T12:00:00Z');
    await signIn();
    await page.open('/host/units');
    expect(page.text()).toContain('Every unit that is booked is a property’s.');
  });
});
