import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostConsole } from '../../../../lib/app/host-console.ts';
import { instant, plus } from '../../../../lib/domain/time.ts';
import type { Settings } from '../../../../lib/domain/property.ts';
import { browser } from '../../../support/browse.ts';
import { world } from '../../../support/world.ts';

const CREATED = readFileSync(new URL('../../../fixtures/platforms/smoobu/created.json', import.meta.url), 'utf8');
const VIEWER = { email: 'Eva@example.com', role: 'viewer' } as const;

function house(settings: Partial<Settings> = { hosts: [VIEWER] }) {
  const w = world({ settings });
  w.clock.now = instant('2026-07-05T12:00:00Z');
  const answer = hostConsole({ ...w.deps, secureCookie: true });
  const page = browser(answer);
  return {
    w,
    answer,
    page,
    ask: async (address: string, at = page) => {
      await at.open('/host');
      await at.submit('/host/sign-in', { address });
      await w.settle();
    },
    links: () => w.mails.map((mail) => /https:\S+/.exec(mail.text.reveal())?.[0] ?? '').map((url) => url.slice(20)),
  };
}

/** Asks for a link and presses its button. */
async function signedIn(address: string, settings?: Partial<Settings>) {
  const it = house(settings);
  await it.ask(address);
  await it.page.open(it.links().at(-1) ?? '');
  expect(await it.page.submit('/host/session')).toBe(200);
  return it;
}

describe('signing in', () => {
  it('is a mailed link, a button, and a cookie that only this site gets', async () => {
    const { page, w } = await signedIn('host@example.com');
    expect(page.text()).toContain('host@example.com');
    expect([...page.cookies.keys()]).toEqual(['__Host-staykey']);
    expect(w.mails.map(({ to, subject }) => [to.reveal(), subject])).toEqual([
      ['host@example.com', 'Sign in to Staykey'],
    ]);
    expect(w.mails[0]?.html.reveal()).toContain('https://stay.example/host/sign-in?link=');
    const [cookie] = [...page.cookies.values()];
    expect(Buffer.from(cookie ?? '', 'base64url').toString()).not.toContain('example.com');
  });

  it('opens on a page whose links all lead somewhere', async () => {
    const { page, w } = house();
    const digest = { timeZone: 'Europe/Vienna', told: [], sentAt: undefined, dueAt: undefined, attempts: 0, rev: 1 };
    w.rows.digest.row = { propertyIds: ['loft-7'], ...digest }; // as apply leaves it
    await w.receive('smoobu', CREATED);
    await page.open('/host');
    await page.submit('/host/sign-in', { address: 'host@example.com' });
    await w.settle();
    const mailed = w.mails.map(({ text }) => /https:\S+link=\S+/.exec(text.reveal())?.[0]).find(Boolean) ?? '';
    await page.open(mailed.slice('https://stay.example'.length));
    await page.submit('/host/session');
    expect(page.text()).toContain('Anna Muster');
    const links = [...page.markup().matchAll(/href="([^"]*)"/g)].map(([, to = '']) => to.replaceAll('&amp;', '&'));
    expect(links.length).toBeGreaterThan(0);
    for (const to of links) expect([to, await page.open(to)]).toEqual([to, 200]);
  });

  it.each(['eva@example.com', ' EVA@EXAMPLE.COM '])('takes %s for the address it is', async (address) => {
    const { page } = await signedIn(address);
    expect(page.text()).toContain('Eva@example.com (may only look)');
  });

  it('answers any address the same, and mails none but a host', async () => {
    const { page, w, ask } = house();
    const answers = [];
    for (const address of ['host@example.com', 'guest@example.com', '', 'host@example.com, guest@example.com']) {
      await ask(address);
      answers.push(page.markup());
    }
    expect(new Set(answers).size).toBe(1);
    expect(w.mails).toHaveLength(1);
  });

  it('mails a host five links in a quarter of an hour, each of which works, and then no more', async () => {
    const { w, ask, links, answer } = house();
    for (let time = 0; time < 8; time += 1) await ask('host@example.com');
    expect(new Set(links()).size).toBe(5);
    for (const link of links()) {
      const page = browser(answer);
      await page.open(link);
      expect(await page.submit('/host/session')).toBe(200);
    }
    w.clock.now = plus(w.clock.now, { minutes: 15 });
    await ask('host@example.com');
    expect(links()).toHaveLength(6);
  });

  it('works once: not again, not after 15 minutes, not with a letter changed, not by opening the link', async () => {
    const { w, page, ask, links, answer } = house();
    await ask('host@example.com');
    await ask('host@example.com');
    const [first = '', second = ''] = links();
    for (let scan = 0; scan < 3; scan += 1) expect(await page.open(first)).toBe(200);
    expect(page.cookies.size).toBe(0);
    expect(await page.submit('/host/session')).toBe(200);

    const other = browser(answer);
    await other.open(first);
    expect(await other.submit('/host/session')).toBe(403);
    await other.open(`${second}x`);
    expect(await other.submit('/host/session')).toBe(403);
    w.clock.now = plus(w.clock.now, { minutes: 15 });
    await other.open(second);
    expect(await other.submit('/host/session')).toBe(403);
    expect([other.text().includes('has had its time'), other.cookies.size]).toEqual([true, 0]);
  });

  it('does not ask who typed the address whether she is signed in already: then it would know her', async () => {
    const { page } = house();
    await page.open('/host', { sentBy: 'others', headers: { 'sec-fetch-site': 'none' } });
    expect(page.text()).toContain('Your e-mail address');
    expect(page.text()).not.toContain('already');
  });

  it('leads on to where the host wanted to go, and never out of the console', async () => {
    const { page, links, w } = house();
    await page.open('/host/stay?of=smoobu-main%7C1200001', { sentBy: 'others' });
    expect(page.text()).toContain('Signed in on this device already?');
    await page.submit('/host/sign-in', { address: 'host@example.com' });
    await w.settle();
    await page.open(links().at(-1) ?? '');
    const seen: string[] = [];
    await page.submit('/host/session').catch(() => undefined);
    await page.open('/host');
    for (const to of ['https://evil.example/', '//evil.example', '/host/../s/x', '/hostile', 'javascript:alert(1)']) {
      const other = house();
      await other.page.open('/host');
      await other.page.submit('/host/sign-in', { address: 'host@example.com', to });
      await other.w.settle();
      await other.page.open(other.links().at(-1) ?? '');
      const token = /value="([^"]+)"/.exec(other.page.markup())?.[1] ?? '';
      const answer = await other.answer({
        method: 'POST',
        path: '/host/session',
        parameters: {},
        query: {},
        cookies: {},
        headers: {},
        form: { link: token },
        sentBy: 'us',
      });
      seen.push('seeOther' in answer ? answer.seeOther : 'a page');
    }
    expect(new Set(seen)).toEqual(new Set(['/host']));
  });

  it('is refused to forms of other sites', async () => {
    const { page, w } = house();
    await page.open('/host');
    await expect(page.send({ method: 'POST', path: '/host/sign-in', sentBy: 'others' })).rejects.toThrow(
      'form.refused',
    );
    await expect(page.send({ method: 'POST', path: '/host/session', sentBy: 'others' })).rejects.toThrow(
      'form.refused',
    );
    await w.settle();
    expect(w.mails).toEqual([]);
  });
});

