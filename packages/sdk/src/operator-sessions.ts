import type { OperatorSession, OperatorSessionInput } from '@betterdata/portal-contract';
import type { Api } from './api.ts';
import type { CallOptions } from './transport/call.ts';

/** Short-lived tokens for the pages of the platform's operator. */
export const operatorSessions = ({ call }: Api) => ({
  /** Makes a token for one person and one page. For the backend that holds the operator key. */
  create: (body: OperatorSessionInput, options?: CallOptions): Promise<OperatorSession> =>
    call('POST /v1/operator-sessions', { body }, options),

  /** Ends the session of the token in use. */
  end: (options?: CallOptions): Promise<void> => call('DELETE /v1/operator-sessions/current', {}, options),
});
