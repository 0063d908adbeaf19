import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { RequestLog } from './log.ts';

/** What Prometheus scrapes: the process, and every request by operation and status. */
export interface Metrics {
  observe: (entry: RequestLog) => void;
  /** The exposition text with its content type. */
  expose: () => Promise<{ text: string; contentType: string }>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by operation, method and status.',
    labelNames: ['operation', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  return {
    observe: ({ operation, method, status, durationMs }) =>
      durations.observe({ operation, method, status }, durationMs / 1000),
    expose: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
  };
}
