import type { ConstructorOptions, PgBoss, Queue } from 'pg-boss';
import type { QueueConnection } from '../db/database.ts';
import { FAILED_JOBS } from '../db/queue-schema.ts';
import type { Job } from './job.ts';

/** A job whose process shows no life for so long is given to another. */
const HEARTBEAT_SECONDS = 30;
const KEEP_DONE_SECONDS = 24 * 60 * 60;

/** pg-boss over one of our connections; loaded when it is needed, because it takes a tenth of a second. */
export async function openQueue(db: QueueConnection, options: ConstructorOptions = {}): Promise<PgBoss> {
  const { PgBoss } = await import('pg-boss');
  return new PgBoss({ ...options, db, schema: 'pgboss', migrate: false, registerInstance: false });
}

/** Each kind of job has a queue, which says what becomes of jobs that fail. */
export function queueSettings({ retry, timeoutSeconds }: Job) {
  return {
    retryLimit: retry.limit,
    retryDelay: retry.delaySeconds,
    retryDelayMax: retry.maxDelaySeconds,
    retryBackoff: true,
    expireInSeconds: timeoutSeconds,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deleteAfterSeconds: KEEP_DONE_SECONDS,
    deadLetter: FAILED_JOBS,
  } satisfies Omit<Queue, 'name'>;
}

/** Makes the queues that are missing and changes those that were made with other settings. */
export async function declareQueues(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const existing = new Map((await boss.getQueues(jobs.map(({ kind }) => kind))).map((q) => [q.name, q]));
  for (const job of jobs) {
    const queue = existing.get(job.kind);
    const settings = queueSettings(job);
    if (queue === undefined) await boss.createQueue(job.kind, settings);
    else if (differs(queue, settings)) await boss.updateQueue(job.kind, settings);
  }
}

function differs(queue: object, settings: object): boolean {
  const present = new Map(Object.entries(queue));
  return Object.entries(settings).some(([name, value]) => present.get(name) !== value);
}
