import type { ContextEvent } from '@lit/context';
import { liveContext } from '../core/contexts.ts';
import type { Live, LiveEventType, LiveState } from '../core/live.ts';
import { LiveHub } from '../live/hub.ts';

type LiveRequest = ContextEvent<typeof liveContext>;

/** What widgets hear of changes, told by a test in the server's place. */
export class FakeLive {
  readonly #takers = new Map<LiveRequest['callback'], () => void>();
  #live: Live | undefined;
  readonly #hub = new LiveHub((live) => {
    this.#live = live;
    for (const [take, leave] of this.#takers) take(live, leave);
  });

  constructor() {
    document.addEventListener('context-request', this.#answer, { capture: true });
  }

  set state(state: LiveState) {
    this.#hub.state = state;
  }

  /** Something has changed. */
  tell(type: LiveEventType, id: string): void {
    this.#hub.tell({ type, id });
  }

  /** Something may have been missed. */
  tellAll(): void {
    this.#hub.tellAll();
  }

  restore(): void {
    document.removeEventListener('context-request', this.#answer, { capture: true });
    this.#hub.close();
  }

  readonly #answer = (event: Event): void => {
    const { context, callback } = event as LiveRequest;
    if (context !== liveContext) return;
    event.stopImmediatePropagation();
    const leave = () => void this.#takers.delete(callback);
    this.#takers.set(callback, leave);
    callback(this.#live, leave);
  };
}
