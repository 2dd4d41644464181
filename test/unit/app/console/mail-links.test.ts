import { expect, it } from 'vitest';
import { recorded } from '../../../support/recorded.ts';
import { property } from '../../../support/samples.ts';
import { atConsole } from './at-console.ts';

/** Where the host's mail of this kind leads, on our pages. */
async function linkIn(kind: string, properties = [property()]) {
  const { w, page, signIn } = await atConsole(properties);
  await w.receive('smoobu', recorded('created'));
  const mail = w.mails.find((one) => one.kind === kind);
  await signIn();
  const link = /https:\/\/stay\.example(\/host\S*)/.exec(mail?.text.reveal() ?? '')?.[1] ?? '';
  return { link, page, html: mail?.html.reveal() ?? '' };
}

it('the mail about a key leads to its stay', async () => {
  const { link, page, html } = await linkIn('host-confirmation');
  expect(await page.open(link)).toBe(200);
  expect(page.text()).toContain('Anna Muster');
  expect(html).toContain(`https://stay.example${link}`);
});

it('the alarm about a unit without a property leads to where it is mapped', async () => {
  const { link, page } = await linkIn('host-alarm', [property({ units: [] })]);
  expect(link).toBe('/host/units');
  expect(await page.open(link)).toBe(200);
  expect(page.text()).toContain('Property of unit 398');
});

it('any other alarm about a stay leads to the stay', async () => {
  const { link, page } = await linkIn('host-alarm', [property({ timeZone: 'Mars/Olympus' })]);
  expect(await page.open(link)).toBe(200);
  expect(page.text()).toContain('Anna Muster');
  expect(await page.submit('/host/stay', {}, 'value="take-away"')).toBe(200); // whatever is wrong with its place
  expect(page.text()).toContain('The keys are taken away.');
});
