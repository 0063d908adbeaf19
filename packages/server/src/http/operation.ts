import type { OperationId, OperationResponse, operations } from '@betterdata/portal-contract';
import type { RequestOf } from '@betterdata/portal-contract/zod';
import type { PaymentProvider } from '../billing/provider.ts';
import type { TenantTransaction } from '../db/database.ts';
import type { CallerOf } from '../identity/caller.ts';
import type { Clock } from '../common/clock.ts';
import type { Config } from '../config/config.ts';
import type { Answer } from './idempotency.ts';

/**
 * What a handler gets: a transaction in which only the caller's rows exist, who the caller is, the moment of the
 * request, and the request itself (`path`, `query`, `headers`, `body`), validated and with defaults filled in.
 */
export type Call<Id extends OperationId> = RequestOf<Id> & {
  trx: TenantTransaction;
  viewer: CallerOf<Id>;
  /** The same moment throughout the request. */
  clock: Clock;
  requestId: string;
  config: Config;
  /** Takes the money; undefined where plans cannot be bought. */
  payments: PaymentProvider | undefined;
};

/** Does the work of one operation and resolves to the body of its answer. Refuses by throwing `problem(…)`. */
export type Handler<Id extends OperationId> = (call: Call<Id>) => Promise<OperationResponse<Id>>;

/** The handlers of some or all operations that answer and are done. */
export type Routes = { readonly [Id in Exclude<OperationId, StreamOperationId>]?: Handler<Id> };

/** The operations whose body may be a CSV file in place of JSON. */
export type FileOperationId = {
  [Id in OperationId]: (typeof operations)[Id] extends { csv: true } ? Id : never;
}[OperationId];

/**
 * What the handler of a file gets. A file arrives slowly, so that the handler opens transactions itself, each as short
 * as it can be, and the last one does the work with `once`.
 */
export type FileCall<Id extends FileOperationId> = Omit<RequestOf<Id>, 'body'> & {
  file: AsyncIterable<Uint8Array>;
  transaction: <Result>(work: (trx: TenantTransaction) => Promise<Result>) => Promise<Result>;
  /** Whether there is an answer under the request's Idempotency-Key already, which `once` will give. */
  isAnswered: (trx: TenantTransaction) => Promise<boolean>;
  /** Does the work once for the request's Idempotency-Key, its parameters and this content. */
  once: (
    contentSha256: string,
    work: (trx: TenantTransaction) => Promise<OperationResponse<Id>>,
  ) => Promise<Answer>;
  viewer: CallerOf<Id>;
  clock: Clock;
  requestId: string;
};

export type FileHandler<Id extends FileOperationId> = (call: FileCall<Id>) => Promise<Answer>;

/** The handlers of files, beside those of the same operations for JSON. */
export type FileRoutes = { readonly [Id in FileOperationId]: FileHandler<Id> };

/** The operations that answer with events for as long as the caller listens. */
export type StreamOperationId = {
  [Id in OperationId]: (typeof operations)[Id] extends { streams: true } ? Id : never;
}[OperationId];

/** What the handler of a stream gets. It outlives its request, so that it opens transactions itself. */
export type StreamCall<Id extends StreamOperationId> = Omit<RequestOf<Id>, 'body'> & {
  viewer: CallerOf<Id>;
  /** Looks the caller up again; null where the credential does not hold any more, or may not call this. */
  recheck: () => Promise<CallerOf<Id> | null>;
  /** Cuts the connection, whatever has not been sent yet. */
  disconnect: () => void;
  clock: Clock;
};

/** Resolves to what is sent as it arrives, or refuses by throwing `problem(…)` before. */
export type StreamHandler<Id extends StreamOperationId> = (
  call: StreamCall<Id>,
) => Promise<ReadableStream<Uint8Array>>;

/** The handlers of streams. */
export type StreamRoutes = { readonly [Id in StreamOperationId]: StreamHandler<Id> };

/** The handlers of one noun: `export const asnRoutes = routes({ 'asns.get': async ({ trx, path }) => … })`. */
export function routes<Noun extends Routes>(handlers: Noun): Noun {
  return handlers;
}
