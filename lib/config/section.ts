import * as v from 'valibot';
import { nearest } from './nearest.ts';

/** An object that has no other keys: a mistyped one would else be a default that nobody chose. */
export function section<const E extends v.ObjectEntries>(entries: E) {
  const known = Object.keys(entries);
  return v.pipe(
    v.looseObject(entries),
    v.rawCheck(({ dataset, addIssue }) => {
      const input: unknown = dataset.value;
      if (typeof input !== 'object' || input === null || Array.isArray(input)) return;
      for (const [key, value] of Object.entries(input)) {
        if (known.includes(key)) continue;
        const meant = nearest(key, known);
        const fix = meant === undefined ? `take it out; known are ${known.join(', ')}` : `did you mean "${meant}"?`;
        const path: [v.ObjectPathItem] = [
          { type: 'object', origin: 'key', input: input as Record<string, unknown>, key, value },
        ];
        addIssue({ message: `is not known here; ${fix}`, path });
      }
    }),
  );
}
