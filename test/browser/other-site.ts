import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One page of a site on `localhost`, which to a browser is another than 127.0.0.1. */
export async function siteWith(markup: string) {
  const server = createServer((_, response) => void response.setHeader('content-type', 'text/html').end(markup));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
