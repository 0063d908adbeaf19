import type { SessionGrant } from '../core/session.ts';
import { createClient } from '@betterdata/portal-sdk';

/** What belongs to one opening of the popup. The verifier never leaves the page. */
interface PopupRequest {
  state: string;
  verifier: string;
  challenge: string;
}

/** Thrown where the browser opened no window. */
export class PopupBlockedError extends Error {
  override readonly name = 'PopupBlockedError';
}

const SIZE = 'popup,width=480,height=680';
const LOOK_EVERY_MS = 500;

/**
 * The server's own page for signing in, in a window. It posts a code to this page's origin, which is exchanged for a
 * session with the verifier that only this page has (PKCE).
 */
export class Popup {
  readonly #endpoint: string;
  /** Made beforehand: a browser opens a window only while it handles a click. */
  #prepared: PopupRequest | undefined;

  constructor(endpoint: string) {
    this.#endpoint = endpoint;
  }

  async prepare(): Promise<void> {
    const verifier = random();
    const bytes = new TextEncoder().encode(verifier);
    const challenge = base64url(await crypto.subtle.digest('SHA-256', bytes));
    this.#prepared = { state: random(), verifier, challenge };
  }

  /** Call it from a click. Resolves to undefined where the person closes the window. */
  async open(): Promise<SessionGrant | undefined> {
    const request = this.#prepared;
    const address = new URL('/sign-in/popup', this.#endpoint);
    const view = request && window.open(addressOf(address, request), '_blank', SIZE);
    if (!request || !view) throw new PopupBlockedError();
    this.#prepared = undefined;
    void this.prepare();
    const code = await codeFrom(view, { origin: address.origin, state: request.state });
    if (code === undefined) return undefined;
    const client = createClient({ endpoint: this.#endpoint, token: code });
    return client.embedSessions.exchange({ codeVerifier: request.verifier });
  }
}

function addressOf(address: URL, { state, challenge }: PopupRequest): URL {
  address.search = new URLSearchParams({
    origin: location.origin,
    state,
    code_challenge: challenge,
  }).toString();
  return address;
}

/** Only what this window says, from the server's origin, with the state that it was given. */
function codeFrom(
  view: Window,
  { origin, state }: { origin: string; state: string },
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const end = (code: string | undefined) => {
      removeEventListener('message', hear);
      clearInterval(looking);
      resolve(code);
    };
    const hear = ({ source, origin: from, data }: MessageEvent<Record<string, unknown> | null>) => {
      if (source !== view || from !== origin || typeof data !== 'object') return;
      if (data?.['type'] !== 'bd-sign-in' || data['state'] !== state) return;
      if (typeof data['code'] === 'string') end(data['code']);
    };
    addEventListener('message', hear);
    const looking = setInterval(() => view.closed && end(undefined), LOOK_EVERY_MS);
  });
}

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)).buffer);

const base64url = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
