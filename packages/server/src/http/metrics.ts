import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { JobRun } from '../jobs/attempt.ts';
import type { JobCount } from '../jobs/jobs.sql.ts';
import type { RequestLog } from './log.ts';

/** What Prometheus scrapes: the process, every request by operation and status, and jobs by kind. */
export interface Metrics {
  observe: (entry: RequestLog) => void;
  observeJob: (run: JobRun) => void;
  /** The exposition text with its content type. */
  expose: () => Promise<{ text: string; contentType: string }>;
}

/** @param countJobs what waits in the queue, asked when somebody looks */
export function createMetrics(countJobs: () => Promise<JobCount[]>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by operation, method and status.',
    labelNames: ['operation', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const runs = new Counter({
    name: 'job_runs_total',
    help: 'Runs of jobs in this process, by kind and outcome; gave-up was the last try.',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  });
  new Gauge({
    name: 'jobs',
    help: 'Jobs of all processes that are not done, by kind and state; failed ones wait for the operator.',
    labelNames: ['kind', 'state'],
    registers: [registry],
    async collect() {
      this.reset();
      // Without a database there is still the rest to tell.
      const counts = await countJobs().catch(() => []);
      for (const { kind, state, jobs } of counts) this.set({ kind, state }, jobs);
    },
  });
  return {
    observeJob: ({ kind, outcome }) => runs.inc({ kind, outcome }),
    observe: ({ operation, method, status, durationMs }) =>
      durations.observe({ operation, method, status }, durationMs / 1000),
    expose: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
  };
}