describe('a session', () => {
  it('ends after twelve hours', async () => {
    const { page, w } = await signedIn('host@example.com');
    w.clock.now = plus(w.clock.now, { hours: 11, minutes: 59 });
    expect(await page.open('/host')).toBe(200);
    w.clock.now = plus(w.clock.now, { minutes: 1 });
    expect(await page.open('/host')).toBe(401);
  });

  it('ends when the host signs out, for a copy of its cookie too', async () => {
    const { page } = await signedIn('host@example.com');
    const copy = new Map(page.cookies);
    expect(await page.submit('/host/sign-out')).toBe(401);
    expect(page.cookies.size).toBe(0);
    for (const [name, value] of copy) page.cookies.set(name, value);
    expect(await page.open('/host')).toBe(401);
  });

  it('ends when its host is taken off the list', async () => {
    const { page, w } = await signedIn('eva@example.com');
    const left = browser(
      hostConsole({
        ...w.deps,
        properties: { ...w.properties, settings: async () => settingsOf([]) },
        secureCookie: true,
      }),
    );
    for (const [name, value] of page.cookies) left.cookies.set(name, value);
    expect(await left.open('/host')).toBe(401);
    async function settingsOf(hosts: Settings['hosts']) {
      return { ...(await w.properties.settings()), hosts };
    }
  });

  it('is nobody’s who writes a cookie, changes one, or takes the seal of something else', async () => {
    const { page, w } = await signedIn('host@example.com');
    const [[name, value] = ['', '']] = [...page.cookies];
    const other = await w.deps.seal('another purpose');
    const text = Buffer.from(value.split('.')[0] ?? '', 'base64url').toString();
    for (const forged of ['', 'x.y', `${value}x`, `A${value}`, other.close(text), value.toUpperCase()]) {
      page.cookies.set(name, forged);
      expect(await page.open('/host')).toBe(401);
    }
  });

  it('sends no form without its token, nor for another site', async () => {
    const { page } = await signedIn('host@example.com');
    for (const form of [{}, { token: '' }, { token: 'x'.repeat(32) }]) {
      await expect(page.send({ method: 'POST', path: '/host/sign-out', form })).rejects.toThrow('form.refused');
    }
    const token = /name="token" value="([^"]+)"/.exec(page.markup())?.[1] ?? '';
    const foreign = page.send({ method: 'POST', path: '/host/sign-out', form: { token }, sentBy: 'others' });
    await expect(foreign).rejects.toThrow('form.refused');
    expect(await page.open('/host')).toBe(200);
  });

  it('finds no page that is not there', async () => {
    const { page } = await signedIn('host@example.com');
    expect(await page.open('/host/constructor')).toBe(404);
  });
});
