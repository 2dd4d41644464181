import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import PostalMime from 'postal-mime';

/** A mail as it reached SES. */
export interface PostedMail {
  readonly to: string;
  readonly from: string;
  readonly replyTo: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** `guest-access`, `host-alarm` …: the tag it was sent with. */
  readonly kind: string;
}

/** How SES says no: a status, its code and its sentence. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export const THROTTLED: Refusal = { status: 400, code: 'Throttling', message: 'Maximum sending rate exceeded.' };
export const OUT_OF_ORDER: Refusal = { status: 503, code: 'ServiceUnavailable', message: 'Service is unavailable.' };
export const REJECTED: Refusal = { status: 400, code: 'MessageRejected', message: 'Address is blacklisted.' };

export interface Mailbox {
  readonly url: string;
  readonly mails: readonly PostedMail[];
  /** Calls that were refused, and their answers that got lost. */
  readonly refused: readonly PostedMail[];
  /** Decides on every mail from now on; undefined takes it. `'lost'`: it is taken, and the answer never arrives. */
  refuse: (mail: PostedMail) => Refusal | 'lost' | undefined;
  /** Sees each mail before it is taken, while its sender still waits. */
  examine: (mail: PostedMail) => Promise<void>;
  /** What `at` says. */
  now: () => string;
  readonly close: () => Promise<void>;
}

/** SES's SendRawEmail (query protocol, version 1) as far as our mailer uses it, and the list of what was sent. */
export async function startMailbox(): Promise<Mailbox> {
  const mails: (PostedMail & { at: string })[] = [];
  const refused: PostedMail[] = [];
  const server = createServer((request, response) => {
    if (request.method === 'GET') return void response.end(JSON.stringify({ emails: mails.map(storedMail) }));
    void text(request).then(async (body) => {
      const mail = await mailIn(new URLSearchParams(body));
      const refusal = mailbox.refuse(mail);
      if (refusal !== undefined) refused.push(mail);
      if (refusal !== undefined && refusal !== 'lost') return answer(response, refusal.status, errorXml(refusal));
      await mailbox.examine(mail);
      mails.push({ ...mail, at: mailbox.now() });
      if (refusal === 'lost') response.destroy();
      else answer(response, 200, sentXml(mails.length));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const mailbox: Mailbox = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    refused,
    refuse: () => undefined,
    examine: async () => undefined,
    now: () => '1970-01-01T00:00:00.000Z',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return mailbox;
}

async function mailIn(form: URLSearchParams): Promise<PostedMail> {
  const field = (name: string) => form.get(name) ?? '';
  const raw = await PostalMime.parse(Buffer.from(field('RawMessage.Data'), 'base64'));
  return {
    to: field('Destinations.member.1'),
    from: raw.from?.address ?? '',
    replyTo: raw.replyTo?.[0]?.address,
    subject: raw.subject ?? '',
    text: (raw.text ?? '').replaceAll('\r\n', '\n'),
    html: raw.html ?? '',
    kind: field('Tags.member.1.Value'),
  };
}

/** As the local SES lists it, for `GET /__local/mails`. */
function storedMail({ to, from, subject, text, html, at }: PostedMail & { at: string }) {
  return { from, destination: { to: [to] }, subject, body: { text, html }, at: Date.parse(at) / 1_000 };
}

function answer(response: ServerResponse, status: number, xml: string): void {
  response.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
}

function sentXml(number: number): string {
  const result = `<SendRawEmailResult><MessageId>${number}</MessageId></SendRawEmailResult>`;
  return `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${result}</SendRawEmailResponse>`;
}

function errorXml({ status, code, message }: Refusal): string {
  const error = `<Type>${status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${code}</Code><Message>${message}</Message>`;
  return `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error>${error}</Error></ErrorResponse>`;
}
