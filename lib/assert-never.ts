/** Stops the compiler where a case of a union is not handled; throws if one slips past at run time. */
export function assertNever(value: never): never {
  throw new TypeError(`unhandled case: ${String(value)}`);
}
