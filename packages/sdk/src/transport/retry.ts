import type { PortalError } from '../errors.ts';

/** How failed calls are repeated. */
export interface RetryOptions {
  /** How often a call is sent at most, the first time included. Default 3; 1 switches repetition off. */
  attempts?: number;
  /** The first pause is random between 0 and this many milliseconds; each further one doubles. Default 250. */
  baseDelayMs?: number;
  /** No pause is longer; a server that asks for a longer one ends the call at once. Default 10,000. */
  maxDelayMs?: number;
  /**
   * How many repetitions all calls of the client may use up together. Each success gives a tenth of one back, so
   * that an outage is not answered with a multiple of the usual load. Default 10.
   */
  budget?: number;
}

/** Statuses that another attempt may cure: request timeout, too early, too many requests, and the server's own. */
const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);

export const isTransient = (status: number, code: unknown): boolean =>
  TRANSIENT.has(status) || code === 'idempotency-in-progress';

export class RetryPolicy {
  readonly #options: Required<RetryOptions>;
  #budget: number;

  constructor(options: RetryOptions = {}) {
    this.#options = { attempts: 3, baseDelayMs: 250, maxDelayMs: 10_000, budget: 10, ...options };
    this.#budget = this.#options.budget;
  }

  /**
   * Milliseconds to wait before the call is sent again, or undefined to give up. Full jitter
   * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/) on top of what the server asks for.
   */
  delay(error: PortalError, attempt: number): number | undefined {
    const { attempts, baseDelayMs, maxDelayMs } = this.#options;
    const asked = error.retryAfterMs ?? 0;
    if (!error.retryable || attempt >= attempts || asked > maxDelayMs || this.#budget < 1) return undefined;
    this.#budget -= 1;
    return asked + Math.random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
  }

  succeeded(): void {
    this.#budget = Math.min(this.#options.budget, this.#budget + 0.1);
  }
}

/**
 * Retry-After in milliseconds: seconds or an HTTP date (RFC 9110, 10.2.3). A date is compared with the server's own
 * clock where the answer shows it, because ours may be wrong.
 */
export function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const wait = Date.parse(value) - (Date.parse(headers.get('date') ?? '') || Date.now());
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
