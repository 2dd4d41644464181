import type { Page } from './frame.ts';

/** What a browser asks for. */
export interface PageRequest {
  readonly method: string;
  readonly path: string;
  /** Of the route, decoded: `{ token }`. */
  readonly parameters: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The fields of a form that was posted, the first of each name; none if it was not a form. */
  readonly form: Readonly<Record<string, string>>;
  /**
   * Whether a page of ours sent it. `unsaid`: the browser is too old to tell (before 2023) and, told by us to keep
   * addresses to itself, does not name its origin either.
   */
  readonly sentBy: 'us' | 'others' | 'unsaid';
}

/** A page, or where to look next: after a form, so that looking again sends nothing. Cookies as `Set-Cookie` has them. */
export type PageAnswer =
  | {
      readonly status: number;
      readonly page: Page;
      readonly cookies?: readonly string[];
      /** Of a 429. */
      readonly retryAfterSeconds?: number;
    }
  | { readonly seeOther: string; readonly cookies?: readonly string[] };
