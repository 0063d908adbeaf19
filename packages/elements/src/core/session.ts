/** What a host's session endpoint answers. */
export interface SessionGrant {
  /** An embed session token; it is kept in memory only. */
  readonly token: string;
  /** RFC 3339 */
  readonly expiresAt: string;
}

/** Asks the host's own backend for a session of the person who is signed in there. */
export type FetchSession = (options: { readonly signal: AbortSignal }) => Promise<SessionGrant>;

/** Thrown by `fetchSession` where nobody is signed in on the host's page: the portal signs out too. */
export class SignedOutError extends Error {
  override readonly name = 'SignedOutError';
}

/** No session could be had: the host refused, failed, or the portal was signed out. */
export class SessionError extends Error {
  override readonly name = 'SessionError';
}

/** An embed session lives at most this long, whatever a wrong clock makes of `expiresAt`. */
const LONGEST_LIFE_MS = 15 * 60_000;
/** Assumed where the clock is so wrong that `expiresAt` has passed on arrival; a 401 corrects it. */
const ASSUMED_LIFE_MS = 60_000;
const EARLY_MS = 60_000;
const TIMEOUT_MS = 20_000;

/**
 * Holds one token and renews it on demand: requests in the last minute of its life start a renewal and go on
 * with the old token, later ones wait for the new. All callers share one renewal. Nothing is renewed while
 * nobody asks, so an idle page does not keep its user signed in.
 *
 * Lifetimes are measured from the moment of arrival with the local clock. A clock that is off by hours does
 * no harm, and a clock that has jumped (sleep, manual change) ends the token.
 */
export class Session {
  readonly #fetchSession: FetchSession;
  readonly #confirm: (token: string) => Promise<void>;
  readonly #onSignedOut: () => void;
  readonly #now: () => number;
  #current: { token: string; receivedAt: number; lifeMs: number } | undefined;
  #handedOut: string | undefined;
  #renewal: Promise<string> | undefined;
  /** Whether there was a token before, whose person the next one must belong to. */
  #isKnown = false;
  readonly #closed = new AbortController();

  /**
   * @param options.confirm asked about each token but the first, before anybody gets it; rejects where it may not be
   *   used: the host's page may belong to another person by now, whose rows must not show up among this one's
   * @param options.onSignedOut called when the host says that nobody is signed in
   * @param options.now milliseconds of the clock that measures lifetimes
   */
  constructor(
    fetchSession: FetchSession,
    {
      confirm = async () => {},
      onSignedOut = () => {},
      now = Date.now,
    }: {
      confirm?: (token: string) => Promise<void>;
      onSignedOut?: () => void;
      now?: () => number;
    } = {},
  ) {
    this.#fetchSession = fetchSession;
    this.#confirm = confirm;
    this.#onSignedOut = onSignedOut;
    this.#now = now;
  }

  /**
   * A token that is valid now.
   *
   * @throws {SessionError} where the host gives no session and the old one has ended
   */
  async token(): Promise<string> {
    this.#throwIfClosed();
    const current = this.#current;
    const leftMs = current ? this.#leftMs(current) : 0;
    if (!current || leftMs <= 0) return this.#renew();
    if (leftMs <= Math.min(EARLY_MS, current.lifeMs / 4)) this.#renew().catch(ignoreWhileValid);
    this.#handedOut = current.token;
    return current.token;
  }

  /** A token other than the one handed out last, which the server has refused. */
  async replaceToken(): Promise<string> {
    if (this.#current && this.#current.token === this.#handedOut) this.#current = undefined;
    return this.token();
  }

  /** Forgets the token, the server's end of which is still open, and refuses every further request. */
  close(): string | undefined {
    const token = this.#current?.token;
    this.#current = undefined;
    this.#closed.abort();
    return token;
  }

  #leftMs({ receivedAt, lifeMs }: { receivedAt: number; lifeMs: number }): number {
    const age = this.#now() - receivedAt;
    return age < 0 ? 0 : lifeMs - age;
  }

  #renew(): Promise<string> {
    this.#renewal ??= this.#fetch().finally(() => (this.#renewal = undefined));
    return this.#renewal;
  }

  async #fetch(): Promise<string> {
    const signal = AbortSignal.any([this.#closed.signal, AbortSignal.timeout(TIMEOUT_MS)]);
    const grant = await this.#ask(signal);
    const receivedAt = this.#now();
    if (this.#isKnown) {
      await abortable(this.#confirm(grant.token), signal).catch((cause: unknown) => {
        throw new SessionError('The new session cannot be used', { cause });
      });
      this.#throwIfClosed();
    }
    this.#isKnown = true;
    this.#current = { token: grant.token, receivedAt, lifeMs: lifeOf(grant.expiresAt, receivedAt) };
    this.#handedOut = grant.token;
    return grant.token;
  }

  async #ask(signal: AbortSignal): Promise<SessionGrant> {
    let grant: SessionGrant;
    try {
      grant = await abortable(this.#fetchSession({ signal }), signal);
    } catch (cause) {
      if (isSignedOut(cause) && !this.#closed.signal.aborted) this.#onSignedOut();
      throw new SessionError('The host page gave no session', { cause });
    }
    this.#throwIfClosed();
    if (typeof grant?.token !== 'string' || grant.token === '') {
      throw new SessionError('The host page gave a session without token');
    }
    return grant;
  }

  #throwIfClosed(): void {
    if (this.#closed.signal.aborted) throw new SessionError('The portal is signed out');
  }
}

function lifeOf(expiresAt: string, receivedAt: number): number {
  const lifeMs = Date.parse(expiresAt) - receivedAt;
  return lifeMs > 0 ? Math.min(lifeMs, LONGEST_LIFE_MS) : ASSUMED_LIFE_MS;
}

/** By name, so that a host may throw the error of another copy of this package. */
function isSignedOut(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'SignedOutError';
}

/** A host's function need not heed the signal; its caller stops waiting all the same. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    work.then(resolve, reject);
  });
}

/** An early renewal may fail while the token still serves; the renewal that is waited for reports. */
function ignoreWhileValid(): void {}
