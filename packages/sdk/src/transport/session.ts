import { isPortalError, PortalError } from '../errors.ts';
import { abortable } from './abort.ts';
import type { Answers } from './answers.ts';
import type { Reads } from './reads.ts';

/** A token, or a function that fetches one; the function is called again when the server refuses the last token. */
export type TokenSource = string | (() => string | Promise<string>);

/** One token and all that was read with it. They go together, so that no answer outlives the token it came with. */
export interface Session {
  readonly answers: Answers;
  readonly reads: Reads;
  /**
   * The token, fetched once for all callers. A failure is not kept, and nobody waits longer than their limit: the next
   * caller asks again.
   */
  readonly token: (limit: AbortSignal) => Promise<string | undefined>;
}

export function createSession(source: TokenSource | undefined): Session {
  let asked: Promise<string> | undefined;
  let token: string | undefined;
  return {
    answers: new Map(),
    reads: new Map(),
    token: async (limit) => {
      if (source === undefined || token !== undefined) return token;
      const answer = (asked ??= fetchToken(source));
      try {
        return (token = await abortable(answer, limit));
      } catch (error) {
        // A caller who leaves says nothing about the token that others still wait for.
        if (asked === answer && !isPortalError(error, 'aborted')) asked = undefined;
        throw error;
      }
    },
  };
}

async function fetchToken(source: TokenSource): Promise<string> {
  try {
    const token = typeof source === 'function' ? await source() : source;
    // Checked here because fetch would quote the token in its own complaint.
    if (!/^[\x21-\x7e]+$/.test(token ?? '')) throw new TypeError('Not a token.');
    return token;
  } catch (cause) {
    throw new PortalError('token-unavailable', 'There is no usable token.', { cause, retryable: true });
  }
}
