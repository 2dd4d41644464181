import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { smoobuData } from './bookings.ts';
import type { SmoobuBooking } from './bookings.ts';
import { SECRETS } from './lofts.ts';

export const API_KEY = 'for-tests-only-smoobu-api-key';
export const withKey = (apiKey: string) => ({
  ...SECRETS,
  outbound: { ...SECRETS.outbound, 'smoobu-main': { apiKey } },
});

type Data = Readonly<Record<string, unknown>>;

/** A Smoobu of our own: what it holds of each reservation, and how it is today. */
export async function startSmoobuApi() {
  const asked: string[] = [];
  const held = new Map<number, Readonly<Record<string, unknown>>>();
  const messages: { readonly messageBody: string }[] = [];
  const server = createServer((incoming, outgoing) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    if (incoming.method === 'POST') return void take(incoming, outgoing);
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://smoobu');
    const list = pathname === '/api/reservations';
    const id = Number(/^\/api\/reservations\/(\d+)$/.exec(pathname)?.[1]);
    const known = incoming.headers['api-key'] === api.key;
    const outage = list ? api.outage : (api.outage ?? api.unread.get(id));
    const status = outage ?? (known ? (list || held.has(id) ? 200 : 404) : 401);
    if (status === 'reset') return void outgoing.destroy();
    outgoing.writeHead(status, { 'content-type': 'application/json' });
    const answer = list ? pageOf([...held.values()], searchParams) : held.get(id);
    outgoing.end(status === 200 ? JSON.stringify(answer) : '{"status":0,"title":"Error"}');
  });
  const take = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    messages.push((await json(incoming)) as { messageBody: string });
    if (messages.length <= api.lost)
      outgoing.destroy(); // taken, and nobody is told
    else outgoing.writeHead(201).end();
  };
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const api = {
    asked,
    messages,
    /** So many messages are taken without an answer. */
    lost: 0,
    key: API_KEY,
    outage: undefined as number | 'reset' | undefined,
    /** Reservations that it lists, and can't tell. */
    unread: new Map<number, number>(),
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    holds: (booking: SmoobuBooking) => void held.set(booking.id, smoobuData(booking)),
    forgets: (id: number) => void held.delete(id),
    stop: () => void server.close().closeAllConnections(),
  };
  return api;
}

/** Two a page, so that there are pages; by day, as it is asked. */
function pageOf(all: readonly Data[], query: URLSearchParams): Data {
  const from = query.get('modifiedFrom') ?? '';
  const changed = all.filter((one) => String(one['modifiedAt']) >= from);
  const live = changed.filter(({ type }) => type !== 'cancellation' || query.get('showCancellation') === 'true');
  const start = (Number(query.get('page')) - 1) * 2;
  return { page_size: 2, total_items: live.length, bookings: live.slice(start, start + 2) };
}

export type SmoobuApi = Awaited<ReturnType<typeof startSmoobuApi>>;
