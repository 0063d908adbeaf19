import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Document, Json } from '../generate/document.ts';
import { endpointsOf, type Endpoint } from '../generate/endpoints.ts';

/** What stands for any file: bytes that are no text. */
export const EXAMPLE_FILE = Uint8Array.of(0x89, 0xff, 0x00);

export interface ExampleServer {
  url: string;
  close(): Promise<void>;
}

/** The first example of an operation's successful answer; null where it has no body. */
export function exampleAnswer({ id, answers }: Endpoint): {
  status: number;
  body: Json;
  file: string | null;
} {
  const [answer] = answers;
  if (answer === undefined) throw new Error(`${id} has no successful answer`);
  const media = answer.response.content?.['application/json'];
  const [file = null] = answer.file ? Object.keys(answer.response.content ?? {}) : [];
  return { status: answer.status, body: Object.values(media?.examples ?? {})[0]?.value ?? null, file };
}

/** A server that answers every operation with the contract's own example, or with what `change` makes of it. */
export async function startExampleServer(
  document: Document,
  change: (id: string, body: Json) => Json = (_id, body) => body,
): Promise<ExampleServer> {
  const endpoints = endpointsOf(document).map((endpoint) => ({ endpoint, matches: matcherOf(endpoint) }));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = endpoints.find(({ matches }) => matches(request.method ?? '', pathname));
    request.resume();
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { status, body, file } = exampleAnswer(found.endpoint);
    if (file !== null) response.writeHead(status, { 'content-type': file }).end(EXAMPLE_FILE);
    else if (body === null) response.writeHead(status).end();
    else {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(change(found.endpoint.id, body)));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Every path parameter is a UUID, so `/v1/inventory/summary` is not taken for an item. */
function matcherOf({ method, path }: Endpoint): (method: string, pathname: string) => boolean {
  const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[0-9a-f-]{36}')}$`);
  return (given, pathname) => given === method.toUpperCase() && pattern.test(pathname);
}
