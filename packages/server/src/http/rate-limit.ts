import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from './problem.ts';

/** Counts requests per key in this process. Throws `rate-limited` with Retry-After when the quota is used up. */
export type RateLimit = (key: string) => Promise<Record<string, string>>;

/**
 * A quota of requests per minute. Resolves to the `RateLimit-Policy` header and, once less than half of the
 * quota is left, `RateLimit` (draft-ietf-httpapi-ratelimit-headers): a client needs to know that it is running
 * out, while an answer that always counted down would never be the same twice.
 */
export function createRateLimit(name: string, perMinute: number): RateLimit {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (key) => {
    const state = await limiter.consume(key).catch(asState);
    const seconds = Math.ceil(state.msBeforeNext / 1000);
    const policy = { 'RateLimit-Policy': `"${name}";q=${perMinute};w=60` };
    const headers =
      state.remainingPoints * 2 < perMinute
        ? { ...policy, RateLimit: `"${name}";r=${state.remainingPoints};t=${seconds}` }
        : policy;
    if (state.consumedPoints > perMinute) {
      throw problem('rate-limited', {}, { ...headers, 'Retry-After': String(seconds) });
    }
    return headers;
  };
}

/** The library rejects with the state itself when the quota is used up. */
function asState(reason: unknown): RateLimiterRes {
  if (reason instanceof RateLimiterRes) return reason;
  throw reason;
}
