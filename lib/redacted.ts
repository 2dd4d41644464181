/**
 * A personal or secret value that cannot be printed by accident. `grep reveal` lists every place where one leaves.
 *
 * It is never serialized as it is: whoever stores or sends it calls `reveal()` and says so.
 */
export class Redacted<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  reveal(): T {
    return this.#value;
  }

  toJSON(): string {
    return '[redacted]';
  }

  toString(): string {
    return '[redacted]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[redacted]';
  }
}
