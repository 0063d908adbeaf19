import { systemClock } from '../common/clock.ts';
import type { Database } from '../db/database.ts';
import { silentLogger, type Logger } from '../http/log.ts';
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
  const failures: unknown[] = [];
  const { clock = systemClock, logger = silentLogger } = given;
  const noticing: Logger = {
    ...logger,
    failure: (error, context) => {
      failures.push(error);
      logger.failure(error, context);
    },
  };
  const services = { database, clock, logger: noticing };
  const boss = await openQueue(database.queue);
  await declareQueues(boss, jobs);
  const runNext = async (job: Job): Promise<boolean> => {
    const [queued] = await boss.fetch(job.kind, { includeMetadata: true });
    if (queued === undefined) return false;
    await attempt(job, { ...queued, signal: new AbortController().signal }, services).then(
      () => boss.complete(job.kind, queued),
      (error: Error) => boss.fail(job.kind, queued, error),
    );
    return true;
  };
  for (let busy = true; busy;) {
    busy = false;
    for (const job of jobs) busy = (await runNext(job)) || busy;
  }
  if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '));
}

/** Resolves once the condition holds, and rejects if that takes too long. */
export async function until(condition: () => boolean | Promise<boolean>, withinMs = 20_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`${condition.toString()} does not hold after ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
