import { setTimeout as sleep } from 'node:timers/promises';

/** An answer that settles a request: it was done, or refused for good. */
export interface Settled {
  status: number;
  body: Record<string, unknown>;
}

export interface PatientRequest {
  method: string;
  path: string;
  key?: string;
  version?: number;
  body?: unknown;
}

/** How often requests met a dead or recovering server. */
export interface Hardships {
  /** Requests whose connection broke, so that nobody told what became of them. */
  unanswered: number;
  /** 5xx answers. */
  failed: number;
  /** The same request, still running elsewhere. */
  busy: number;
}

/** A pause before a request is sent again. */
const RETRY_MS = 60;

/** One try takes at most this long; a server that was killed never answers. */
const TRY_MS = 20_000;

/**
 * A client as the SDK's contract describes one: what was not answered is sent again, unchanged and with the same key,
 * to any server, until somebody answers.
 */
export class PatientClient {
  readonly hardships: Hardships;
  readonly #servers: readonly { url: string }[];
  readonly #mint: { key: string; email: string };
  readonly #signal: AbortSignal;
  #token: Promise<string> | undefined;
  #turn = 0;

  constructor(
    servers: readonly { url: string }[],
    mint: { key: string; email: string },
    hardships: Hardships,
    signal: AbortSignal,
  ) {
    this.#servers = servers;
    this.#mint = mint;
    this.hardships = hardships;
    this.#signal = signal;
  }

  async send(request: PatientRequest): Promise<Settled> {
    for (;;) {
      const token = await (this.#token ??= this.#signIn());
      const answer = await this.#try(request, token);
      if (answer?.status === 401) this.#token = undefined;
      else if (answer !== undefined) return answer;
      await this.#pause();
    }
  }

  /** Before the next try; rejects once nobody waits for the answer any more. */
  async #pause(): Promise<void> {
    await sleep(RETRY_MS, undefined, { signal: this.#signal });
  }

  /** Inside a page the host's backend mints a session; here the client does. */
  async #signIn(): Promise<string> {
    const body = { user: this.#mint.email, origin: 'https://intranet.example' };
    for (;;) {
      const answer = await this.#try({ method: 'POST', path: '/v1/embed-sessions', body }, this.#mint.key);
      const token = answer?.body['token'];
      if (typeof token === 'string') return token;
      if (answer !== undefined) throw new Error(`No session: ${JSON.stringify(answer.body)}`);
      await this.#pause();
    }
  }

  /** Undefined where nobody answered, or where the answer is to try again. */
  async #try(
    { method, path, key, version, body }: PatientRequest,
    token: string,
  ): Promise<Settled | undefined> {
    this.#turn += 1;
    const server = this.#servers[this.#turn % this.#servers.length];
    try {
      const response = await fetch(`${server?.url}${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(key !== undefined && { 'Idempotency-Key': key }),
          ...(version !== undefined && { 'If-Match': `"${version}"` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TRY_MS),
      });
      const answer = (await response.json()) as Record<string, unknown>;
      if (response.status >= 500) this.hardships.failed += 1;
      else if (answer['code'] === 'idempotency-in-progress') this.hardships.busy += 1;
      else return { status: response.status, body: answer };
    } catch {
      this.hardships.unanswered += 1;
    }
    return undefined;
  }
}
