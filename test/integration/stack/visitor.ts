import { browser } from '../../support/browse.ts';
import type { House } from './house.ts';

/** A browser without a screen, at the pages of a running stack. */
export function visitor({ url }: Pick<House['stack'], 'url'>) {
  return browser(async ({ method, path, query, cookies, form }) => {
    const search = new URLSearchParams(query).toString();
    const cookie = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
    const answer = await fetch(`${url}${path}${search === '' ? '' : `?${search}`}`, {
      method,
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin', cookie: cookie.join('; ') },
      ...(method === 'POST' ? { body: new URLSearchParams(form) } : {}),
    });
    const set = { cookies: answer.headers.getSetCookie() };
    const seeOther = answer.headers.get('location');
    if (seeOther !== null) return { seeOther, ...set };
    return { status: answer.status, page: { markup: await answer.text(), styles: '' }, ...set };
  });
}

/** The newest link to sign in that was mailed to a host, as a path. */
export async function mailedLink(house: House, host: string): Promise<string> {
  await house.idle();
  const mails = await house.mailsTo(host);
  const link = mails.map(({ text }) => /https?:\S+\/host\/sign-in\?link=\S+/.exec(text)?.[0]).findLast(Boolean);
  if (link === undefined) throw new Error(`no link was mailed to ${host}`);
  const { pathname, search } = new URL(link);
  return pathname + search;
}

/** A visitor who has signed in by her mailed link. */
export async function signedIn(house: House, host: string) {
  const page = visitor(house.stack);
  await page.open('/host');
  await page.submit('/host/sign-in', { address: host });
  await page.open(await mailedLink(house, host));
  const status = await page.submit('/host/session');
  if (status !== 200) throw new Error(`${host} was not let in: ${status}`);
  return page;
}
