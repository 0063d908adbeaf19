import { createClient, isPortalError, type Client } from '../index.ts';

/** The three kinds of calls that a fault must be harmless to. */
export const calls = {
  read: ({ plans }: Client) => plans.list(),
  'write with its key': ({ asns }: Client) => asns.acknowledge('asn-1', { ifMatch: 1 }),
  'write without a key': ({ embedSessions }: Client) =>
    embedSessions.create({ user: 'clerk@north.example', origin: 'https://north.example' }),
};

export type Kind = keyof typeof calls;

/** How a call ended, as plain data, so that a browser can tell. */
export interface Outcome {
  /** False for an error that is not ours. */
  typed: boolean;
  /** How often the client sent the call. */
  attempts: number;
  /** Undefined for a success. */
  code?: string | undefined;
  status?: number | undefined;
  requestId?: string | undefined;
  retryable?: boolean;
  retryAfterMs?: number | undefined;
}

/** Makes one call with a client of its own, whose second token is better than its first. */
export async function outcomeOf(endpoint: string, kind: Kind): Promise<Outcome> {
  const tokens = ['stale', 'fresh'];
  let attempts = 0;
  const client = createClient({
    endpoint,
    fetch: (request) => {
      attempts += 1;
      return fetch(request);
    },
    token: () => tokens.shift() ?? 'late',
    timeoutMs: 1_500,
    retry: { attempts: 2, baseDelayMs: 2, maxDelayMs: 2_000 },
  });
  try {
    await calls[kind](client);
    return { typed: true, attempts };
  } catch (error) {
    if (!isPortalError(error)) return { typed: false, attempts, code: String(error) };
    const { code, status, requestId, retryable, retryAfterMs } = error;
    return { typed: true, attempts, code, status, requestId, retryable, retryAfterMs };
  }
}
