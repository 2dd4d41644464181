import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LocalStackError } from '../errors.ts';

export interface HttpServer {
  readonly url: string;
  /** Until it is called, every request waits for it. */
  readonly serve: (handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>) => void;
  readonly stop: () => Promise<void>;
}

/** Takes the port first, so that its URL can stand in the template's environment. Throws LocalStackError if it is taken. */
export async function httpServer(port: number): Promise<HttpServer> {
  const ready = Promise.withResolvers<(request: IncomingMessage, response: ServerResponse) => Promise<void>>();
  const server = createServer((request, response) => {
    void ready.promise.then((handle) => handle(request, response)).catch(() => response.destroy()); // the caller hung up
  });
  await listen(server, port);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: ready.resolve,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new LocalStackError(`Port ${port} is in use. Stop what has it, or choose another: PORT=3001 npm start`);
  }
}
