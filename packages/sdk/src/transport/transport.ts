import { abortError, isPortalError, PortalError } from '../errors.ts';
import { withMetadata } from '../metadata.ts';
import { follow, pause, within } from './abort.ts';
import { successOf, valueOf, type Answer } from './answer.ts';
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
  validate?: ((route: Route, status: number, value: unknown) => string | null) | undefined;
  /** Wrapped around every attempt, the first being the outermost. */
  middleware?: readonly Middleware[] | undefined;
  /** Told of every attempt. */
  logger?: ((entry: LogEntry) => void) | undefined;
}

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
  const page = (globalThis as { location?: { href: string } }).location;
  const { href } = new URL(endpoint, page?.href);
  const http = createHttp(href, options.fetch ?? ((request) => fetch(request)), middleware);
  const policy = createRetryPolicy(options.retry);
  let session = createSession(token);
  let lifetime = new AbortController();

  async function send(route: Route, input: CallInput = {}, options: Partial<ChangeOptions> = {}) {
    const call = prepare(route, input, options);
    const scope = follow(lifetime.signal, ...(options.signal ? [options.signal] : []));
    try {
      if (scope.signal.aborted) throw abortError(scope.signal.reason);
      const answer = await (call.safe
        ? share(session.reads, call.url, scope.signal, (signal) => exchange(call, signal))
        : exchange(call, scope.signal));
      return withMetadata(
        valueOf(answer, (value) => validate?.(route, answer.status, value) ?? null),
        answer,
      );
    } finally {
      scope.release();
      // What is being read now may show the state before the change, and must not answer those who ask from now on.
      if (!call.safe) session.reads.clear();
    }
  }

  /** Sends a call until there is an answer, or an error to give up on. */
  async function exchange(call: Call, signal: AbortSignal): Promise<Answer> {
    let mayRenew = typeof token === 'function';
    let failures = 0;

    /** Milliseconds until the next attempt, or undefined to give up. */
    function recover(error: PortalError, used: Session): number | undefined {
      if (error.status === 401 && mayRenew) {
        mayRenew = false;
        renew(used);
        return 0;
      }
      failures += 1;
      return call.repeatable ? policy.delay(error, failures) : undefined;
    }

    for (let attempt = 1; ; attempt += 1) {
      const used = session;
      const started = Date.now();
      const outcome = await attemptOnce(call, used, signal).catch(asPortalError);
      const retryInMs = isPortalError(outcome) ? recover(outcome, used) : undefined;
      log(logEntry(call.route, attempt, started, outcome, retryInMs));
      if (!isPortalError(outcome)) return outcome;
      if (retryInMs === undefined) throw outcome;
      await pause(retryInMs, signal);
    }
  }

  async function attemptOnce(call: Call, used: Session, signal: AbortSignal): Promise<Answer> {
    const known = call.safe ? used.answers.get(call.url) : undefined;
    const answer = await within(call.file ? timeoutMs * 20 : timeoutMs, signal, async (limit) => {
      const token = await used.token();
      limit.throwIfAborted();
      const headers = {
        ...call.headers,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(known?.etag !== undefined && { 'if-none-match': known.etag }),
      };
      return successOf(await http({ ...call, headers, signal: limit }), known);
    });
    if (call.safe) keep(used.answers, call.url, answer);
    policy.succeeded();
    return answer;
  }

  /** Ends a session, unless it was already replaced. */
  function renew(used: Session): void {
    if (session === used) session = createSession(token);
  }

  /** In a turn of its own, so that a logger that throws breaks no call, and is still heard. */
  function log(entry: LogEntry): void {
    if (logger) queueMicrotask(() => logger(entry));
  }

  function reset(): void {
    renew(session);
    lifetime.abort(new PortalError('aborted', 'The client was reset.'));
    lifetime = new AbortController();
  }

  return { send, reset };
}

/** What is not ours comes from fetch or from a middleware: the request got no complete answer. */
function asPortalError(cause: unknown): PortalError {
  if (isPortalError(cause)) return cause;
  return new PortalError('network-error', 'The server could not be reached, or broke off.', {
    cause,
    retryable: true,
  });
}
