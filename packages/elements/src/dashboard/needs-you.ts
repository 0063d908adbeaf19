import type { Task, TaskList } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Failure } from '../core/failure.ts';
import type { PartHost } from '../core/part-host.ts';
import { failurePanel } from '../parts/states.ts';
import { dueText, errandOf, type ErrandHost } from './errands.ts';

/** How many tasks the server counts at most. */
const COUNTED = 100;

export interface NeedsYou {
  /** The last answer; undefined while there was none. */
  readonly tasks: TaskList | undefined;
  /** Why there is no newer one. */
  readonly failure: Failure | undefined;
  /** The day it is now where the organization is. */
  readonly today: string;
  readonly level: number;
  readonly onStart: (task: Task) => void;
  readonly onRetry: () => void;
}

/** "Needs you (3)": what waits for this person, the nearest deadline first, and how to begin. */
export function needsYou(
  host: ErrandHost & PartHost,
  { tasks, failure, today, level, onStart, onRetry }: NeedsYou,
): TemplateResult {
  const items = (tasks?.items ?? []).flatMap((task) => {
    const errand = errandOf(task);
    return errand ? [{ task, errand }] : [];
  });
  const total = tasks?.total ?? 0;
  const more = total - items.length;
  return html`<section class="card" aria-labelledby="needs-you">
    <div class="title" id="needs-you" role="heading" aria-level=${level} tabindex="-1">
      ${heading(host, total)}
    </div>
    ${failure ? failurePanel(host, failure, host.msg('dashboard.tasks'), onRetry) : nothing}
    ${tasks && total === 0 ? html`<p class="muted">${host.msg('dashboard.nothing')}</p>` : nothing}
    ${
      items.length > 0
        ? html`<ol class="tasks">
            ${repeat(
              items,
              ({ task: { kind, subject } }) => `${kind} ${subject.id}`,
              ({ task, errand }, index) => {
                const title = errand.title(host, task);
                const about = errand.about(host, task).filter((part) => part !== null);
                const action = host.msg(`dashboard.${errand.kind}.do`);
                const due = dueText(host, task.dueOn, today);
                return html`<li class="task">
                  <div class="grow">
                    <span class="what">${title}</span>${
                      due ? html` <span class="due ${due.tone}">${due.text}</span>` : nothing
                    }
                    <div class="muted">${about.join(', ')}</div>
                  </div>
                  <button
                    type="button"
                    class="btn ${index === 0 ? 'primary' : ''}"
                    data-subject=${task.subject.id}
                    aria-label=${host.msg('dashboard.action', { action, task: title })}
                    @click=${() => onStart(task)}
                  >
                    ${action}
                  </button>
                </li>`;
              },
            )}
          </ol>`
        : nothing
    }
    ${more > 0 && items.length > 0 ? html`<p class="caption muted">${host.msg('dashboard.more', { count: more })}</p>` : nothing}
  </section>`;
}

/** Without a count where there is none, or none is known. */
function heading(host: ErrandHost, total: number): string {
  if (total === 0) return host.msg('dashboard.needs');
  return host.msg(total < COUNTED ? 'dashboard.needsYou' : 'dashboard.needsYouMore', { count: total });
}
