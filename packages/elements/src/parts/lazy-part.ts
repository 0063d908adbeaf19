import { html, nothing } from 'lit';
import type { ControllerHost } from '../core/part-host.ts';

/** Loads a module of this package. Where that fails the network is the reason, and trying again may help. */
export function loadModule<Module>(load: () => Promise<Module>): Promise<Module> {
  return load().catch((cause: unknown) => {
    throw Object.assign(new Error('A part of the widget could not be loaded', { cause }), {
      code: 'network-error',
    });
  });
}

/** A part of a widget that is loaded when it is first drawn; most never are. */
export class LazyPart<Part> {
  readonly #host: ControllerHost;
  readonly #load: () => Promise<Part>;
  #loading: Promise<Part | undefined> | undefined;
  #part: Part | undefined;
  #failed = false;

  constructor(host: ControllerHost, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** The part once it is there; asking starts loading it. */
  get part(): Part | undefined {
    if (!this.#part && !this.#failed) void this.load();
    return this.#part;
  }

  /** The part if it is there; asking loads nothing. */
  get loaded(): Part | undefined {
    return this.#part;
  }

  /** What `draw` makes of the part; before, nothing, or what went wrong and [Try again]. */
  render(draw: (part: Part) => unknown, waiting: unknown = nothing): unknown {
    const { part } = this;
    if (part) return draw(part);
    if (!this.#failed) return waiting;
    return html`<p class="row" role="alert">
      <span class="grow">${this.#host.msg('state.partFailed')}</span>
      <button type="button" class="btn" @click=${() => void this.load()}>
        ${this.#host.msg('state.retry')}
      </button>
    </p>`;
  }

  /** The part, loaded once for all who ask; undefined where it cannot be loaded now. */
  async load(): Promise<Part | undefined> {
    if (this.#part) return this.#part;
    this.#failed = false;
    this.#loading ??= this.#load()
      .catch(() => undefined)
      .then((part) => {
        this.#part = part;
        this.#failed = part === undefined;
        this.#loading = undefined;
        this.#host.requestUpdate();
        return part;
      });
    return this.#loading;
  }
}
