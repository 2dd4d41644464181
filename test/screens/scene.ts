import type { Page } from 'playwright-core';
import type { Language, Town } from './town.ts';

export interface Studio {
  readonly town: Town;
  /** A page of a browser whose profile is empty, as wide as a phone or a desk's screen. */
  readonly open: (how: { readonly width: number; readonly dark?: boolean }) => Promise<Page>;
  /** The host's page, signed in. */
  readonly openAsHost: (how: { readonly width: number; readonly dark?: boolean }) => Promise<Page>;
  /** Takes the page, whole, as docs/screens/<name>.png; then it is closed. Names: `mail-access-en-dark`. */
  readonly shoot: (name: string, page: Page) => Promise<void>;
}

/** What happens at an instant of the story: things to be seen later, or pictures taken. */
export interface Moment {
  /** UTC, `2026-07-07T13:05:00Z`. */
  readonly at: string;
  /** Undefined: in every language. */
  readonly only?: Language;
  readonly happens: (studio: Studio) => Promise<void>;
}

export const PHONE = 390;
export const DESK = 1_100;
