import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { startHouse } from './house.ts';
import { lockOf, studio } from './lofts.ts';

interface TemplateJson {
  readonly Resources: Record<
    string,
    {
      readonly Type: string;
      readonly Properties: { readonly Environment?: { readonly Variables: Record<string, unknown> } };
    }
  >;
}

const folder = mkdtempSync(join(tmpdir(), 'staykey-environment-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The stack as synthesized, but that functions lack variables: those that `lacks` names for a function's own ones. */
function templateWithout(lacks: (functionId: string, variables: readonly string[]) => string | undefined) {
  const { templateFile, assetDir } = inject('synthesized');
  const template = JSON.parse(readFileSync(templateFile, 'utf8')) as TemplateJson;
  const crippled = Object.entries(template.Resources).flatMap(([id, { Type, Properties }]) => {
    const variables = Type === 'AWS::Lambda::Function' ? Properties.Environment?.Variables : undefined;
    const name = variables && lacks(id, Object.keys(variables));
    if (variables === undefined || name === undefined) return [];
    delete variables[name];
    return [id];
  });
  const copy = join(mkdtempSync(join(folder, 'template-')), basename(templateFile));
  writeFileSync(copy, JSON.stringify(template));
  return { crippled, synthesized: { templateFile: copy, assetDir } };
}

const options = { startAt: '2027-02-08T12:00:00Z', properties: [studio(1)] };
const booking = { id: 1, unit: 1, arrival: '2027-02-10', departure: '2027-02-12' };
const isReceiver = (names: readonly string[]) => names.includes('INBOUND_SECRET_ID');

describe('a function that lacks a variable which its template should give it', () => {
  it.each(['TABLE_NAME', 'NOTICES_QUEUE_URL'])(
    'does not take a webhook that it could not keep: without %s',
    async (variable) => {
      const { crippled, synthesized } = templateWithout((id, names) =>
        id.startsWith('Webhooks') && isReceiver(names) && names.includes(variable) ? variable : undefined,
      );
      const house = await startHouse({ ...options, synthesized });
      const status = await house.smoobu(booking);
      const stays = await house.stays();
      await house.close();

      expect(crippled.length).toBeGreaterThan(0);
      expect([status, stays]).toEqual([500, []]);
      for (const id of crippled) expect(house.warnings).toContainEqual(expect.stringMatching(`${id}.*config.invalid`));
    },
  );

  it('fails where it can be seen, and what it should have done is still to be done', async () => {
    const lastOf = (_: string, names: readonly string[]) => (isReceiver(names) ? undefined : names.at(-1));
    const { crippled, synthesized } = templateWithout(lastOf);
    const house = await startHouse({ ...options, synthesized });
    const status = await house.smoobu(booking);
    await house.walkTo('2027-02-08T12:10:00Z');
    const [stays, mails] = [await house.stays(), await house.mails()];
    const held = house.nuki.control.lock(lockOf(1, 1)).memory;
    await house.close();

    expect([status, stays, mails, held]).toEqual([200, [], [], []]);
    expect(crippled.length).toBeGreaterThanOrEqual(4);
    const said = (id: string) => house.warnings.some((line) => new RegExp(`${id}.*config.invalid`).test(line));
    expect(crippled.filter(said).length).toBeGreaterThanOrEqual(2); // whoever was called: the sweep, and what takes notices
  });
});
