import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { faults } from './faults.ts';
import { json } from './serve.ts';

/** What reached the server on behalf of one client. */
export interface Traffic {
  /** The Idempotency-Key of each request, or null. */
  keys: (string | null)[];
  /** How many writes were carried out; the same key is carried out once. */
  processed: number;
  authorizations: string[];
}

/** A server that misbehaves on purpose. */
export interface FaultyServer {
  /** An endpoint of its own for one client: its first request, or each of its requests, meets the fault. */
  endpoint(fault: string, when: 'once' | 'always'): string;
  traffic(endpoint: string): Traffic;
  /** Answers that are under way: neither sent nor given up by the client. */
  underWay(): number;
  close(): void;
}

/** It speaks to pages of any origin. */
const forPages = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match',
  'access-control-allow-methods': 'GET, POST, DELETE',
  'access-control-expose-headers': 'ETag, Retry-After, X-Request-Id, Date',
};

export async function startFaultyServer(): Promise<FaultyServer> {
  const clients = new Map<string, Traffic & { fault: string; when: 'once' | 'always' }>();
  const underWay = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    underWay.add(response);
    response.on('close', () => underWay.delete(response));
    for (const [name, value] of Object.entries(forPages)) response.setHeader(name, value);
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    const client = clients.get(request.url?.split('/')[1] ?? '');
    if (!client) return response.writeHead(404).end();
    request.resume().on('end', () => {
      const key = (request.headers['idempotency-key'] as string | undefined) ?? null;
      const fault = client.when === 'always' || client.keys.length === 0 ? faults[client.fault] : undefined;
      const known = key !== null && client.processed > 0;
      client.keys.push(key);
      client.authorizations.push(request.headers.authorization ?? '');
      if (request.method !== 'GET' && !fault?.unprocessed && !known) client.processed += 1;

      response.setHeader('x-request-id', 'r-1');
      const { method = '', url = '', headers } = request;
      const reply = fault?.reply ?? json(200, method === 'GET' ? { items: [] } : { id: 'made' });
      reply(response, { method, url, headers, body: '' });
    });
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = addressOf(server);

  return {
    endpoint(fault, when) {
      const name = `client-${clients.size}`;
      clients.set(name, { fault, when, keys: [], processed: 0, authorizations: [] });
      return `${origin}/${name}`;
    },
    traffic: (endpoint) => clients.get(endpoint.slice(origin.length + 1))!,
    underWay: () => underWay.size,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
