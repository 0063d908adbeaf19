import { addNouns, createBareClient, embedSessions } from '@betterdata/portal-sdk/nouns';
import { defineElement } from '../core/define.ts';
import { SignedOutError, type FetchSession, type SessionGrant } from '../core/session.ts';
import type { BdPortal } from '../portal/portal.ts';
import { Popup } from './popup.ts';
import { BdSignIn } from './sign-in.ts';

/** A session is renewed after this part of its life, whether or not somebody asks meanwhile: afterwards it is too late. */
const RENEW_AT = 0.6;

/** Where a portal's sessions come from on a page without a backend: first from the popup, then one from the other. */
class PopupSessions {
  readonly #portal: BdPortal;
  readonly #endpoint: string;
  readonly #popup: Popup;
  /** Had, and not handed out yet. */
  #next: SessionGrant | undefined;
  #last: SessionGrant | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(portal: BdPortal, endpoint: string) {
    this.#portal = portal;
    this.#endpoint = endpoint;
    this.#popup = new Popup(endpoint);
    void this.#popup.prepare();
    this.#prompt();
  }

  readonly fetchSession: FetchSession = async () => {
    const grant = this.#next ?? (await this.#renew());
    this.#next = undefined;
    return grant;
  };

  /** True once somebody is signed in. */
  async signIn(): Promise<boolean> {
    const grant = await this.#popup.open();
    if (grant === undefined) return false;
    this.#keep(grant);
    await this.#portal.refresh();
    return true;
  }

  /** Ends what was not handed out; what was, the portal ends. */
  forget(): void {
    clearTimeout(this.#timer);
    const token = this.#next?.token;
    this.#next = this.#last = undefined;
    if (token !== undefined)
      void this.#client(token)
        .embedSessions.end()
        .catch(() => {});
  }

  async #renew(): Promise<SessionGrant> {
    const token = this.#last?.token;
    if (token === undefined) throw new SignedOutError();
    const grant = await this.#client(token)
      .embedSessions.renew()
      .catch((error: unknown) => {
        throw isRefusal(error) ? new SignedOutError() : error;
      });
    this.#keep(grant);
    return grant;
  }

  #keep(grant: SessionGrant): void {
    this.#next = this.#last = grant;
    clearTimeout(this.#timer);
    const lifeMs = Math.max(Date.parse(grant.expiresAt) - Date.now(), 60_000);
    this.#timer = setTimeout(() => {
      if (this.#portal.isConnected) this.#renew().catch(() => {});
    }, lifeMs * RENEW_AT);
  }

  #client(token: string) {
    const client = createBareClient({ endpoint: this.#endpoint, token });
    addNouns(client, { embedSessions });
    return client;
  }

  /** Before the widgets, while nobody is signed in. */
  #prompt(): void {
    const prefix = this.#portal.localName.replace(/-portal$/, '');
    defineElement('sign-in', BdSignIn, { prefix });
    const tag = `${prefix}-sign-in`;
    const present = this.#portal.querySelector<BdSignIn>(`:scope > ${tag}`);
    const prompt = present ?? (document.createElement(tag) as BdSignIn);
    prompt.sessions = this;
    if (!present) this.#portal.prepend(prompt);
  }
}

export type { PopupSessions };

const known = new WeakMap<BdPortal, { endpoint: string; sessions: PopupSessions }>();

/** The sessions of a portal, the same for as long as it asks the same server. */
export function popupSessionsOf(portal: BdPortal, endpoint: string): PopupSessions {
  const before = known.get(portal);
  if (before?.endpoint === endpoint) return before.sessions;
  before?.sessions.forget();
  const sessions = new PopupSessions(portal, endpoint);
  known.set(portal, { endpoint, sessions });
  return sessions;
}

/** The session does not hold, or the person has to sign in anew; anything else may pass. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'status' in error && (error.status === 401 || error.status === 403);
}
