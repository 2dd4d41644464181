import * as v from 'valibot';

/** As number or as text; text from here on, since it is compared and never reckoned with. */
export const SmartlockId = v.union([
  v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.transform(String)),
  v.pipe(v.string(), v.regex(/^[1-9]\d{0,15}$/)),
]);
