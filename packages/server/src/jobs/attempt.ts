import type { JobWithMetadata } from 'pg-boss';
import type { Job, JobServices } from './job.ts';

/** What became of one run. `gave-up` was the last try. */
export type JobOutcome = 'completed' | 'failed' | 'gave-up';

export interface JobRun {
  kind: string;
  jobId: string;
  outcome: JobOutcome;
  durationMs: number;
}

/** A job as the queue hands it out. */
export type QueuedJob = JobWithMetadata<unknown>;

/**
 * Runs a job once, logs and reports it. Rejects if it failed, with as much of the error as may be kept in the queue,
 * where no tenant's policy applies: the database's `detail` quotes rows.
 */
export async function attempt(
  job: Job,
  queued: QueuedJob,
  services: JobServices,
  onRun: (run: JobRun) => void = () => undefined,
): Promise<void> {
  const begun = performance.now();
  const end = (outcome: JobOutcome) => {
    const durationMs = Math.round(performance.now() - begun);
    const run: JobRun = { kind: job.kind, jobId: queued.id, outcome, durationMs };
    services.logger.info('job', { ...run });
    onRun(run);
  };
  try {
    await job.run(job.payload.parse(queued.data), { ...services, signal: queued.signal });
  } catch (error) {
    services.logger.failure(error, { task: job.kind, jobId: queued.id });
    end(queued.retryCount < queued.retryLimit ? 'failed' : 'gave-up');
    throw withoutRows(error);
  }
  end('completed');
}

function withoutRows(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const kept = Object.assign(new Error(error.message), 'code' in error ? { code: error.code } : {});
  kept.name = error.name;
  delete kept.stack;
  return kept;
}
