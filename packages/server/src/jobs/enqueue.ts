import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import { announce } from '../db/announce.ts';
import type { TenantTransaction } from '../db/database.ts';
import type { Job, JobPayload } from './job.ts';
import { openQueue, queueSettings } from './queue.ts';

export interface EnqueueOptions {
  /**
   * While a job of this kind with this key waits, it takes the new payload instead of a second job being added. Name
   * the ids that the job is about: keys are those of the whole platform.
   */
  singletonKey?: string;
  /** Not before this moment. */
  startAfter?: Date;
}

/**
 * Has a job done after this transaction is committed, and never if it is not. A worker of this process begins at once,
 * those of others look every second.
 */
export async function enqueue<Payload extends JobPayload>(
  trx: TenantTransaction,
  job: Job<Payload>,
  payload: Payload,
  options: EnqueueOptions = {},
): Promise<void> {
  const { fromKysely } = await import('pg-boss');
  const boss = await openQueue(fromKysely(trx));
  const data = job.payload.parse(payload);
  try {
    await add(boss, job.kind, data, options);
  } catch (error) {
    if (!isMissingQueue(error)) throw error;
    // The first of its kind, before any worker has declared the queue.
    await sql`select pgboss.create_queue(${job.kind}, ${{ policy: 'standard', ...queueSettings(job) }})`.execute(
      trx,
    );
    await add(boss, job.kind, data, options);
  }
  announce(trx, job.kind);
}

async function add(
  boss: PgBoss,
  kind: string,
  data: JobPayload,
  { singletonKey, startAfter }: EnqueueOptions,
): Promise<void> {
  const when = startAfter ? { startAfter } : {};
  if (singletonKey === undefined) {
    await boss.send(kind, data, when);
    return;
  }
  // Where the waiting job is taken between two statements there is none to change, and the next try adds one.
  for (let tries = 0; tries < 3; tries++) {
    const { jobs } = await boss.upsert(kind, data, { ...when, singletonKey });
    if (jobs.length > 0) return;
  }
  throw new Error(`The job ${kind} ${singletonKey} could not be enqueued.`);
}

/** pg-boss looks for the queue before it writes, so that the transaction is still in order. */
function isMissingQueue(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'PGBOSS_QUEUE_NOT_FOUND';
}
