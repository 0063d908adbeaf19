import { TaskStatus } from '@lit/task';
import type { TemplateResult } from 'lit';
import { failureOf } from '../core/failure.ts';
import type { PartHost } from '../core/part-host.ts';
import { failurePanel, offlinePanel, skeleton } from './states.ts';

interface DetailsTask {
  readonly status: TaskStatus;
  readonly error: unknown;
  run(): Promise<void>;
}

/** In the place of details that are on their way, or that did not come; `title` says of what. */
export function pendingDetails(host: PartHost, task: DetailsTask, title: string): TemplateResult {
  if (task.status !== TaskStatus.ERROR) return skeleton(4);
  const retry = () => void task.run();
  if (!navigator.onLine) return offlinePanel(host, retry);
  return failurePanel(host, failureOf(task.error), title, retry);
}
