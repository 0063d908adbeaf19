import type { LiveEvent } from '@betterdata/portal-contract';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { PortalError } from '../errors.ts';
import type { PortalEvent } from './events.ts';

/** Who hears what arrives, and where they are. */
export interface Listener {
  /** After what was passed on last. */
  position: string | undefined;
  readonly onEvent: (event: PortalEvent) => void;
  /** The server has answered, and will send a heartbeat every so often. */
  onReady(heartbeatMs: number): void;
  onHeartbeat(): void;
  /** Anything at all has arrived. */
  onBytes(): void;
}

/** The error for an answer that a proxy has put in the place of a stream. */
const notAStream = () =>
  new PortalError('malformed-response', 'The answer is not a stream of events.', { retryable: true });

/**
 * Reads the events of a response to its end. Events that share the position before them belong together with the first
 * one that has another: they are passed on when that has arrived, so that a cut between them neither loses nor repeats.
 */
export async function readEvents({ headers, body }: Response, listener: Listener): Promise<void> {
  if (!body || !/^text\/event-stream\b/.test(headers.get('content-type') ?? '')) throw notAStream();
  let held: LiveEvent[] = [];

  function take({ event, id = '', data }: EventSourceMessage): void {
    const value = parse(data) as Partial<LiveEvent> & { reset?: boolean; heartbeatMs?: number };
    if (event === 'ready' || event === 'reset') {
      held = [];
      listener.position = id;
      if (event === 'ready') listener.onReady(value.heartbeatMs ?? 15_000);
      if (value.reset === true) listener.onEvent({ type: 'reset', id: null, position: id });
      return;
    }
    held.push({ type: String(value.type), id: String(value.id) });
    if (id === listener.position) return;
    passOn(held, id, listener.onEvent, listener.position);
    listener.position = id;
    held = [];
  }

  const parser = createParser({ onEvent: take, onComment: () => listener.onHeartbeat() });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    parser.feed(decoder.decode(value, { stream: true }));
    listener.onBytes();
  }
}

/** Passes on what was read together. Whoever stops between the events goes on from before them. */
export function passOn(
  events: readonly LiveEvent[],
  position: string,
  onEvent: Listener['onEvent'],
  before = position,
): void {
  events.forEach((event, index) => {
    onEvent({ ...event, position: index === events.length - 1 ? position : before });
  });
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    throw notAStream();
  }
}
