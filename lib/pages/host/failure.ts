import type { Page } from '../frame.ts';
import { html } from '../html.ts';
import { outsidePage } from './shell.ts';

/** What is shown instead of a page: never why in detail. */
export function failurePage(status: number): Page {
  const back = html`<p><a href="/host">To the console</a></p>`;
  if (status === 403) {
    const text = 'Nothing was done: the form was not sent from this session’s page, or your role may not do that.';
    return outsidePage('Not done', html`<p class="warning" role="alert">${text}</p>${back}`);
  }
  if (status === 404)
    return outsidePage('There is no such page', html`<p class="card">It may be long over.</p>${back}`);
  if (status === 413)
    return outsidePage('Too long', html`<p class="warning" role="alert">Nothing was done.</p>${back}`);
  return outsidePage(
    'Not now',
    html`<p class="warning" role="alert">Something is broken at our end. Try again in a minute.</p>${back}`,
  );
}
