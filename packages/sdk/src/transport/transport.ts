import { PortalError } from '../errors.ts';
import { withMetadata } from '../metadata.ts';
import { follow, pause, within, type Scope } from './abort.ts';
import { successOf, type Answer, type Validate } from './answer.ts';
import { prepare, type Call, type CallInput, type ChangeOptions, type Route } from './call.ts';
import { createHttp, type Fetch, type Middleware } from './http.ts';
import { logEntry, type LogEntry } from './log.ts';
import { keep } from './answers.ts';
import { share } from './reads.ts';
import { createRetryPolicy, type RetryOptions } from './retry.ts';
import { createSession, type Session, type TokenSource } from './session.ts';

export interface TransportOptions {
  /** Where the API is: `https://api.example.com`. */
  endpoint: string;
  /** May be left out where only public operations are called. */
  token?: TokenSource | undefined;
  /** The `fetch` to use. Default: the platform's, as it is at the time of a call. */
  fetch?: Fetch | undefined;
  /**
   * How long one attempt may take, its whole body included. Default 30,000 milliseconds; the upload of a file may take
   * twenty times as long.
   */
  timeoutMs?: number | undefined;
  retry?: RetryOptions | undefined;
  /** Checks answers against the contract: `validate` of `@betterdata/portal-sdk/validate`. */
  validate?: Validate | undefined;
  /** Wrapped around every attempt, the first being the outermost. */
  middleware?: readonly Middleware[] | undefined;
  /** Told of every attempt. */
  logger?: ((entry: LogEntry) => void) | undefined;
}

/** Where the sub-paths find the transport of a client. Not for others. */
export const TRANSPORT = Symbol.for('@betterdata/portal-sdk/transport@1');

export interface Transport {
  /** Calls one operation and answers its value. Rejects with a PortalError, always. */
  readonly send: (route: Route, input?: CallInput, options?: Partial<ChangeOptions>) => Promise<unknown>;
  /** Forgets the token and all that was read with it, and aborts what is under way. */
  readonly reset: () => void;
}

/** @throws TypeError if the endpoint is not a URL */
export function createTransport(options: TransportOptions): Transport {
  const { endpoint, token, timeoutMs = 30_000, validate, middleware = [], logger } = options;
  // A relative endpoint is for browsers, where the page gives the rest.
  const { href } = new URL(endpoint, (globalThis as { location?: { href: string } }).location?.href);
  const http = createHttp(href, options.fetch ?? ((request) => fetch(request)), middleware);
  const policy = createRetryPolicy(options.retry);
  let session = createSession(token);
  const underWay = new Set<Scope>();

  async function send(route: Route, input: CallInput = {}, options: Partial<ChangeOptions> = {}) {
    const call = prepare(route, input, options);
    const scope = follow(options.signal);
    underWay.add(scope);
    try {
      const answer = await (call.safe
        ? share(session.reads, call.url, scope, (shared) => exchange(call, shared))
        : exchange(call, scope));
      return withMetadata(answer.value(), answer);
    } finally {
      underWay.delete(scope);
      scope.release();
      // What is being read now may show the state before the change, and must not answer those who ask from now on.
      if (!call.safe) session.reads.clear();
    }
  }

  /** Sends a call until there is an answer, or an error to give up on. */
  async function exchange(call: Call, scope: Scope): Promise<Answer> {
    let renewals = 0;
    for (let attempt = 1; ; attempt += 1) {
      const used = session;
      const started = performance.now();
      try {
        const answer = await attemptOnce(call, used, scope);
        log(logEntry(call.route, attempt, started, answer));
        return answer;
      } catch (error) {
        const failure = error as PortalError;
        if (failure.code === 'timeout') used.overdue();
        const refused = failure.status === 401 && typeof token === 'function' && renewals === 0;
        if (refused) {
          renewals = 1;
          // Somebody else may have been faster.
          if (session === used) session = createSession(token);
        }
        let retryInMs: number | undefined;
        if (call.repeatable) retryInMs = refused ? 0 : policy.delay(failure, attempt - renewals);
        log(logEntry(call.route, attempt, started, failure, retryInMs));
        if (retryInMs === undefined) throw error;
        await pause(retryInMs, scope);
      }
    }
  }

  async function attemptOnce(call: Call, used: Session, scope: Scope): Promise<Answer> {
    const known = call.safe ? used.answers.get(call.url) : undefined;
    const request = async (signal: AbortSignal) => {
      const token = await used.token();
      signal.throwIfAborted();
      const headers = {
        ...call.headers,
        authorization: token && `Bearer ${token}`,
        'if-none-match': known?.etag,
      };
      return successOf(await http({ ...call, headers, signal }), call, known, validate);
    };
    const limit = call.file ? timeoutMs * 20 : timeoutMs;
    const answer = await within(scope, request, call.read ? undefined : limit);
    if (call.safe) keep(used.answers, call.url, answer);
    policy.succeeded();
    return answer;
  }

  /** In a turn of its own, so that a logger that throws breaks no call, and is still heard. */
  function log(entry: LogEntry): void {
    queueMicrotask(() => logger?.(entry));
  }

  function reset(): void {
    session = createSession(token);
    for (const scope of underWay) scope.abort(new PortalError('aborted', 'The client was reset.'));
  }

  return { send, reset };
}
