import { withEvents } from '@betterdata/portal-sdk/events';
import type { PortalClient, Viewer } from '../core/client.ts';
import type { Live } from '../core/live.ts';
import { untilShown, whileShown } from './attention.ts';
import { LiveHub } from './hub.ts';
import { SharedStream } from './shared-stream.ts';
import { OwnStream, type Listener, type Stream } from './stream.ts';

export interface LiveUpdatesOptions {
  readonly client: PortalClient;
  readonly endpoint: string;
  /** Called at once, and with each change of the state. */
  readonly onChange: (live: Live) => void;
  /** Asks again who is looking, and what they may do. */
  readonly refreshViewer: () => Promise<void>;
}

/** What one session hears of changes, from a stream that it shares with all pages of the same viewer. */
export class LiveUpdates {
  readonly #options: LiveUpdatesOptions;
  readonly #hub: LiveHub;
  #viewer: string | undefined;
  #listening: AbortController | undefined;

  constructor(options: LiveUpdatesOptions) {
    this.#options = options;
    this.#hub = new LiveHub(options.onChange);
    this.#hub.live.join({
      concerns: ({ type }) => type === 'viewer.changed',
      reload: options.refreshViewer,
    });
  }

  /** Hears what this viewer may hear. To be called whenever the viewer was asked for again. */
  async listen(viewer: Viewer): Promise<void> {
    const key = keyOf(this.#options.endpoint, viewer);
    if (key === this.#viewer) return;
    this.#viewer = key;
    this.#listening?.abort();
    const listening = new AbortController();
    this.#listening = listening;
    const stream = await this.#openStream(key, {
      onEvent: (event) => (event ? this.#hub.tell(event) : this.#hub.tellAll()),
      onState: (state) => {
        if (listening === this.#listening) this.#hub.state = state;
      },
    });
    try {
      while (!listening.signal.aborted) {
        await untilShown(listening.signal);
        await stream.listen(whileShown(listening.signal));
      }
    } catch {
      // There is nothing to hear for this viewer, until the viewer is another.
    } finally {
      stream.close();
    }
  }

  close(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#hub.close();
  }

  async #openStream(key: string, listener: Listener): Promise<Stream> {
    const { events } = withEvents(this.#options.client);
    return (await canShare())
      ? new SharedStream(await channelName(key), events, listener)
      : new OwnStream(events, listener);
  }
}

/** The same for two sessions that hear of the same. */
function keyOf(endpoint: string, { session, user, entitlements }: Viewer): string {
  const granted = entitlements.filter((entry) => entry.granted).map(({ feature }) => feature);
  return JSON.stringify([endpoint, session.subject, session.partnershipId, user.role, granted]);
}

/** Pages share where they are secure, and the browser lets them see each other: not in every frame. */
async function canShare(): Promise<boolean> {
  try {
    await navigator.locks.query();
    return 'BroadcastChannel' in globalThis;
  } catch {
    return false;
  }
}

/** Says nothing of the viewer to those who do not know it. */
async function channelName(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  return `betterdata-live@1 ${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
