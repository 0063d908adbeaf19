import type { ConstructorOptions, PgBoss } from 'pg-boss';
import { attempt, type JobRun, type QueuedJob } from './attempt.ts';
import type { Job, JobServices } from './job.ts';
import { declareQueues, openQueue } from './queue.ts';

/** How often a worker looks for jobs that nobody of this process announced. */
const LOOK_EVERY_SECONDS = 1;
/** How long running jobs may take to finish once the server stops; then another process begins them again. */
const GRACE_MS = 10_000;

export interface RunJobsOptions extends JobServices {
  jobs: readonly Job[];
  /** Told of every run, besides the log. */
  onRun?: (run: JobRun) => void;
  /** pg-boss's own intervals; tests are less patient. */
  intervals?: Pick<
    ConstructorOptions,
    | 'superviseIntervalSeconds'
    | 'monitorIntervalSeconds'
    | 'cronMonitorIntervalSeconds'
    | 'cronWorkerIntervalSeconds'
  >;
}

export interface JobRunner {
  /** Takes no more jobs and lets the running ones finish. */
  stop(): Promise<void>;
}

/** Works off the queue in this process, until it is stopped. Several processes may share a queue. */
export async function startJobs(options: RunJobsOptions): Promise<JobRunner> {
  const { jobs, onRun, intervals, ...services } = options;
  const { database, logger } = services;
  const boss = await openQueue(database.queue, {
    superviseIntervalSeconds: 30,
    monitorIntervalSeconds: 30,
    maintenanceIntervalSeconds: 60 * 60,
    // Both are for the owner of the tables.
    reindex: false,
    monitorVacuum: false,
    ...intervals,
  });
  boss.on('error', (error) => logger.failure(error, { task: 'job queue' }));
  boss.on('warning', ({ message }) => logger.info(message, { task: 'job queue' }));
  await boss.start();
  await declareQueues(boss, jobs);
  const workers = new Map<string, string[]>();
  for (const job of jobs) {
    if (job.schedule !== undefined) await boss.schedule(job.kind, job.schedule, {});
    workers.set(job.kind, await startWorkers(boss, job, services, onRun));
  }
  const wake = (kind: string) => workers.get(kind)?.forEach((worker) => boss.notifyWorker(worker));
  const stopListening = database.onCommit(wake);
  return {
    stop: async () => {
      stopListening();
      await boss.stop({ timeout: GRACE_MS });
    },
  };
}

/** One worker runs one job at a time, and looks for the next as soon as it is done. */
function startWorkers(
  boss: PgBoss,
  job: Job,
  services: JobServices,
  onRun: RunJobsOptions['onRun'],
): Promise<string[]> {
  const start = async (): Promise<string> => {
    let worker = '';
    const work = async ([queued]: QueuedJob[]): Promise<void> => {
      boss.notifyWorker(worker);
      if (queued !== undefined) await attempt(job, queued, services, onRun);
    };
    const options = { pollingIntervalSeconds: LOOK_EVERY_SECONDS, includeMetadata: true } as const;
    worker = await boss.work(job.kind, options, work);
    return worker;
  };
  return Promise.all(Array.from({ length: job.atOnce }, start));
}
