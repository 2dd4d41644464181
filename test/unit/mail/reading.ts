/** What a reader of the HTML sees: tags gone, entities decoded, head and style left out, white space as one blank. */
export function readable(html: string): string {
  const body = html.slice(html.indexOf('<body')).replace(/<\/?code\b[^>]*>/g, '');
  return decoded(body.replace(/<[^>]*>/g, ' '))
    .replace(/[ \n]+/g, ' ') // a no-break space is a word's own
    .trim();
}

export function decoded(text: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** The inner HTML of every element with this tag. */
export function elements(html: string, tag: string): string[] {
  return [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map((match) => match[1] ?? '');
}

/** Tags in the order they come, without attributes: `html`, `/p`. */
export function tags(html: string): string[] {
  return [...html.matchAll(/<(\/?[a-z][a-z0-9]*)/g)].map((match) => match[1] ?? '');
}
