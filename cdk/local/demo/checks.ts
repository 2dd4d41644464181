export interface Checks {
  (what: string, held: boolean, count?: number): void;
  readonly allHeld: () => boolean;
}

/** Prints each check as it is made. A check over nothing (`count` 0) has not held. */
export function checks(print: (line: string) => void): Checks {
  let held = true;
  const check = (what: string, is: boolean, count = 1): void => {
    const ok = is && count > 0;
    held &&= ok;
    print(`${ok ? '  held  ' : '  FAILED'}  ${what}`);
  };
  return Object.assign(check, { allHeld: () => held });
}
