import type { Page } from 'playwright-core';
import type { LocalStack } from '../../cdk/local/stack.ts';
import type { SentMail } from '../../cdk/local/views/mails.ts';

type Where = Pick<LocalStack, 'url'>;

/** Asks for a link at the sign-in page, and gives the address that was mailed. */
export async function askForLink({ url }: Where, page: Page, email: string): Promise<string> {
  await page.goto(`${url}/host`);
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await page.getByRole('status').waitFor();
  await fetch(`${url}/__local/idle`);
  const mails = (await (await fetch(`${url}/__local/mails`)).json()) as readonly SentMail[];
  return linkIn(mails.findLast(({ to }) => to === email)?.text);
}

function linkIn(text = ''): string {
  const link = /http\S+\/host\/sign-in\?link=\S+/.exec(text)?.[0];
  if (link === undefined) throw new Error(`no link to sign in: ${text}`);
  return link;
}

/** Signs in as a host does: by the mailed link. */
export async function signIn(where: Where, page: Page, email: string): Promise<void> {
  await page.goto(await askForLink(where, page, email));
  await page.getByRole('button', { name: 'Sign in on this device' }).click();
  await page.getByRole('heading', { name: 'Stays', level: 1 }).waitFor();
}
