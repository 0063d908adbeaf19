import { PortalError } from '../errors.ts';
import type { Answers } from './answers.ts';
import type { Reads } from './reads.ts';

/** A token, or a function that fetches one; the function is called again when the server refuses the last token. */
export type TokenSource = string | (() => string | Promise<string>);

/** One token and all that was read with it. They go together, so that no answer outlives the token it came with. */
export interface Session {
  readonly answers: Answers;
  readonly reads: Reads;
  /** The token, fetched once for all callers. A failure is not kept: the next caller tries again. */
  readonly token: () => Promise<string | undefined>;
}

export function createSession(source: TokenSource | undefined): Session {
  let token: Promise<string | undefined> | undefined;
  return {
    answers: new Map(),
    reads: new Map(),
    token: () =>
      (token ??= fetchToken(source).catch((cause: unknown) => {
        token = undefined;
        throw new PortalError('token-unavailable', 'There is no usable token.', { cause, retryable: true });
      })),
  };
}

async function fetchToken(source: TokenSource | undefined): Promise<string | undefined> {
  const token = typeof source === 'function' ? await source() : source;
  // Checked here because fetch would quote the token in its own complaint.
  if (source !== undefined && !/^[\x21-\x7e]+$/.test(token ?? '')) throw new TypeError('Not a token.');
  return token;
}
