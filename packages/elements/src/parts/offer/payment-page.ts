import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { HostEvent } from '../../core/events.ts';

/** `bd-checkout`, cancelable: a page of the payment provider opens. `preventDefault()` lets the host open it. */
export class CheckoutEvent extends HostEvent {
  static readonly type = 'bd-checkout';
  readonly url: string;
  constructor(url: string) {
    super(CheckoutEvent.type, { cancelable: true });
    this.url = url;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'bd-checkout': CheckoutEvent;
  }
}

const LOOK_EVERY_MS = 3000;

/**
 * A page of the payment provider, in a tab of its own so that the host's page stays as it is, and the waiting for what
 * comes of it. A browser that opens no tab leaves the link, {@link url}.
 */
export class PaymentPage implements ReactiveController {
  /** The page that is open; undefined while nothing is waited for. */
  url: string | undefined;
  /** Whether the browser opened no tab for it. */
  blocked = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #look: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param look asks whether the payment has arrived, every few seconds and when the person comes back */
  constructor(host: ReactiveControllerHost & HTMLElement, look: () => void) {
    this.#host = host;
    this.#look = look;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /**
   * Opens the page. To be called by a click: the tab opens at once, because a browser refuses it later, and goes to
   * the address when the server has answered.
   */
  async open(request: () => Promise<{ url: string }>): Promise<void> {
    const tab = window.open('', '_blank');
    if (tab) tab.opener = null;
    this.blocked = tab === null;
    try {
      const { url } = await request();
      if (!isWeb(url)) throw new TypeError(`Not an address of a page: ${url}`);
      if (this.#host.dispatchEvent(new CheckoutEvent(url))) tab?.location.replace(url);
      else {
        tab?.close();
        this.blocked = false;
      }
      this.wait(url);
    } catch (error) {
      tab?.close();
      throw error;
    }
  }

  /** Waits no longer. */
  close(): void {
    clearInterval(this.#timer);
    removeEventListener('focus', this.#look);
    this.url = undefined;
    this.#host.requestUpdate();
  }

  /** Looks again and again; without an address where the page was left already. */
  wait(url?: string): void {
    this.close();
    this.url = url;
    this.#host.requestUpdate();
    this.#timer = setInterval(() => {
      if (document.visibilityState === 'visible') this.#look();
    }, LOOK_EVERY_MS);
    addEventListener('focus', this.#look);
  }
}

function isWeb(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
