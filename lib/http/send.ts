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
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
        redirect: 'manual', // a redirect could carry our key to another host
        signal: AbortSignal.timeout(timeoutMs),
      });
      return await readWhole(response, maxBytes);
    } catch (error) {
      throw error instanceof NoAnswer ? error : new NoAnswer('no answer'); // the cause may quote the URL
    }
  };
}

function headersOf(request: HttpRequest): Record<string, string> {
  const json = request.body === undefined ? {} : { 'content-type': 'application/json' };
  return { accept: 'application/json', ...json, ...request.headers };
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
