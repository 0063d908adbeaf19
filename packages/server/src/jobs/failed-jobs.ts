import { z } from 'zod';
import type { Database } from '../db/database.ts';
import { FAILED_JOBS } from '../db/queue-schema.ts';
import { openQueue } from './queue.ts';

const isUuid = (text: string): boolean => z.uuid().safeParse(text).success;

/** A job that failed to its last try. */
export interface FailedJob {
  id: string;
  kind: string;
  /** RFC 3339 in UTC. */
  failedAt: string;
  /** The message of the last error. */
  error: string;
}

/** The most that are listed at a time. */
const MOST = 1000;

/** The jobs that were given up, the oldest first. */
export async function listFailedJobs(database: Database): Promise<FailedJob[]> {
  const boss = await openQueue(database.queue);
  const jobs = await boss.findJobs(FAILED_JOBS, { queued: true, limit: MOST });
  return jobs.map(({ id, sourceName, createdOn, sourceOutput }) => ({
    id,
    kind: sourceName ?? '',
    // Not the Date that pg-boss's types promise: our connections read times as text.
    failedAt: String(createdOn),
    error: messageOf(sourceOutput),
  }));
}

/** Has a given up job done again, with all its tries. False if there is none with this id. */
export async function retryFailedJob(database: Database, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const boss = await openQueue(database.queue);
  return (await boss.redrive(FAILED_JOBS, { ids: [id] })) > 0;
}

/** pg-boss keeps an error as it was thrown, and what it says itself as a `value`. */
function messageOf(output: object | null): string {
  const said: unknown = output !== null && 'value' in output ? output.value : output;
  return typeof said === 'object' && said !== null && 'message' in said ? String(said.message) : String(said);
}
