import type { PortalError } from '../errors.ts';

/** How failed calls are repeated. */
export interface RetryOptions {
  /** How often a call is sent at most, the first time included. Default 3; 1 switches repetition off. */
  attempts?: number;
  /** The first pause is random between 0 and this many milliseconds; each further one doubles. Default 250. */
  baseDelayMs?: number;
  /** The bound of that doubling. A server that asks for a longer pause ends the call at once. Default 10,000. */
  maxDelayMs?: number;
  /**
   * How many repetitions all calls of the client may use up together. Each success gives a tenth of one back, so
   * that an outage is not answered with a multiple of the usual load. Default 10.
   */
  budget?: number;
}

export interface RetryPolicy {
  /** Milliseconds to wait before a call that failed so many times is sent again, or undefined to give up. */
  readonly delay: (error: PortalError, failures: number) => number | undefined;
  /** Gives a part of a repetition back to the budget. */
  readonly succeeded: () => void;
}

/**
 * Full jitter (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/) on top of what the server
 * asks for, within a budget.
 */
export function createRetryPolicy({
  attempts = 3,
  baseDelayMs = 250,
  maxDelayMs = 10_000,
  budget = 10,
}: RetryOptions = {}): RetryPolicy {
  let left = budget;
  return {
    delay({ retryable, retryAfterMs = 0 }, failures) {
      if (!retryable || failures >= attempts || retryAfterMs > maxDelayMs || left < 1) return undefined;
      left -= 1;
      return retryAfterMs + Math.random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (failures - 1));
    },
    succeeded() {
      left = Math.min(budget, left + 0.1);
    },
  };
}

/**
 * Request timeout, too early, too many requests, and the server's own troubles: another attempt may cure them. No attempt
 * cures what a whole day allows.
 */
const TRANSIENT = /^(408|425|429(?! invitation)|50[0234]) | idempotency-in-progress$/;

export const isTransient = (status: number, code: string): boolean => TRANSIENT.test(`${status} ${code}`);

/**
 * Retry-After in milliseconds: seconds or an HTTP date (RFC 9110, 10.2.3). A date is compared with the server's own
 * clock where the answer shows it, because ours may be wrong.
 */
export function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return +value * 1000;
  // Date.parse makes a year of almost any number.
  if (!value.endsWith('GMT')) return undefined;
  const wait = Date.parse(value) - (Date.parse(headers.get('date') ?? '') || Date.now());
  return isNaN(wait) ? undefined : Math.max(0, wait);
}
