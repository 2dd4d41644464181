import { createHash } from 'node:crypto';

export const stages = ['dev', 'prod', 'local'] as const;
export type Stage = (typeof stages)[number];

/** What may differ between two installs of the stack; everything else is the same everywhere. */
export interface Settings {
  readonly stage: Stage;
  readonly stackName: string;
  /** Starts the name of every grant on a lock, so that two installs can tell their own from the other's. */
  readonly installTag: string;
  /** The mail address, or the domain of the address, that mails come from. */
  readonly sender: string;
  /** Who is told of an alarm; undefined: the topic has no subscriber yet. */
  readonly alarmEmail: string | undefined;
  /** A key of our own for the table (`-c cmk=true`, 1 USD a month) instead of one owned by AWS. */
  readonly customerManagedKey: boolean;
}

/** Stands in where no mail leaves for real. */
export const EXAMPLE_SENDER = 'stay@example.com';

/**
 * The settings from the CDK context: `stage`, `installTag`, `sender`, `alarmEmail`, `cmk`. Throws an Error that names
 * the key and what it may be.
 */
export function readSettings(context: (key: string) => unknown): Settings {
  const text = (key: string, form: RegExp, what: string): string | undefined => {
    const value = context(key);
    if (value === undefined || value === '') return undefined;
    if (typeof value === 'string' && form.test(value)) return value;
    throw new Error(`Context "${key}" must be ${what}.`);
  };

  const stage = (text('stage', /^(dev|prod|local)$/, 'dev, prod or local') ?? 'dev') as Stage;
  const stackName = `staykey-${stage}`;
  const cmk = context('cmk') ?? false; // text from the command line, a boolean from a program
  if (!(['true', 'false', true, false] as unknown[]).includes(cmk))
    throw new Error('Context "cmk" must be true or false.');

  return {
    stage,
    stackName,
    installTag: text('installTag', /^[a-z0-9]{2,7}$/, '2 to 7 of a-z and 0-9') ?? tagOf(stackName),
    sender: text('sender', /^([^\s@]+@)?[^\s@]+\.[^\s@.]+$/, 'a mail address or a domain') ?? EXAMPLE_SENDER,
    alarmEmail: text('alarmEmail', /^[^\s@]+@[^\s@]+\.[^\s@.]+$/, 'a mail address'),
    customerManagedKey: cmk === 'true' || cmk === true,
  };
}

/** `sk` and four characters that differ from stack to stack. */
function tagOf(stackName: string): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  const bytes = [...createHash('sha256').update(stackName).digest().subarray(0, 4)];
  return `sk${bytes.map((byte) => alphabet.charAt(byte % alphabet.length)).join('')}`;
}
