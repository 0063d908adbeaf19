import { abortError } from '../errors.ts';

/** A controller whose signal follows another until it is released. */
export interface Scope extends AbortController {
  /** Stops following. Must be called, whatever the outcome. */
  release(): void;
}

/** Like `AbortSignal.any`, which keeps its listeners on a long-lived signal until they are garbage collected. */
export function follow(parent: AbortSignal | undefined): Scope {
  const scope = new AbortController();
  const abort = () => scope.abort(parent?.reason);
  if (parent?.aborted) abort();
  parent?.addEventListener('abort', abort);
  return Object.assign(scope, { release: () => parent?.removeEventListener('abort', abort) });
}

/** Settles as `work` does, or rejects as soon as the signal aborts, even if `work` does not listen to it. */
export function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(abortError(signal.reason));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Runs `work` under a signal that follows `parent`; it fails with `timeout` after so many milliseconds. */
export async function within<T>(
  ms: number,
  parent: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const scope = follow(parent);
  const timer = startTimer(() => scope.abort(new DOMException('Too slow.', 'TimeoutError')), ms);
  try {
    return await abortable(work(scope.signal), scope.signal);
  } finally {
    clearTimeout(timer);
    scope.release();
  }
}

/** Waits so many milliseconds. An abort ends the wait. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer;
  try {
    await abortable(new Promise<void>((resolve) => (timer = startTimer(resolve, ms))), signal);
  } finally {
    clearTimeout(timer);
  }
}

/** setTimeout counts in 32 bits and fires at once beyond that. */
function startTimer(run: () => void, ms: number) {
  return setTimeout(run, Math.min(ms, 2 ** 31 - 1));
}
