import type { IngestTokenCreated, IngestTokenInput, IngestTokenList } from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions, WriteOptions } from './transport/call.ts';

/** Tokens with which a partner's point of sale reports sales. */
export const ingestTokens = ({ call, write, list }: Api) => ({
  /** Lists those that you issued as host, and those issued for you. */
  list: (query?: Query<'ingestTokens.list'>, options?: CallOptions): Listing<IngestTokenList> =>
    list('GET /v1/ingest-tokens', { query }, options),

  /** Issues a token for a partnership that you host. Its secret is in this answer and nowhere else. */
  create: (body: IngestTokenInput, options?: CallOptions): Promise<IngestTokenCreated> =>
    call('POST /v1/ingest-tokens', { body }, options),

  /** Ends a token. */
  revoke: (ingestTokenId: string, options?: WriteOptions): Promise<void> =>
    write('DELETE /v1/ingest-tokens/{ingestTokenId}', { path: { ingestTokenId } }, options),
});
