import { PortalError } from '../errors.ts';
import { AnswerCache } from './answer-cache.ts';
import { SharedReads } from './shared-reads.ts';

/** A token, or a function that fetches one; the function is called again when the server refuses the last token. */
export type TokenSource = string | (() => string | Promise<string>);

/** One token and all that was read with it. They go together, so that no answer outlives the token it came with. */
export class Session {
  readonly answers = new AnswerCache();
  readonly reads = new SharedReads();
  readonly #source: TokenSource | undefined;
  #token: Promise<string | undefined> | undefined;

  constructor(source: TokenSource | undefined) {
    this.#source = source;
  }

  /** The token, fetched once for all callers. A failure is not kept: the next caller tries again. */
  token(): Promise<string | undefined> {
    return (this.#token ??= fetchToken(this.#source).catch((cause: unknown) => {
      this.#token = undefined;
      throw new PortalError('token-unavailable', 'There is no usable token.', { cause, retryable: true });
    }));
  }
}

async function fetchToken(source: TokenSource | undefined): Promise<string | undefined> {
  const token = typeof source === 'function' ? await source() : source;
  // Checked here because fetch would quote the token in its own complaint.
  if (source !== undefined && !/^[\x21-\x7e]+$/.test(token ?? '')) throw new TypeError('Not a token.');
  return token;
}
