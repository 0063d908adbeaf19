import { PortalError } from '../errors.ts';
import type { Answers } from './answers.ts';
import type { Reads } from './reads.ts';

/** A token, or a function that fetches one; the function is called again when the server refuses the last token. */
export type TokenSource = string | (() => string | Promise<string>);

/** One token and all that was read with it. They go together, so that no answer outlives the token it came with. */
export interface Session {
  readonly answers: Answers;
  readonly reads: Reads;
  /** The token, fetched once for all callers. A failure is not kept: the next caller asks again. */
  readonly token: () => Promise<string | undefined>;
  /** The same for a token that does not come. */
  readonly overdue: () => void;
}

export function createSession(source: TokenSource | undefined): Session {
  let asked: Promise<string | undefined> | undefined;
  let arrived = false;
  return {
    answers: new Map(),
    reads: new Map(),
    token: () =>
      (asked ??= fetchToken().catch((cause: unknown) => {
        asked = undefined;
        throw new PortalError('token-unavailable', 'There is no usable token.', { cause, retryable: true });
      })),
    overdue() {
      if (!arrived) asked = undefined;
    },
  };

  async function fetchToken(): Promise<string | undefined> {
    const token = typeof source === 'function' ? await source() : source;
    // Checked here because fetch would quote the token in its own complaint.
    if (source !== undefined && !/^[\x21-\x7e]+$/.test(token ?? '')) throw new TypeError('No token.');
    arrived = true;
    return token;
  }
}
