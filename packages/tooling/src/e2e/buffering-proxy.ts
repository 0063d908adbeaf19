import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A proxy that passes an answer on once it has all of it, as some in companies do: of a stream nothing gets through. */
export async function startBufferingProxy(target: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((asked, answer) => {
    const { method, headers } = asked;
    const forwarded = request(new URL(asked.url ?? '/', target), { method, headers }, (response) => {
      void passOn(response).catch(() => answer.destroy());
    });
    async function passOn(response: IncomingMessage): Promise<void> {
      const body = await buffer(response);
      answer.writeHead(response.statusCode ?? 502, response.headers).end(body);
    }
    answer.on('close', () => forwarded.destroy());
    forwarded.on('error', () => answer.destroy());
    asked.pipe(forwarded);
  }).listen(0);
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
