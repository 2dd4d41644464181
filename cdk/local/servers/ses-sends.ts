/** Listens to an SES server (API version 1) for the mails that it takes, where the request names their recipients. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** A mail that SES has taken, as far as its events tell of it. */
export interface AcceptedMail {
  readonly messageId: string;
  readonly source: string;
  readonly destination: readonly string[];
  /** `''`: none. */
  readonly configurationSet: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Milliseconds since 1970, by this thread's clock. */
  readonly at: number;
}

/** `hear` knows of each mail before its sender does. */
export function hearSends(server: Server, hear: (mail: AcceptedMail) => void): void {
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'POST') return;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
    response.end = ((...given: unknown[]) => {
      const mail = response.statusCode === 200 ? mailIn(Buffer.concat(chunks).toString(), textOf(given[0])) : undefined;
      if (mail !== undefined) hear(mail);
      return end(...given);
    }) as typeof response.end;
  });
}

function textOf(chunk: unknown): string {
  return Buffer.isBuffer(chunk) ? chunk.toString() : typeof chunk === 'string' ? chunk : '';
}

/** Undefined for a request that sends nothing. */
function mailIn(request: string, answer: string): AcceptedMail | undefined {
  const [, messageId] = /<MessageId>([^<]+)<\/MessageId>/.exec(answer) ?? [];
  const form = new URLSearchParams(request);
  if (messageId === undefined || !/^Send(Raw)?Email$/.test(form.get('Action') ?? '')) return undefined;
  const listed = (pattern: RegExp) => [...form].filter(([name]) => pattern.test(name)).map(([, value]) => value);
  return {
    messageId,
    source: form.get('Source') ?? '',
    destination: listed(/^(Destination\.(To|Cc|Bcc)Addresses|Destinations)\.member\.\d+$/),
    configurationSet: form.get('ConfigurationSetName') ?? '',
    tags: Object.fromEntries(
      listed(/^Tags\.member\.\d+\.Name$/).map((name, index) => [
        name,
        form.get(`Tags.member.${index + 1}.Value`) ?? '',
      ]),
    ),
    at: Date.now(),
  };
}
