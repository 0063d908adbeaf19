import type { z } from 'zod';
import type { PaymentProvider } from '../billing/provider.ts';
import type { Clock } from '../common/clock.ts';
import type { Database } from '../db/database.ts';
import type { Logger } from '../http/log.ts';
import type { Couriers } from '../notifications/couriers.ts';

/** What a job is told: ids and dates. Content would go stale while it waits, and stands outside every tenant. */
export type JobPayload = Readonly<Record<string, string>>;

/** What every job may use. A tenant's rows are behind `database.withTenant(system(organizationId), …)`. */
export interface JobServices {
  database: Database;
  clock: Clock;
  logger: Logger;
  couriers: Couriers;
  /** Undefined where plans cannot be bought. */
  payments?: PaymentProvider | undefined;
}

export interface JobContext extends JobServices {
  /** Aborted when the job has run too long or the server stops: whatever it does from then on is done again. */
  signal: AbortSignal;
}

/** How often a job that threw is tried again, and when: each wait is about twice the one before. */
export interface RetryPolicy {
  limit: number;
  delaySeconds: number;
  maxDelaySeconds: number;
}

/** A kind of job. */
export interface Job<Payload extends JobPayload = JobPayload> {
  /** Of the form `noun.what`. Waiting jobs go by it: another name is another kind. */
  readonly kind: string;
  readonly payload: z.ZodType<Payload>;
  readonly retry: RetryPolicy;
  /** How long one run may take. */
  readonly timeoutSeconds: number;
  /** How many of the kind one process runs at a time. */
  readonly atOnce: number;
  /** When it runs without being asked, as a cron expression in UTC; then its payload is empty. */
  readonly schedule: string | undefined;
  /**
   * Does the work, or throws to be run again. May run twice: a process can die between the work and the note that it
   * is done.
   */
  run(payload: Payload, context: JobContext): Promise<void>;
}

export type JobOptions<Payload extends JobPayload> = Pick<Job<Payload>, 'kind' | 'payload' | 'run'> &
  Partial<Pick<Job<Payload>, 'timeoutSeconds' | 'atOnce'>> & {
    schedule?: string;
    retry?: Partial<RetryPolicy>;
  };

/** Declares a kind of job; it runs once it is among those of registry.ts. */
export function defineJob<Payload extends JobPayload>(options: JobOptions<Payload>): Job<Payload> {
  return {
    timeoutSeconds: 60,
    atOnce: 1,
    schedule: undefined,
    ...options,
    // A quarter to half an hour in all: long enough for most of what heals by itself.
    retry: { limit: 6, delaySeconds: 15, maxDelaySeconds: 900, ...options.retry },
  };
}
