export interface HttpRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as `application/x-www-form-urlencoded`, in place of a body. */
  readonly form?: Readonly<Record<string, string>>;
}

export interface HttpResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text; `''` if there is none. */
  readonly text: string;
}

/**
 * One request and its answer, whatever its status. Redirects are not followed, a slow or oversized answer is cut off.
 * Throws `unavailable` (a RetryableError made by the caller's own code) when no whole answer came.
 */
export type HttpSend = (request: HttpRequest) => Promise<HttpResponse>;

/** No whole answer came: refused, reset, timed out, too large. What happened at the other end is not known. */
export class NoAnswer extends Error {}
