import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type ClientOptions } from '../index.ts';
import { QUICK } from './quick-pace.ts';
import type { Reply } from './serve.ts';
import { withEvents, type EventsOptions, type EventsState, type PortalEvent } from '../events/events.ts';

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** Answers as a server of other tests does, whatever was asked. */
export const always =
  (reply: Reply): Answer =>
  (response) =>
    reply(response, { method: '', url: '', headers: {}, body: '' });

export interface EventServer {
  endpoint: string;
  /** `GET /v1/events/stream` and its `Last-Event-ID`, or the address of a question, in the order of arrival. */
  asked: string[];
  /** How each stream is answered from now on. */
  stream: Answer;
  /** How each question is answered from now on. */
  list: Answer;
  /** Connections with an answer that is not over. */
  open(): number;
  stop(): void;
}

/** A server that answers streams and questions of events as a test tells it to. */
export async function startEventServer(t: TestContext): Promise<EventServer> {
  const underWay = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    underWay.add(response);
    response.on('close', () => underWay.delete(response));
    const isStream = request.url === '/v1/events/stream';
    const after = request.headers['last-event-id'];
    events.asked.push(
      isStream ? `stream ${after === undefined ? 'anew' : String(after)}` : (request.url ?? ''),
    );
    (isStream ? events.stream : events.list)(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const events: EventServer = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    stream: tell(ready('p0', true)),
    list: (response) => response.writeHead(200).end('{"events":[],"position":"p9","reset":false}'),
    open: () => underWay.size,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  t.after(events.stop);
  return events;
}

export const ready = (id: string, reset = false, heartbeatMs = 1000) =>
  `event: ready\nid: ${id}\ndata: ${JSON.stringify({ reset, heartbeatMs })}\n\n`;

export const change = (type: string, id: string, position: string) =>
  `event: ${type}\nid: ${position}\ndata: ${JSON.stringify({ type, id })}\n\n`;

export const HEARTBEAT = ': heartbeat\n\n';

/** Streams these texts, one after the other, and stays open. */
export const tell =
  (...texts: string[]): Answer =>
  async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const text of texts) {
      response.write(text);
      await sleep(5);
    }
  };

/** The same, and then ends. */
export const tellAndEnd =
  (...texts: string[]): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end(texts.join(''));

export interface Heard {
  events: PortalEvent[];
  /** Those that are no reset, as `asn.sent a1`. */
  news(): string[];
  states: EventsState[];
  until(holds: () => boolean): Promise<void>;
  /** Settles when the events are over. */
  over: Promise<void>;
  stop(): Promise<void>;
}

/** Listens with a client of its own. */
export function hear(
  t: TestContext,
  endpoint: string,
  options: EventsOptions = {},
  client: Partial<ClientOptions> = {},
): Heard {
  const ending = new AbortController();
  const sdk = withEvents(createClient({ endpoint, token: 'secret', retry: { attempts: 1 }, ...client }));
  const heard: Heard = {
    events: [],
    states: [],
    news: () => heard.events.flatMap(({ type, id }) => (id === null ? [] : [`${type} ${id}`])),
    until: (holds) => until(holds, () => heard),
    over: Promise.resolve(),
    stop: () => {
      ending.abort();
      return heard.over;
    },
  };
  const onState = (state: EventsState) => void heard.states.push(state);
  const listen = async () => {
    const settings = { signal: ending.signal, onState, pace: QUICK, ...options };
    for await (const event of sdk.events(settings)) heard.events.push(event);
  };
  heard.over = listen();
  t.after(() => heard.stop().catch(() => undefined));
  return heard;
}

export async function until(holds: () => boolean, state: () => unknown): Promise<void> {
  for (const limit = Date.now() + 10_000; !holds(); await sleep(5)) {
    if (Date.now() > limit) throw new Error(`It did not come to hold: ${JSON.stringify(state())}`);
  }
}
