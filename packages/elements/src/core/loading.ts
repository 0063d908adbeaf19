import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PortalClient } from './client.ts';
import type { PortalConnection } from './connection.ts';
import { LoadStartEvent, PortalErrorEvent, ReadyEvent } from './events.ts';
import { failureOf, type Failure, type Lock } from './failure.ts';
import { isLive } from './live.ts';
import { STALE_AFTER_MS, statusOf, type Status } from './status.ts';

/** What a widget tells the loading about itself. */
export interface Loadable<Data> {
  /** The entitlement that must be granted; undefined where everyone may see the widget. */
  feature(): string | undefined;
  /** Loads again when one of these changes. */
  args(): readonly unknown[];
  /** @param shown what is on the screen, where the same is loaded again */
  load(client: PortalClient, signal: AbortSignal, shown: Data | undefined): Promise<Data>;
  isEmpty(data: Data): boolean;
  /** Whether it loads again when something has changed. */
  isLive(): boolean;
  /** Called after a second of loading, to be spoken. */
  onSlow(): void;
  /**
   * Called when other data is about to take the place of what is shown, because of a filter for example.
   *
   * @param shown what is on the screen, where the same was loaded again
   */
  onReplace(data: Data, shown: Data | undefined): void;
  /** Called when the data may no longer be shown. */
  onDrop(): void;
}

const SLOW_AFTER_MS = 1000;
const UNCONNECTED_AFTER_MS = 3000;
const SIGNED_OUT: Failure = { ...failureOf({ code: 'signed-out' }), refused: true };
const UNCONNECTED = failureOf({ code: 'no-portal' });

type TimerName = 'slow' | 'stale' | 'unconnected';

/**
 * Loads a widget's data when there is a client, a viewer and the entitlement; keeps the old data while it
 * loads again; drops it when the viewer changes or is refused; and tells the host page by events.
 */
