import type { ReactiveController } from 'lit';
import type { PortalConnection } from './connection.ts';
import type { Live, LiveEventType, LiveListener } from './live.ts';

/** Events of other widgets on the page, whose person need not wait for the server to tell of what they did. */
type PageEventType = 'bd-receipt-saved' | 'bd-sales-saved';

/** Events after which what a widget shows may no longer be true; `asn.*` are all that tell of ASNs. */
export type ReloadType = LiveEventType | `${Noun<LiveEventType>}.*` | PageEventType;

type Noun<Type extends string> = Type extends `${infer Name}.${string}` ? Name : never;

/** Loads a widget again when something has changed that concerns it, on the server or on the page. */
export class ReloadOn implements ReactiveController {
  readonly #connection: PortalConnection;
  readonly #types: readonly ReloadType[];
  readonly #listener: LiveListener;
  readonly #reload = () => void this.#listener.reload();
  #join: Live['join'] | undefined;
  #leave: (() => void) | undefined;

  constructor(connection: PortalConnection, types: readonly ReloadType[], listener: LiveListener) {
    this.#connection = connection;
    this.#types = types;
    this.#listener = {
      concerns: (event) => isAmong(types, event.type) && listener.concerns(event),
      reload: () => listener.reload(),
    };
  }

  hostConnected(): void {
    for (const type of this.#types) document.addEventListener(type, this.#reload);
  }

  hostUpdate(): void {
    const join = this.#types.length > 0 ? this.#connection.live?.join : undefined;
    if (join === this.#join) return;
    this.#leave?.();
    this.#join = join;
    this.#leave = join?.(this.#listener);
  }

  hostDisconnected(): void {
    for (const type of this.#types) document.removeEventListener(type, this.#reload);
    this.#leave?.();
    this.#join = this.#leave = undefined;
  }
}

function isAmong(types: readonly string[], type: string): boolean {
  return types.includes(type) || types.includes(type.replace(/\..*/, '.*'));
}
