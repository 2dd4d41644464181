import { NoAnswer } from '../ports/http.ts';
import type { HttpRequest, HttpResponse, HttpSend } from '../ports/http.ts';

export interface HttpOptions {
  readonly timeoutMs: number;
  /** A larger answer is cut off and counts as none. */
  readonly maxBytes: number;
}

/** Requests over `fetch` that end: in time, in size, and at the address asked. Throws NoAnswer. */
export function httpSend({ timeoutMs, maxBytes }: HttpOptions): HttpSend {
  return async (request) => {
    try {
      const response = await fetch(request.url, {
        method: request.method,
        headers: headersOf(request),
        ...bodyOf(request),
        redirect: 'manual', // a redirect could carry our key to another host
        signal: AbortSignal.timeout(timeoutMs),
      });
      return await readWhole(response, maxBytes);
    } catch (error) {
      throw error instanceof NoAnswer ? error : new NoAnswer('no answer'); // the cause may quote the URL
    }
  };
}

function bodyOf({ body, form }: HttpRequest): { body?: string } {
  if (form !== undefined) return { body: new URLSearchParams(form).toString() };
  return body === undefined ? {} : { body: JSON.stringify(body) };
}

function headersOf({ body, form, headers }: HttpRequest): Record<string, string> {
  const type =
    form !== undefined ? 'application/x-www-form-urlencoded' : body === undefined ? undefined : 'application/json';
  return { accept: 'application/json', ...(type && { 'content-type': type }), ...headers };
}

async function readWhole(response: Response, maxBytes: number): Promise<HttpResponse> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new NoAnswer('too large');
    chunks.push(chunk);
  }
  const text = new TextDecoder().decode(Buffer.concat(chunks));
  return { status: response.status, headers: Object.fromEntries(response.headers), text };
}
