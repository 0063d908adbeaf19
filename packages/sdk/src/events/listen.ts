import type { LiveEventList } from '@betterdata/portal-contract';
import { isPortalError, PortalError } from '../errors.ts';
import { follow, pause } from '../transport/abort.ts';
import type { Transport } from '../transport/transport.ts';
import type { EventsOptions, EventsState } from './events.ts';
import type { Inbox } from './inbox.ts';
import { PACE } from './pace.ts';
import { passOn, readEvents, type Listener } from './stream.ts';

/** After so many heartbeats' time without a byte a connection is dead. */
const SILENCE = 2.5;
/** After so many heartbeats in time it is certain that nobody holds the stream back. */
const PROVEN = 2;
/** How much has to speak against streaming before events are asked for. */
const STRIKES = 3;

/** Puts events into the inbox until the signal aborts. Rejects when trying again is of no use. */
export async function listen(
  { send }: Transport,
  { after, onState, pace }: EventsOptions,
  inbox: Inbox,
  signal: AbortSignal,
): Promise<void> {
  const { patience, poll, retryStream, backoff, maxBackoff } = { ...PACE, ...pace };
  const scope = follow(signal);
  let position = after;
  let state: EventsState | undefined;
  let strikes = 0;
  /** In a row. */
  let failures = 0;
  let refusals = 0;

  try {
    for (;;) {
      const pollMs = await stream();
      if (strikes < STRIKES) continue;
      strikes = 0;
      for (
        const until = Date.now() + pollMs;
        Date.now() < until;
        await pause(poll * random(0.9, 1.1), scope)
      ) {
        await ask();
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    scope.release();
  }

  function reached(next: EventsState): void {
    failures = 0;
    refusals = 0;
    become(next);
  }

  function become(next: EventsState): void {
    if (next !== state) onState?.((state = next));
  }

  /** Streams once. Answers for how long to do without, if there were strikes enough. */
  async function stream(): Promise<number> {
    const progress = { beats: -1 };
    try {
      await connect(progress);
    } catch (error) {
      const failure = curable(error);
      if (failure === undefined) return 0;
      if (progress.beats < 0) {
        strikes += REPLACED.has(failure.code) ? STRIKES : 1;
        // Is it the stream alone that does not get through?
        if (!(await ask())) strikes = 0;
        return failure.retryAfterMs ?? retryStream;
      }
    }
    // A stream ends with its session, its server or its connection, and for many at the same time.
    strikes += 1;
    await pause(random(0, backoff), scope);
    return retryStream;
  }

  /** Reads a stream to its end, and counts its heartbeats from the moment when it is ready. */
  async function connect(progress: { beats: number }): Promise<void> {
    const connection = new AbortController();
    const leave = () => connection.abort(signal.reason);
    const silent = () => {
      if (progress.beats < PROVEN) strikes += STRIKES;
      connection.abort(new PortalError('timeout', 'The stream has fallen silent.', { retryable: true }));
    };
    let silenceMs = patience;
    let timer = setTimeout(silent, silenceMs);
    const listener: Listener = {
      get position() {
        return position;
      },
      set position(next) {
        position = next;
      },
      onEvent: inbox.put,
      onReady(heartbeatMs) {
        progress.beats = 0;
        silenceMs = heartbeatMs * SILENCE;
        reached('streaming');
      },
      onHeartbeat() {
        progress.beats += 1;
        if (progress.beats >= PROVEN) strikes = 0;
      },
      onBytes() {
        clearTimeout(timer);
        timer = setTimeout(silent, silenceMs);
      },
    };
    signal.addEventListener('abort', leave);
    try {
      const headers = { 'last-event-id': position };
      const read = (response: Response) => readEvents(response, listener);
      await send('GET /v1/events/stream', { headers, read }, { signal: connection.signal });
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    }
  }

  /** Asks once what has happened. Answers whether there was an answer; waits after a failure. */
  async function ask(): Promise<boolean> {
    try {
      const query = { after: position };
      const answer = (await send('GET /v1/events', { query }, { signal })) as LiveEventList;
      if (answer.reset) inbox.put({ type: 'reset', id: null, position: answer.position });
      passOn(answer.events, answer.position, inbox.put, position);
      position = answer.position;
      reached('polling');
      return true;
    } catch (error) {
      const failure = curable(error);
      if (failure === undefined) return true;
      become('offline');
      const most = Math.min(maxBackoff, backoff * 2 ** failures);
      failures += 1;
      await pause((failure.retryAfterMs ?? 0) + random(0, most), scope);
      return false;
    }
  }

  /** The error if it may go away with time; undefined if it has gone already. Throws what will not. */
  function curable(error: unknown): PortalError | undefined {
    if (signal.aborted || !isPortalError(error)) throw error;
    if (error.code === 'aborted') {
      // The client was reset: somebody else is signed in now.
      position = undefined;
      return undefined;
    }
    if (error.status === 401 && refusals === 0) {
      // The transport asks for a token the next time.
      refusals = 1;
      return undefined;
    }
    // What has no problem document was not answered by the API.
    if (error.retryable || error.code === 'http-error') return error;
    throw error;
  }
}

/** Errors that come of a stream's being replaced by something else, or refused for a while. */
const REPLACED: ReadonlySet<string> = new Set(['malformed-response', 'http-error', 'rate-limited']);

const random = (from: number, to: number) => from + Math.random() * (to - from);
