import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { createTransport, type Transport, type TransportOptions } from '../transport/transport.ts';

/** What the server was sent. */
export interface Received {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Answers one request, or does not. */
export type Reply = (response: ServerResponse, received: Received) => void;

export interface TestServer {
  endpoint: string;
  received: Received[];
}

/** A real HTTP server that answers the first request with the first reply and so on, and repeats the last reply. */
export async function serve(t: TestContext, ...replies: [Reply, ...Reply[]]): Promise<TestServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const reply = replies[received.length] ?? replies.at(-1);
      received.push({ method, url, headers, body });
      reply?.(response, received.at(-1)!);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

/** A transport to a server with these replies. Pauses between attempts are short. */
export async function connect(
  t: TestContext,
  replies: [Reply, ...Reply[]],
  options: Partial<TransportOptions> = {},
): Promise<TestServer & Transport> {
  const server = await serve(t, ...replies);
  const retry = { baseDelayMs: 2, maxDelayMs: 2_000, ...options.retry };
  const transport = createTransport({ endpoint: server.endpoint, token: 'secret', ...options, retry });
  return { ...server, ...transport };
}

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
  (response) =>
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(body === undefined ? undefined : JSON.stringify(body));

export const problem = (status: number, code: string, headers: Record<string, string> = {}): Reply =>
  json(
    status,
    { type: `/problems/${code}`, title: code, status, code, detail: `It is ${code}.`, requestId: 'r-1' },
    {
      'content-type': 'application/problem+json',
      ...headers,
    },
  );

export const text =
  (status: number, body: string, headers: Record<string, string> = {}): Reply =>
  (response) =>
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);

/** Sends no header, ever. */
export const silence: Reply = () => {};

/** Sends its headers and half of its body, and then nothing more. */
export const stall: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":');
};

/** Promises more than it sends and closes the connection. */
export const breakOff: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"id":', () => response.destroy());
};

/** Resets the connection without an answer. */
export const hangUp: Reply = (response) => {
  response.socket?.resetAndDestroy();
};

/** Waits before it replies. */
export const after =
  (ms: number, reply: Reply): Reply =>
  (response, received) =>
    setTimeout(() => reply(response, received), ms);
