/** A pace that is short enough for tests, and of the usual proportions. */
export const QUICK = { patience: 1000, poll: 40, retryStream: 400, backoff: 10, maxBackoff: 50 };
