import type { Answer } from './transport/answer.ts';

/** What an answer says about itself, beside its body. */
export interface ResponseMetadata {
  status: number;
  /** The server's name for the request. Quote it when you ask for help. */
  requestId: string | undefined;
  /** The entity tag, where the answer has one. */
  etag: string | undefined;
}

const known = new WeakMap<object, ResponseMetadata>();

/** The metadata of a value that a call answered: `metadata(asn)?.requestId`. Undefined for any other value. */
export function metadata(value: object): ResponseMetadata | undefined {
  return known.get(value);
}

export function withMetadata<T>(value: T, { status, requestId, etag }: Answer): T {
  if (value instanceof Object) known.set(value, { status, requestId, etag });
  return value;
}
