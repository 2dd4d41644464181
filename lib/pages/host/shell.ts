import { page } from '../frame.ts';
import type { Page } from '../frame.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { consoleStyles } from './style.ts';

/** Who is looking. */
export interface Viewer {
  readonly email: string;
  /** Sees codes, and may change things. */
  readonly mayAct: boolean;
  /** Goes into every form of this session. */
  readonly formToken: string;
}

/** The console's pages, in the order of its menu. */
const menu = [
  ['/host', 'Stays'],
  ['/host/timeline', 'Timeline'],
  ['/host/doors', 'Doors'],
  ['/host/staff', 'Staff'],
  ['/host/units', 'Units'],
] as const;
export type MenuPlace = (typeof menu)[number][0];

/** A page of the console for somebody who is signed in. */
export function consolePage(input: {
  readonly title: string;
  /** Instead of the title where that is personal: a browser keeps the tab’s name. */
  readonly tab?: string;
  readonly viewer: Viewer;
  /** Where in the menu it is; undefined: below one of them. */
  readonly place: MenuPlace | undefined;
  readonly body: Html;
}): Page {
  const { title, tab = title, viewer, place, body } = input;
  const items = menu.map(([href, name]) =>
    href === place
      ? html`<li><a href="${href}" aria-current="page">${name}</a></li>`
      : html`<li><a href="${href}">${name}</a></li>`,
  );
  const who = viewer.mayAct ? viewer.email : `${viewer.email} (may only look)`;
  return page({
    language: 'en',
    title: `${tab} · Staykey`,
    wide: true,
    moreStyles: consoleStyles,
    body: html`<nav aria-label="Console"><ul>${items}</ul>
<form method="post" action="/host/sign-out"><span class="quiet">${who}</span> ${tokenField(viewer)}<button class="small plain">Sign out</button></form></nav>
<h1>${title}</h1>
${body}`,
  });
}

/** The field by which a form proves that a page of this session sent it. */
export function tokenField({ formToken }: Viewer): Html {
  return html`<input type="hidden" name="token" value="${formToken}" />`;
}

/** A page for somebody who is not signed in. */
export function outsidePage(title: string, body: Html): Page {
  return page({
    language: 'en',
    title: `${title} · Staykey`,
    moreStyles: consoleStyles,
    body: html`<h1>${title}</h1>${body}`,
  });
}
