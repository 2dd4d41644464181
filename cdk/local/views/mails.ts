/** A mail as its reader sees it; `at` by the local clock. */
export interface SentMail {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly at: string;
  /** The calendar file that came with it. */
  readonly calendar?: string;
}

interface StoredMail {
  readonly from: string;
  readonly destination: { readonly to: readonly string[] };
  readonly subject: string;
  readonly body: { readonly text?: string; readonly html?: string };
  readonly attachments?: readonly { readonly contentType?: string; readonly content: string }[];
  /** Seconds since 1970. */
  readonly at: number;
}

/** Every mail that SES has taken, newest last. Throws if what stands at `sesUrl` keeps no mails to look at. */
export async function sentMails(sesUrl: string): Promise<readonly SentMail[]> {
  const answer = await fetch(new URL('/store', sesUrl));
  if (!answer.ok) throw new Error(`${sesUrl} shows no mails: it has no GET /store.`);
  const { emails } = (await answer.json()) as { emails: readonly StoredMail[] };
  return emails.map(({ destination, from, subject, body, attachments, at }) => ({
    to: destination.to[0] ?? '',
    from,
    subject,
    text: body.text ?? '',
    html: body.html ?? '',
    at: new Date(Math.round(at * 1_000)).toISOString(),
    ...calendarOf(attachments),
  }));
}

function calendarOf(attachments: StoredMail['attachments'] = []): Pick<SentMail, 'calendar'> {
  const file = attachments.find(({ contentType }) => contentType === 'text/calendar');
  return file === undefined ? {} : { calendar: Buffer.from(file.content, 'base64').toString() };
}
