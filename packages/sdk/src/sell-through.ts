import type {
  SellThroughInput,
  SellThroughList,
  SellThroughSubmission,
  SellThroughSubmissionList,
  SellThroughSummary,
  StockOutList,
} from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions, WriteOptions } from './transport/call.ts';

/** What a partner's stores sold, and when they ran out. */
export const sellThrough = ({ call, write, list, upload }: Api) => ({
  /** Lists what is reported now, the latest business date first. */
  list: (query?: Query<'sellThrough.list'>, options?: CallOptions): Listing<SellThroughList> =>
    list('GET /v1/sell-through', { query }, options),

  /** Reports sales; one bad row fails the call with `sell-through-invalid`, whose `report` names it. */
  submit: (
    body: SellThroughInput,
    query?: Query<'sellThrough.submit'>,
    options?: WriteOptions,
  ): Promise<SellThroughSubmission> => write('POST /v1/sell-through', { body, query }, options),

  /** Reports sales by a CSV file; its `idempotencyKey`, a UUID, is the id by which `submission` tells its progress. */
  upload: (
    csv: Blob | string,
    query?: Query<'sellThrough.submit'>,
    options?: WriteOptions,
  ): Promise<SellThroughSubmission> => upload('POST /v1/sell-through', { csv, query }, options),

  /** Sums up sales by day, store or product. */
  summary: (query: Query<'sellThrough.summary'>, options?: CallOptions): Promise<SellThroughSummary> =>
    call('GET /v1/sell-through/summary', { query }, options),

  /** Lists incidents in which a store was out of a product. */
  stockouts: (query?: Query<'sellThrough.stockouts'>, options?: CallOptions): Listing<StockOutList> =>
    list('GET /v1/sell-through/stockouts', { query }, options),

  /** Lists what was submitted, the latest first. */
  submissions: (
    query?: Query<'sellThrough.submissions'>,
    options?: CallOptions,
  ): Listing<SellThroughSubmissionList> => list('GET /v1/sell-through/submissions', { query }, options),

  /** Gets a submission: how far its file is, or what became of it. */
  submission: (submissionId: string, options?: CallOptions): Promise<SellThroughSubmission> =>
    call('GET /v1/sell-through/submissions/{submissionId}', { path: { submissionId } }, options),
});
