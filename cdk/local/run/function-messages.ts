/** What a thread is started with. */
export interface ThreadData {
  readonly offset: BigInt64Array;
  /** Codes are drawn from it; undefined: from the machine's own chance. */
  readonly seed: string | undefined;
  readonly codeDir: string;
  readonly handler: string;
  /** The constant part of Lambda's context. */
  readonly context: Readonly<Record<string, string>>;
}

/** One invocation; `event` is JSON, as it is between Lambda and a function. */
export interface ToThread {
  readonly id: string;
  readonly event: string;
  readonly timeoutMs: number;
}

export type FromThread =
  /** It takes calls from now on. */
  | { readonly kind: 'loaded' }
  | { readonly kind: 'answered'; readonly id: string; readonly result: string }
  | { readonly kind: 'failed'; readonly id: string; readonly error: string };
