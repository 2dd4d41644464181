const LONGEST_SECONDS = 86_400;

/**
 * What `Retry-After` asks for, in whole seconds and at most a day: a number, or a date seen from the answer's own
 * `Date`, so that no other clock is needed. Undefined where it is missing or can't be read.
 */
export function retryAfterSeconds(headers: Readonly<Record<string, string>>): number | undefined {
  const wanted = headers['retry-after']?.trim() ?? '';
  const seconds = /^\d+$/.test(wanted) ? Number(wanted) : secondsBetween(headers['date'], wanted);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(Math.ceil(seconds), 0), LONGEST_SECONDS);
}

function secondsBetween(sent: string | undefined, wanted: string): number {
  return (httpDate(wanted) - httpDate(sent ?? '')) / 1_000;
}

/** Only the form that HTTP asks for, `Wed, 21 Oct 2026 07:28:00 GMT`: the engine would read far more as a date. */
function httpDate(text: string): number {
  return /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text) ? Date.parse(text) : Number.NaN;
}
