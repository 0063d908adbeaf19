import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import type { PortalClient } from '../core/client.ts';
import { failureOf } from '../core/failure.ts';
import type { ControllerHost } from '../core/part-host.ts';
import { DetailsPanel } from './details-panel.ts';
import { pendingDetails } from './pending-details.ts';

export interface OpenDetailsOptions<Details> {
  readonly client: () => PortalClient | undefined;
  /** The id of the open row; null while none is. */
  readonly openId: () => string | null;
  /** @param shown what is on the screen, where it is loaded again */
  readonly load: (
    client: PortalClient,
    id: string,
    signal: AbortSignal,
    shown: Details | undefined,
  ) => Promise<Details>;
  /** Clears what is open and focuses its row. */
  readonly onClose: () => void;
}

/**
 * Details that are loaded when their row is opened, in a panel. Loaded again, they stay on the screen meanwhile,
 * unless the viewer may no longer see them.
 */
export class OpenDetails<Details> {
  readonly #host: ControllerHost;
  readonly #panel: DetailsPanel;
  readonly #openId: () => string | null;
  readonly #task;
  #loaded: { readonly id: string; readonly details: Details } | undefined;

  constructor(host: ControllerHost, { client, openId, load, onClose }: OpenDetailsOptions<Details>) {
    this.#host = host;
    this.#openId = openId;
    this.#panel = new DetailsPanel(host, { onClose });
    this.#task = new Task(host, {
      args: () => [client(), openId()] as const,
      task: async ([client, id], { signal }) =>
        client && id !== null ? { id, details: await load(client, id, signal, this.shown) } : undefined,
      onComplete: (loaded) => (this.#loaded = loaded),
      onError: (error) => {
        if (failureOf(error).refused) this.#loaded = undefined;
      },
    });
  }

  /** What is on the screen; may be set to what is known after an action, instead of loading again. */
  get shown(): Details | undefined {
    return this.#loaded?.id === this.#openId() ? this.#loaded?.details : undefined;
  }

  set shown(details: Details) {
    const id = this.#openId();
    if (id === null) return;
    this.#loaded = { id, details };
    this.#host.requestUpdate();
  }

  /** To be called when a person opens a row. */
  takeFocus(): void {
    this.#panel.takeFocus();
  }

  /** Loads what is shown again. */
  again(): void {
    if (this.shown !== undefined) void this.#task.run();
  }

  /** The panel with `title`, and `body` once the details are there. */
  render(title: string, body: (details: Details) => unknown): TemplateResult {
    const { shown } = this;
    return this.#panel.render({
      key: this.#openId() ?? '',
      title,
      body: shown === undefined ? pendingDetails(this.#host, this.#task, title) : body(shown),
    });
  }
}
