import { abortError, type PortalError } from '../errors.ts';

/**
 * What can be ended early: a call, or a read that several calls share. An AbortController for each would cost more than
 * all the rest of a call; the one that fetch needs is made in {@link within}.
 */
export interface Scope {
  /** Why it has ended. */
  error?: PortalError;
  /** Ends the work that is under way. */
  readonly stops: Set<(error: PortalError) => void>;
  abort(cause: unknown): void;
  /** Stops following. Must be called, whatever the outcome. */
  release(): void;
}

/** A scope that ends when a signal aborts, until it is released. */
export function follow(parent?: AbortSignal): Scope {
  const abort = () => scope.abort(parent?.reason);
  const scope: Scope = {
    stops: new Set(),
    abort(cause) {
      const error = (scope.error ??= abortError(cause));
      scope.stops.forEach((stop) => stop(error));
    },
    release: () => parent?.removeEventListener('abort', abort),
  };
  if (parent?.aborted) abort();
  parent?.addEventListener('abort', abort);
  return scope;
}

/**
 * Settles as `work` does, or rejects as soon as its scope ends, or with `timeout` after so many milliseconds; even if
 * `work` does not listen to its signal.
 */
export function within<T>(scope: Scope, work: (signal: AbortSignal) => Promise<T>, ms?: number): Promise<T> {
  return new Promise((resolve, reject) => {
    if (scope.error) throw scope.error;
    const controller = new AbortController();
    const tidy =
      <Value>(settle: (value: Value) => void) =>
      (value: Value) => {
        clearTimeout(timer);
        scope.stops.delete(stop);
        settle(value);
      };
    const stop = tidy((error: PortalError) => {
      reject(error);
      controller.abort(error.cause);
    });
    const late = () => stop(abortError(new DOMException('Too slow.', 'TimeoutError')));
    // setTimeout counts in 32 bits and fires at once beyond that.
    const timer = ms === undefined ? ms : setTimeout(late, Math.min(ms, 2 ** 31 - 1));
    scope.stops.add(stop);
    work(controller.signal).then(tidy(resolve), tidy(reject));
  });
}

/** Waits so many milliseconds: that the time runs out is what it waits for. An abort ends the wait. */
export async function pause(ms: number, scope: Scope): Promise<void> {
  await within(scope, () => new Promise<never>(() => {}), ms).catch((error: unknown) => {
    if (scope.error) throw error;
  });
}
