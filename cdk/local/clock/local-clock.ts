/** What every function takes for now: this machine's clock, moved by an offset that all threads share. */
export interface LocalClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Moves the clock; it runs on from there. */
  readonly set: (milliseconds: number) => void;
  /** One whole number: the offset in milliseconds. Threads follow it (`followClock`). */
  readonly offset: BigInt64Array<SharedArrayBuffer>;
}

/** `onSet` hears each new offset, in milliseconds, before anybody sees the new time. */
export function localClock(
  realNow: () => number,
  startOffset: number,
  onSet: (offset: number) => void = () => undefined,
): LocalClock {
  const offset = new BigInt64Array(new SharedArrayBuffer(8));
  Atomics.store(offset, 0, BigInt(startOffset));
  return {
    offset,
    now: () => realNow() + Number(Atomics.load(offset, 0)),
    set: (milliseconds) => {
      const moved = Math.round(milliseconds - realNow());
      onSet(moved);
      Atomics.store(offset, 0, BigInt(moved));
    },
  };
}
