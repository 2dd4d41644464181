/** No list of changes is longer than that many pages: one that is would be a platform that ignores what it is asked. */
const MOST_PAGES = 10;

/** The entries of a list that comes in pages, from the first page on until one isn't full. `read` is given how many to skip. */
export async function entriesOf<T>(
  pageSize: number,
  read: (skip: number) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const entries: T[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await read(page * pageSize);
    entries.push(...found);
    if (found.length < pageSize) break;
  }
  return entries;
}
