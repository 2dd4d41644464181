import { readFileSync } from 'node:fs';
import { instant, minus } from '../../../lib/domain/time.ts';
import type { LocalStack } from '../stack.ts';
import { demoDoors, mailsOf, post, staysOf } from './client.ts';
import type { DemoGrant } from './client.ts';
import { checks } from './checks.ts';
import type { Checks } from './checks.ts';
import { doorTable } from './door-table.ts';
import type { Moment } from './door-table.ts';

type Print = (line: string) => void;

const recorded = (name: string) =>
  readFileSync(new URL(`../../../test/fixtures/platforms/smoobu/${name}.json`, import.meta.url), 'utf8');

/** Anna's stay, as recorded: 10 to 14 July 2026, later 11 to 16 July, from 16:00 to 10:00 in Vienna. */
const CHECK_IN = instant('2026-07-11T14:00:00Z');
const CHECK_OUT = instant('2026-07-16T08:00:00Z');
/** A second booking, 20 to 24 July, which is cancelled when its code is on the doors already. */
const second = (name: string, modifiedAt: string) =>
  recorded(name)
    .replaceAll('1200001', '1200009')
    .replaceAll('anna.muster@example.com', 'berta.beispiel@example.com')
    .replaceAll(/Anna Muster|"Anna"|"Muster"/g, (match) => match.replace('Anna', 'Berta').replace('Muster', 'Beispiel'))
    .replace(/"arrival": "[^"]*"/, '"arrival": "2026-07-20"')
    .replace(/"departure": "[^"]*"/, '"departure": "2026-07-24"')
    .replace(/"modifiedAt": "[^"]*"/, `"modifiedAt": "${modifiedAt}"`);

/** Books, changes, cancels and walks the clock to after departure; prints what was told and what opened. */
export async function demoStory(stack: LocalStack, token: string, print: Print): Promise<boolean> {
  const check = checks(print);
  await stack.moveTo(instant('2026-03-02T12:51:09Z'));
  print('2 March: Anna books 10 to 14 July; Berta books 20 to 24 July.');
  check('the booking is taken', (await post(stack, token, recorded('created'))) === 200);
  check('and so is the second', (await post(stack, token, second('created', '2026-03-02 14:00:00'))) === 200);

  await stack.moveTo(instant('2026-07-08T09:00:00Z'));
  const [told] = await mailsOf(stack);
  check('three days ahead Anna has her code', told?.to === 'anna.muster@example.com');
  print('8 July: Anna moves her stay to 11 to 16 July.');
  await post(stack, token, recorded('modified-dates'));
  await stack.moveTo(instant('2026-07-08T09:30:00Z'));

  await stack.moveTo(instant('2026-07-13T20:00:00Z'));
  const berta = grantsOf(await staysOf(stack), '1200009');
  check(
    "Berta's code is on the doors a week ahead",
    berta.every(({ evidence }) => evidence === 'confirmed'),
    berta.length,
  );
  print('13 July: Berta cancels.');
  await post(stack, token, second('cancelled', '2026-07-13 22:00:00'));

  const moments = await walkTheStay(stack, grantsOf(await staysOf(stack), '1200001'), berta);
  for (const line of doorTable(moments)) print(line);
  check(
    'every door opened when it had to, and only then',
    moments.every(({ opens, should }) => opens === should),
    moments.length,
  );
  await checkTheEnd(stack, check, print);
  return check.allHeld();
}

/** Asks the simulated locks themselves, at each instant that matters. */
async function walkTheStay(
  stack: LocalStack,
  anna: readonly DemoGrant[],
  berta: readonly DemoGrant[],
): Promise<Moment[]> {
  const instants = [
    { name: 'a minute before check-in', at: minus(CHECK_IN, { minutes: 1 }), should: false },
    { name: 'check-in', at: CHECK_IN, should: true },
    { name: 'third night', at: instant('2026-07-14T02:00:00Z'), should: true },
    { name: 'a minute before check-out', at: minus(CHECK_OUT, { minutes: 1 }), should: true },
    { name: 'check-out', at: CHECK_OUT, should: false },
    { name: 'a week later', at: instant('2026-07-23T12:00:00Z'), should: false },
  ];
  const moments: Moment[] = [];
  for (const { name, at, should } of instants) {
    if (at > stack.now()) await stack.moveTo(at);
    for (const grant of anna) moments.push(demoDoors(stack, 'Anna', grant, { name, at, should }));
    const others = at >= CHECK_OUT ? berta : [];
    for (const grant of others) moments.push(demoDoors(stack, 'Berta', grant, { name, at, should: false }));
  }
  return moments;
}

async function checkTheEnd(stack: LocalStack, check: Checks, print: Print): Promise<void> {
  const mails = await mailsOf(stack);
  for (const mail of mails) {
    print('');
    print(`— ${mail.at} to ${mail.to}: ${mail.subject}`);
    print(mail.text.replaceAll(/^/gm, '    '));
  }
  const to = mails.map((mail) => `${mail.to}`);
  const expected = ['anna.muster@example.com', 'host@example.com', 'anna.muster@example.com', 'host@example.com'];
  check(
    'Anna was told twice, of her code and of the change; the host each time',
    to.join() === expected.join(),
    mails.length,
  );
  const grants = (await staysOf(stack)).flatMap((stay) => stay.grants);
  check(
    'every grant is proven gone',
    grants.every(({ evidence }) => evidence === 'revoked'),
    grants.length,
  );
  check('no lock holds anything of ours', heldNow(stack) === 0);
}

function grantsOf(stays: Awaited<ReturnType<typeof staysOf>>, id: string): readonly DemoGrant[] {
  return stays.find((stay) => stay.id === id)?.grants ?? [];
}

/** Entries in the memories of all simulated locks. */
function heldNow({ nuki }: LocalStack): number {
  const locks = Object.values(nuki?.state.locks ?? {});
  return locks.reduce((sum, lock) => sum + Object.keys(lock.memory).length, 0);
}
