/** For so long a page that nobody looks at goes on hearing of changes. */
const PATIENCE_MS = 60_000;

/** Resolves once somebody looks at the page, or the signal aborts. */
export async function untilShown(signal?: AbortSignal): Promise<void> {
  while (document.hidden && !signal?.aborted) {
    await new Promise<unknown>((resolve) => {
      document.addEventListener('visibilitychange', resolve, { once: true, ...(signal && { signal }) });
      signal?.addEventListener('abort', resolve, { once: true });
    });
  }
}

/**
 * Aborts when the page is left: a minute after nobody looks at it any more, at once when the browser puts it to sleep;
 * or with `parent`.
 */
export function whileShown(parent: AbortSignal): AbortSignal {
  const left = new AbortController();
  const signal = AbortSignal.any([parent, left.signal]);
  const leave = () => left.abort();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(leave, PATIENCE_MS);
  };
  look();
  document.addEventListener('visibilitychange', look, { signal });
  document.addEventListener('freeze', leave, { signal });
  addEventListener('pagehide', leave, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return signal;
}
