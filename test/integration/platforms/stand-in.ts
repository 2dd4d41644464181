import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiAnswer } from '../../contract/platforms/recordings.ts';

/** A platform's API as it was recorded when `api.file` was sent. */
export async function startStandIn(platform: string, file: string) {
  const api = { file, url: '', asked: [] as string[], stop: () => void server.close().closeAllConnections() };
  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', url = '/' } = incoming;
    api.asked.push(`${method} ${url}`);
    const asked = { method: method as 'GET', url: `http://127.0.0.1${url}` };
    const { status, headers, text } = apiAnswer(platform, api.file, asked);
    incoming.resume().on('end', () => outgoing.writeHead(status, headers).end(text));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  api.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return api;
}
export type StandIn = Awaited<ReturnType<typeof startStandIn>>;
