import * as v from 'valibot';
import type { SentMails } from '../ports/sent-mails.ts';
import { epochSeconds } from './due.ts';
import { InstantField, parseItem, RedactedField } from './parse-item.ts';
import { stayPk } from './stay-items.ts';
import type { Table } from './table.ts';

const SentMailItem = v.object({ at: InstantField, kind: v.string(), subject: v.string(), text: RedactedField });

export function sentMailStore(table: Table): SentMails {
  return {
    keep: (key, { at, kind, subject, text }, until) =>
      table.put({
        pk: stayPk(key),
        sk: `MAIL#${at}#${kind}`,
        at,
        kind,
        subject,
        text: text.reveal(),
        expiresAt: epochSeconds(until),
      }),
    of: async (key) =>
      (await table.query(stayPk(key), 'MAIL#')).map((item) => {
        const { at, kind, subject, text } = parseItem(SentMailItem, item);
        return { at, kind, subject, text };
      }),
  };
}
