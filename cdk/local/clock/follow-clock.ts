/**
 * From here on this thread's `Date` shows the local clock: `new Date()`, `Date.now()` and `Date()`. Timers go on in real
 * time. Call it before loading what is to be deceived, and never in the main thread.
 */
export function followClock(offset: BigInt64Array): void {
  const RealDate = Date;
  const now = () => RealDate.now() + Number(Atomics.load(offset, 0));
  const LocalDate = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown)),
  });
  RealDate.prototype.constructor = LocalDate;
  globalThis.Date = LocalDate;
}
