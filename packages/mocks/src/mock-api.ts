import type { OperationId, ProblemCode } from '@betterdata/portal-contract';
import { bodyOf, contentOf, isPicture } from './content.ts';
import { eventsSince, silentStream } from './events.ts';
import { notRecorded, problemResponse } from './problem.ts';
import { START, type Exchange, type Recording, type Write } from './recording.ts';
import { operationOf, requestUrl } from './request-url.ts';
import { sameJson, withKey } from './same-json.ts';

/** How a request fails: it is never answered, there is no network, or the server answers a problem. */
export type Failure = 'no-answer' | 'no-network' | ProblemCode;

interface Failed {
  readonly failure: Failure;
  readonly members: Readonly<Record<string, unknown>>;
}

/** An operation, all that are not named themselves, or the session endpoint of the host's page. */
export type Failing = OperationId | 'all' | 'session';

/**
 * One recorded session, replayed. Reads are answered as they were recorded. A write that was recorded in the
 * present state is answered too and leads to the state that was recorded after it; a repetition under the same
 * Idempotency-Key is answered as the first time. Anything else is answered 501 `not-recorded`.
 */
export class MockApi {
  readonly #recording: Recording;
  readonly #failures = new Map<Failing, Failed>();
  /** Writes that were made, each with the key that its caller chose. */
  readonly #writes: { write: Write; key: string | null }[] = [];
  #state = START;

  constructor(recording: Recording) {
    this.#recording = recording;
  }

  /** The name of the present state; `start` before the first write. */
  get state(): string {
    return this.#state;
  }

  /** Makes an operation fail from now on. `members` are added to the problem, such as the `message` of a refusal. */
  fail(operation: Failing, failure: Failure, members: Readonly<Record<string, unknown>> = {}): void {
    this.#failures.set(operation, { failure, members });
  }

  /** Ends all failures. */
  recover(): void {
    this.#failures.clear();
  }

  /** Back to how it was before the first write. */
  reset(): void {
    this.recover();
    this.#writes.length = 0;
    this.#state = START;
  }

  /** Answers a request to the API. Where there is no network, with an error response: `Response.error()`. */
  async respond(request: Request): Promise<Response> {
    const operation = operationOf(request);
    const failing = this.#failures.get(operation ?? 'all') ?? this.#failures.get('all');
    if (failing) return failed(failing, request.signal);
    // The host page has begun the session, and may begin the next one.
    if (operation === 'embedSessions.end' || operation === 'operatorSessions.end')
      return new Response(null, { status: 204 });
    if (operation === 'events.stream') return silentStream();
    if (operation === 'events.list') return eventsSince(request);
    const answer = request.method === 'GET' ? this.#read(request) : await this.#write(request);
    return (
      answer ??
      notRecorded(
        `${operation ?? 'an unknown operation'} (${request.method} ${requestUrl(request)})`,
        this.#state,
      )
    );
  }

  /** Answers a request of a page to its own backend for a session. The token is no secret and means nothing. */
  async respondSession(request: Request): Promise<Response> {
    const failing = this.#failures.get('session');
    if (failing) return failed(failing, request.signal);
    const expiresAt = new Date(Date.now() + 15 * 60_000).toISOString();
    // An operator's session, by its prefix, is nobody's of an organization.
    const isOperators = this.#recording.reads.every(({ operation }) => operation !== 'viewer.get');
    return Response.json({ token: isOperators ? 'os_mock-session' : 'mock-session', expiresAt });
  }

  #read(request: Request): Response | undefined {
    const url = requestUrl(request);
    for (let name = this.#state; ;) {
      const state = this.#recording.states[name];
      const found = (state ?? this.#recording).reads.find((read) => this.#own(read.url) === url);
      if (found) return this.#answer(found, request);
      if (!state) return undefined;
      name = state.from;
    }
  }

  async #write(request: Request): Promise<Response | undefined> {
    const body = await contentOf(request.clone());
    const key = request.headers.get('idempotency-key');
    const url = requestUrl(request);
    const isMeant = ({ url: recorded, ifMatch, key: recordedKey, body: recordedBody }: Write) =>
      this.#own(recorded) === url &&
      (ifMatch ?? null) === request.headers.get('if-match') &&
      (isPicture(recordedBody) ? isPicture(body) : sameJson(withKey(recordedBody, recordedKey, key), body));

    const before = this.#writes.find((made) => key !== null && made.key === key && isMeant(made.write));
    if (before) return this.#answer(before.write, request);
    const next = Object.entries(this.#recording.states).find(
      ([, { from, write }]) => from === this.#state && isMeant(write),
    );
    if (!next) return undefined;
    const [name, { write }] = next;
    this.#state = name;
    this.#writes.push({ write, key });
    return this.#answer(write, request);
  }

  #answer({ status, headers, answer }: Exchange, request: Request): Response {
    const { etag } = headers;
    if (etag !== undefined && request.headers.get('if-none-match') === etag) {
      return new Response(null, { status: 304, headers: { etag } });
    }
    return new Response(bodyOf(this.#own(answer)), { status, headers });
  }

  /** With the keys that the callers chose. */
  #own(value: unknown): unknown {
    return this.#writes.reduce((own, { write, key }) => withKey(own, write.key, key), value);
  }
}

function failed({ failure, members }: Failed, signal: AbortSignal): Response | Promise<Response> {
  if (failure === 'no-network') return Response.error();
  if (failure === 'no-answer') return untilAborted(signal);
  return problemResponse(failure, members);
}

function untilAborted(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
