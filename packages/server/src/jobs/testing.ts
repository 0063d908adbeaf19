import { systemClock } from '../common/clock.ts';
import type { Database } from '../db/database.ts';
import { silentLogger } from '../http/log.ts';
import { attempt } from './attempt.ts';
import type { Job, JobServices } from './job.ts';
import { declareQueues, openQueue } from './queue.ts';
import { allJobs } from './registry.ts';

/**
 * Runs the jobs that are due now, and those that they enqueue, until none is left. For tests without a worker.
 * Rejects at the end with the errors of those that failed; they wait to be tried again.
 */
export async function runJobs(
  database: Database,
  { jobs = allJobs, ...given }: { jobs?: readonly Job[] } & Partial<JobServices> = {},
): Promise<void> {
  const services = { clock: systemClock, logger: silentLogger, ...given, database };
  const boss = await openQueue(database.queue);
  await declareQueues(boss, jobs);
  const failures: unknown[] = [];
  const runNext = async (job: Job): Promise<boolean> => {
    const [queued] = await boss.fetch(job.kind, { includeMetadata: true });
    if (queued === undefined) return false;
    const settled = attempt(job, { ...queued, signal: new AbortController().signal }, services).then(
      () => boss.complete(job.kind, queued),
      (error: unknown) => {
        failures.push(error);
        return boss.fail(job.kind, queued, error as Error);
      },
    );
    await settled;
    return true;
  };
  for (let busy = true; busy;) {
    busy = false;
    for (const job of jobs) busy = (await runNext(job)) || busy;
  }
  if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '));
}
