import type { ReceiptInput } from '@betterdata/portal-contract';

/** The two calls that every contender makes, with whatever its users write to make them. */
export interface Contender {
  /** Lists stock with a token, and answers the parsed JSON. */
  read(): Promise<unknown>;
  /** Confirms a count with a token, an Idempotency-Key and If-Match, and answers the parsed JSON. */
  write(): Promise<unknown>;
}

export type Create = (endpoint: string) => Contender;

export const token = 'es_token';
export const asnId = '8c0b5c0e-4b0a-4d6e-9a55-5f4d3c2b8841';
export const version = 2;
export const receipt: ReceiptInput = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  lines: [{ lineNumber: 1, counts: [{ accepted: 97, damaged: 1, rejected: 0 }] }],
  final: true,
};
