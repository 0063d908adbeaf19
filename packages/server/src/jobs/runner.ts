import type { PgBoss } from 'pg-boss';
import { attempt, type JobRun, type QueuedJob } from './attempt.ts';
import type { Job, JobServices } from './job.ts';
import { declareQueues, openQueue } from './queue.ts';

const TIMING = {
  /** How often jobs of processes that died are looked for. */
  superviseIntervalSeconds: 30,
  monitorIntervalSeconds: 30,
  /** How often schedules are looked at, and how often what they have come up with. */
  cronMonitorIntervalSeconds: 30,
  cronWorkerIntervalSeconds: 5,
  /** How long running jobs may take to finish once the server stops; what is left is begun again by another. */
  graceMs: 10_000,
};
/** How often a worker looks for jobs that nobody of this process announced. */
const LOOK_EVERY_SECONDS = 1;
/** How often the start is tried while the database does not answer; each wait is longer than the one before. */
const START_ATTEMPTS = 5;

export interface JobRunnerOptions extends JobServices {
  jobs: readonly Job[];
  /** Told of every run, besides the log. */
  onRun?: (run: JobRun) => void;
  /** For tests, which are less patient. */
  timing?: Partial<typeof TIMING>;
}

/** Works off the queue in this process. Several processes may share a queue. */
export class JobRunner {
  readonly #options: JobRunnerOptions;
  readonly #timing: typeof TIMING;
  readonly #workers = new Map<string, string[]>();
  #boss: PgBoss | undefined;
  #starting: Promise<void> | undefined;
  #stopListening: (() => void) | undefined;

  constructor(options: JobRunnerOptions) {
    this.#options = options;
    this.#timing = { ...TIMING, ...options.timing };
  }

  start(): Promise<void> {
    return (this.#starting ??= this.#start());
  }

  /** Takes no more jobs and lets the running ones finish. */
  async stop(): Promise<void> {
    await this.#starting?.catch(() => undefined);
    this.#stopListening?.();
    await this.#boss?.stop({ timeout: this.#timing.graceMs });
  }

  async #start(): Promise<void> {
    const { database, logger, jobs } = this.#options;
    const { graceMs: _, ...intervals } = this.#timing;
    const boss = await openQueue(database.queue, {
      ...intervals,
      maintenanceIntervalSeconds: 60 * 60,
      // Both are for the owner of the tables.
      reindex: false,
      monitorVacuum: false,
    });
    this.#boss = boss;
    boss.on('error', (error) => logger.failure(error, { task: 'job queue' }));
    boss.on('warning', ({ message }) => logger.info(message, { task: 'job queue' }));
    await boss.start({ attempts: START_ATTEMPTS });
    await declareQueues(boss, jobs);
    for (const job of jobs) {
      if (job.schedule !== undefined) await boss.schedule(job.kind, job.schedule, {});
      const workers = Array.from({ length: job.atOnce }, () => this.#startWorker(boss, job));
      this.#workers.set(job.kind, await Promise.all(workers));
    }
    this.#stopListening = database.onCommit((kind) => {
      this.#workers.get(kind)?.forEach((worker) => boss.notifyWorker(worker));
    });
  }

  /** A worker runs one job at a time, and looks for the next as soon as it is done. */
  async #startWorker(boss: PgBoss, job: Job): Promise<string> {
    const { onRun, database, clock, logger } = this.#options;
    let worker = '';
    const work = async ([queued]: QueuedJob[]): Promise<void> => {
      boss.notifyWorker(worker);
      if (queued !== undefined) await attempt(job, queued, { database, clock, logger }, onRun);
    };
    const options = { pollingIntervalSeconds: LOOK_EVERY_SECONDS, includeMetadata: true } as const;
    worker = await boss.work(job.kind, options, work);
    return worker;
  }
}
