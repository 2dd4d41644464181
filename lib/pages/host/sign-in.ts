import type { Page } from '../frame.ts';
import { html } from '../html.ts';
import { outsidePage } from './shell.ts';

/** Who is there? `to`: where to go after signing in. `maybeSignedIn`: this visit could not show it. */
export function signInPage({ to, maybeSignedIn }: { readonly to: string; readonly maybeSignedIn: boolean }): Page {
  const goOn = html`<p class="card">Signed in on this device already? <a href="${to}">Go on</a></p>`;
  return outsidePage(
    'Sign in',
    html`${maybeSignedIn && goOn}<form class="card" method="post" action="/host/sign-in">
<input type="hidden" name="to" value="${to}" />
<p><label for="address">Your e-mail address</label><br />
<input id="address" name="address" type="email" autocomplete="email" required="" maxlength="254" /></p>
<p><button>Mail me a link</button></p>
<p class="quiet">No password: the link signs you in once, within 15 minutes.</p>
</form>`,
  );
}

/** The same whether or not the address is a host's. */
export function linkSentPage(): Page {
  return outsidePage(
    'Look into your mail',
    html`<p class="card" role="status">If this address belongs to a host, a link is on its way there. It works once, within 15 minutes.</p>
<p><a href="/host">Ask for another</a></p>`,
  );
}

/** The mailed link's page: only its button signs in. */
export function linkPage(link: string): Page {
  return outsidePage(
    'Sign in',
    html`<form class="card" method="post" action="/host/session">
<input type="hidden" name="link" value="${link}" />
<p>One more step, since mail programs open links by themselves.</p>
<p><button class="large">Sign in on this device</button></p>
</form>`,
  );
}

export function linkDeadPage(): Page {
  return outsidePage(
    'This link has had its time',
    html`<p class="warning" role="alert">It was used already, is older than 15 minutes, or was not copied whole.</p>
<p><a href="/host">Ask for another</a></p>`,
  );
}