export class Loading<Data> implements ReactiveController {
  /** The last authorised answer. */
  data: Data | undefined;
  /** When `data` was fetched, or was last known to be current. */
  loadedAt: Date | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #connection: PortalConnection;
  readonly #loadable: Loadable<Data>;
  readonly #task: Task<readonly unknown[], Data>;
  readonly #timers = new Map<TimerName, ReturnType<typeof setTimeout>>();
  #dataClient: PortalClient | undefined;
  #failure: Failure | undefined;
  #viewerError: unknown;
  #unconnected = false;
  #wasLive = false;
  /** Whether the same is to be loaded once more. */
  #again = false;
  #shown: Data | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    connection: PortalConnection,
    loadable: Loadable<Data>,
  ) {
    this.#host = host;
    this.#connection = connection;
    this.#loadable = loadable;
    host.addController(this);
    this.#task = new Task(host, {
      args: () => [this.#permittedClient(), ...loadable.args()],
      task: ([client], { signal }) => (client ? this.#run(client, signal) : initialState),
      onComplete: (data) => this.#succeed(data),
      onError: (error) => this.#fail(failureOf(error)),
    });
  }

  get status(): Status {
    return statusOf({
      locked: this.lock !== null,
      hasData: this.data !== undefined,
      isEmpty: this.data !== undefined && this.#loadable.isEmpty(this.data),
      failed: this.failure !== undefined,
      online: navigator.onLine,
      age: this.loadedAt ? Date.now() - this.loadedAt.getTime() : 0,
      live: this.isLive,
    });
  }

  /** Whether changes are heard of, so that what is shown is current whatever its age. */
  get isLive(): boolean {
    return this.#loadable.isLive() && isLive(this.#connection.live);
  }

  /** The last failure, until the next success. */
  get failure(): Failure | undefined {
    const { client, viewer } = this.#connection;
    if (this.#failure) return this.#failure;
    if (viewer?.error !== undefined && !viewer.viewer) return client ? failureOf(viewer.error) : SIGNED_OUT;
    return this.#unconnected ? UNCONNECTED : undefined;
  }

  /** Why the widget is locked; null where it is not. */
  get lock(): Lock | null {
    const viewer = this.#connection.viewer?.viewer;
    const feature = this.#loadable.feature();
    if (!viewer || feature === undefined) return this.#failure?.lock ?? null;
    const entitlement = viewer.entitlements.find((entry) => entry.feature === feature);
    if (entitlement?.granted) return this.#failure?.lock ?? null;
    const { message = null, requiredPlan = null, addOn = null } = entitlement ?? {};
    return { feature, message, requiredPlan, addOn };
  }

  /** Whether an answer is on its way. */
  get busy(): boolean {
    return this.#task.status === TaskStatus.PENDING || this.status === 'loading';
  }

  /** Tries again whatever failed last: finding out who is looking, or loading. */
  async reload(): Promise<void> {
    const { viewer } = this.#connection;
    if (viewer?.error !== undefined && !viewer.viewer) await viewer.refresh();
    else {
      this.#again = true;
      await this.#task.run();
    }
  }

  hostConnected(): void {
    addEventListener('online', this.#onOnline);
    addEventListener('offline', this.#onOffline);
    this.#after('unconnected', UNCONNECTED_AFTER_MS, () => {
      this.#unconnected = !this.#connection.client;
    });
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
    removeEventListener('offline', this.#onOffline);
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  hostUpdate(): void {
    const client = this.#permittedClient();
    if (this.#connection.client) this.#unconnected = false;
    this.#noteLive();
    if (client === this.#dataClient) return;
    this.#drop();
    this.#failure = undefined;
    this.#dataClient = client;
  }

  hostUpdated(): void {
    const { viewer } = this.#connection;
    const error = viewer?.viewer ? undefined : viewer?.error;
    if (error === this.#viewerError) return;
    this.#viewerError = error;
    if (error !== undefined) void this.#tell(new PortalErrorEvent(failureOf(error)));
  }

  readonly #onOnline = () => {
    if (this.#connection.client && (this.failure?.retryable ?? this.status === 'stale')) void this.reload();
    this.#host.requestUpdate();
  };

  readonly #onOffline = () => this.#host.requestUpdate();

  /** The client, once the server has said that this viewer may see what the widget shows. */
  #permittedClient(): PortalClient | undefined {
    const { client, viewer } = this.#connection;
    if (!client || !(viewer?.viewer || viewer?.operator)) return undefined;
    const feature = this.#loadable.feature();
    const granted =
      feature === undefined ||
      // The server refuses the operator what is a tenant's.
      !viewer.viewer ||
      viewer.viewer.entitlements.some((entry) => entry.feature === feature && entry.granted);
    return granted ? client : undefined;
  }

  /** What was live until now was current until now. */
  #noteLive(): void {
    const { isLive } = this;
    if (this.#wasLive && !isLive && this.data !== undefined && !this.busy) this.#fresh();
    this.#wasLive = isLive;
  }

  async #run(client: PortalClient, signal: AbortSignal): Promise<Data> {
    const shown = this.#again ? this.data : undefined;
    this.#shown = shown;
    this.#again = false;
    this.#after('slow', SLOW_AFTER_MS, () => {
      if (this.data === undefined) this.#loadable.onSlow();
    });
    // Listeners of the host page must not run in the middle of an update.
    await this.#host.updateComplete;
    signal.throwIfAborted();
    this.#host.dispatchEvent(new LoadStartEvent());
    return this.#loadable.load(client, signal, shown);
  }

  #succeed(data: Data): void {
    this.#stop('slow');
    if (this.data !== undefined) this.#loadable.onReplace(data, this.#shown);
    this.data = data;
    this.#failure = undefined;
    this.#fresh();
    void this.#tell(new ReadyEvent());
  }

  #fresh(): void {
    this.loadedAt = new Date();
    this.#after('stale', STALE_AFTER_MS, () => this.#host.requestUpdate());
  }

  #fail(failure: Failure): void {
    this.#stop('slow');
    // The portal ended the session in the middle: what comes next is not an error.
    if (failure.code === 'aborted') return;
    this.#failure = failure;
    if (failure.refused) this.#drop();
    void this.#tell(new PortalErrorEvent(failure));
  }

  #drop(): void {
    this.#stop('slow');
    this.#stop('stale');
    if (this.data === undefined) return;
    this.data = undefined;
    this.loadedAt = undefined;
    this.#loadable.onDrop();
  }

  async #tell(event: Event): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.dispatchEvent(event);
  }

  #after(name: TimerName, ms: number, action: () => void): void {
    this.#stop(name);
    const timer = setTimeout(() => {
      this.#timers.delete(name);
      action();
      this.#host.requestUpdate();
    }, ms);
    this.#timers.set(name, timer);
  }

  #stop(name: TimerName): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.delete(name);
  }
}
