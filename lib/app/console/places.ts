import type { ReservationKey } from '../../domain/stay.ts';

/** Where in the console a stay is shown; what is said there of the last press comes with `more`. */
export function stayPlace({ connection, id }: ReservationKey, more: Readonly<Record<string, string>> = {}): string {
  return placeOf('/host/stay', { of: `${connection}|${id}`, ...more });
}

export function placeOf(path: string, query: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams(query).toString()}`;
}

/** Which stay `of` names; a connection's id has no `|`. */
export function keyFrom(of: string | undefined): ReservationKey | undefined {
  const at = of?.indexOf('|') ?? -1;
  return of === undefined || at < 1 ? undefined : { connection: of.slice(0, at), id: of.slice(at + 1) };
}

/** The same as an address for a mail. `pagesUrl`: the origin of our pages, which ends in `/`. */
export function inMail({ pagesUrl }: { readonly pagesUrl: string }, place: string): string {
  return `${pagesUrl}${place.slice(1)}`;
}
