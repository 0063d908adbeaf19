import { setTimeout as sleep } from 'node:timers/promises';
import type { TestApp, TestRequest } from '../http/testing.ts';

/** One server-sent event, or a comment under the name of `comment`. */
export interface Told {
  event: string;
  id: string;
  data: Record<string, unknown>;
}

export interface OpenStream {
  response: Response;
  /** All that has arrived, as it is. */
  text(): string;
  /** What has arrived, without comments. */
  told(): Told[];
  /** The news among it, as `asn.sent 6f9c…`. */
  news(): string[];
  /** Waits until this holds. */
  until(holds: () => boolean, what?: string): Promise<void>;
  /** The id of the last event. */
  position(): string;
  /** Whether the server has ended it. */
  ended(): boolean;
  close(): Promise<void>;
}

/** Opens a stream of events and reads it as it arrives, from its first event on. */
export async function openStream(
  app: Pick<TestApp, 'fetch'>,
  token: string,
  { after, ...options }: TestRequest & { after?: string } = {},
): Promise<OpenStream> {
  const headers = { ...options.headers, ...(after !== undefined && { 'Last-Event-ID': after }) };
  const response = await app.fetch('/v1/events/stream', { token, ...options, headers });
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  const stream = readStream(response);
  await stream.until(() => stream.told().length > 0);
  return stream;
}

export function readStream(response: Response): OpenStream {
  const reader = response.body?.getReader();
  if (reader === undefined) throw new Error('There is no body.');
  const decoder = new TextDecoder();
  let text = '';
  let ended = false;
  const read = async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
  };
  void read()
    .catch(() => undefined)
    .finally(() => (ended = true));

  const stream: OpenStream = {
    response,
    text: () => text,
    told: () =>
      text
        .split('\n\n')
        .slice(0, -1)
        .filter((block) => !block.startsWith(':'))
        .map(parse),
    news: () =>
      stream
        .told()
        .filter(({ event }) => event !== 'ready' && event !== 'reset')
        .map(({ event, data }) => `${event} ${String(data['id'])}`),
    until: async (holds, what = 'what was waited for') => {
      for (const limit = Date.now() + 5000; !holds(); await sleep(5)) {
        if (Date.now() > limit) throw new Error(`${what} did not come. There is:\n${text}`);
      }
    },
    position: () => stream.told().at(-1)?.id ?? '',
    ended: () => ended,
    close: () => reader.cancel(),
  };
  return stream;
}

function parse(block: string): Told {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const { event = '', id = '', data = '{}' } = fields;
  return { event, id, data: JSON.parse(data) as Record<string, unknown> };
}
