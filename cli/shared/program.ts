import { AppError } from '../../lib/errors.ts';

/** What a command has to do with the outside. */
export interface Io {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const terminal: Io = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  env: process.env,
};

/** Something is not as it must be; the sentence says what to do. Exit code 1. */
export class Complaint extends Error {}
/** The command was not understood. Exit code 2. */
export class UsageError extends Error {}

/** Runs a command to its exit code: 0 fine, 1 complaints, 2 usage. */
export async function runCommand(usage: string, io: Io, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UsageError || isParseArgsError(error)) {
      io.err(`${error.message}\n\n${usage}`);
      return 2;
    }
    io.err(sentenceFor(error));
    return 1;
  }
}

function isParseArgsError(error: unknown): error is Error & { code: string } {
  return error instanceof TypeError && String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
}

function sentenceFor(error: unknown): string {
  if (error instanceof Complaint) return error.message;
  if (error instanceof AppError && error.code === 'store.unavailable') {
    const why = error.cause instanceof Error ? ` (${error.cause.name}: ${error.cause.message})` : '';
    return `The table can't be used${why}. Is the stage deployed, and are these the right AWS credentials and region?`;
  }
  if (error instanceof AppError) return `It did not work: ${error.code}.`;
  throw error; // a mistake of ours: with its stack
}
