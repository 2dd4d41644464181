import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file so that whoever is killed in between leaves the old one, never half of the new one. */
export function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
