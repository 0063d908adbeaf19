import type { EmbedSession, EmbedSessionExchange, EmbedSessionInput } from '@betterdata/portal-contract';
import type { Api } from './api.ts';
import type { CallOptions } from './transport/call.ts';

/** Short-lived tokens for the components in one page. */
export const embedSessions = ({ call }: Api) => ({
  /** Makes a token for one person and one page. For backends that hold an embed key. */
  create: (body: EmbedSessionInput, options?: CallOptions): Promise<EmbedSession> =>
    call('POST /v1/embed-sessions', { body }, options),

  /** Makes the next session of a page that signed its person in by the popup. */
  renew: (options?: CallOptions): Promise<EmbedSession> =>
    call('POST /v1/embed-sessions/current/renewal', {}, options),

  /** Makes the first one, in exchange for the code of the popup, which is the client's token. */
  exchange: (body: EmbedSessionExchange, options?: CallOptions): Promise<EmbedSession> =>
    call('POST /v1/embed-sessions/exchange', { body }, options),

  /** Ends the session of the token in use. */
  end: (options?: CallOptions): Promise<void> => call('DELETE /v1/embed-sessions/current', {}, options),
});
