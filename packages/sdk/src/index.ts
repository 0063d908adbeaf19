export type { Query } from './api.ts';
export { createClient, type Client, type ClientOptions } from './client.ts';
export {
  isPortalError,
  PortalError,
  type ClientErrorCode,
  type ErrorCode,
  type ProblemOf,
} from './errors.ts';
export type { ListAnswer, Listing, Page } from './listing.ts';
export { metadata, type ResponseMetadata } from './metadata.ts';
export type { CallOptions, ChangeOptions, VersionOptions, Route, WriteOptions } from './transport/call.ts';
export type { Middleware } from './transport/http.ts';
export { createIdempotencyKey } from './transport/idempotency-key.ts';
export type { LogEntry } from './transport/log.ts';
export type { RetryOptions } from './transport/retry.ts';
export type { TokenSource } from './transport/session.ts';
