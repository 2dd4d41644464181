import type { Page } from 'playwright-core';
import type { Language, Town } from './town.ts';

/** What is looked at, and with what. */
export interface Look {
  /** Of the stack; undefined: an empty page. */
  readonly path?: string;
  /** As wide as a phone or a desk's screen. */
  readonly width: number;
  readonly dark?: boolean;
}

export interface Studio {
  readonly town: Town;
  /** A page of a browser whose profile is empty. */
  readonly open: (look: Look) => Promise<Page>;
  /** The same for a host who is signed in. */
  readonly openAsHost: (look: Look) => Promise<Page>;
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
export const TABLET = 760;
export const DESK = 1_152;
