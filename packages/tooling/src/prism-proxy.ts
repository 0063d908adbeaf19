import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSocket, type AddressInfo, type Server } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { inRoot } from './root.ts';

export interface PrismProxy {
  /** Where to send requests instead of to the server itself. */
  url: string;
  /** What broke the contract so far, each as one line. */
  violations: readonly string[];
  close(): Promise<void>;
}

const START_LIMIT = 30_000;

/**
 * Puts Prism as a validating proxy in front of a server. A request or an answer that breaks the contract is answered
 * by Prism with an error of its own (`https://stoplight.io/prism/errors#…`), which is also kept in `violations`.
 */
export async function startPrismProxy(upstream: string, port = 0): Promise<PrismProxy> {
  const prism = await startPrism(upstream);
  const violations: string[] = [];
  const server = createServer((request, response) => forward(request, response, prism.port, violations));
  const address = await listen(server, port);
  return {
    url: `http://127.0.0.1:${address}`,
    violations,
    async close() {
      server.closeAllConnections();
      await Promise.all([prism.stop(), close(server)]);
    },
  };
}

async function startPrism(upstream: string): Promise<{ port: number; stop(): Promise<void> }> {
  const port = await freePort();
  const prism = spawn(
    process.execPath,
    [
      inRoot('node_modules/@stoplight/prism-cli/dist/index.js'),
      ...['proxy', inRoot('packages/contract/openapi.json'), upstream, '--errors', '--cors=false'],
      ...['--host', '127.0.0.1', '--port', String(port)],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = once(prism, 'exit');
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const fail = () => reject(new Error(`Prism did not start\n${output}`));
    setTimeout(fail, START_LIMIT).unref();
    void ended.then(fail);
    const read = (text: string) => {
      output = output.slice(-10_000) + text;
      if (text.includes('Prism is listening')) resolve();
    };
    prism.stdout.setEncoding('utf8').on('data', read);
    prism.stderr.setEncoding('utf8').on('data', read);
  });
  return {
    port,
    async stop() {
      prism.kill();
      await ended;
    },
  };
}

/** Passes a request on to Prism unchanged, and its answer back; looks into problems for those that Prism made. */
function forward(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  violations: string[],
): void {
  const { method = '', url = '', headers } = request;
  const inner = httpRequest({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    if (answer.headers['content-type'] !== 'application/problem+json') {
      answer.pipe(response);
      return;
    }
    void buffer(answer).then((body) => {
      const problem = body.toString();
      if (problem.includes('//stoplight.io/prism/errors#')) violations.push(`${method} ${url}: ${problem}`);
      response.end(body);
    });
  });
  inner.on('error', () => response.destroy());
  request.pipe(inner);
}

async function freePort(): Promise<number> {
  const socket = createSocket();
  const port = await listen(socket, 0);
  await close(socket);
  return port;
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}
