import { createServer, request as ask } from 'node:http';
import { addressOf } from './faulty-server.ts';

export interface Proxy {
  endpoint: string;
  close(): void;
}

/** A proxy that passes an answer on when it has all of it, as some that scan for viruses do. */
export async function startBufferingProxy(target: string): Promise<Proxy> {
  const server = createServer((request, response) => {
    const { method, headers } = request;
    const passed = ask(new URL(request.url ?? '/', target), { method, headers }, async (answer) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of answer) chunks.push(chunk as Uint8Array);
      response.writeHead(answer.statusCode ?? 502, answer.headers).end(Buffer.concat(chunks));
    });
    passed.on('error', () => response.destroy());
    response.on('close', () => passed.destroy());
    request.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: addressOf(server),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
