import type { Asn, Receipt } from '@betterdata/portal-contract';
import type { PortalClient } from '../core/client.ts';
import { lineDraft, lineTotals, type Draft } from './count.ts';
import { toReceiptInput } from './receipt-input.ts';

/** What became of a receipt that was sent. */
export type SendOutcome =
  | { readonly kind: 'saved'; readonly receipt: Receipt }
  /** Nothing was saved: the ASN has changed. `latest` is the newest receipt of others, where there is one. */
  | { readonly kind: 'changed'; readonly asn: Asn; readonly latest: Receipt | undefined }
  /** Nothing was saved: the server says why. */
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  /** No answer came: it may have been saved. */
  | { readonly kind: 'unknown' };

/** What is read of the SDK's error. */
interface SendError {
  readonly code?: string;
  readonly status?: number;
  readonly problem?: { readonly detail?: string; readonly errors?: readonly { readonly detail: string }[] };
}

/** Refusals of a moment, after which the same request may succeed, or may have succeeded before. */
const PASSING_STATUSES = new Set([401, 408, 425, 429]);

/** Sends a count, always under the same key: whether it is the first time or the fifth, it posts once. */
export async function sendReceipt(client: PortalClient, asn: Asn, draft: Draft): Promise<SendOutcome> {
  try {
    const receipt = await client.asns.receive(asn.id, toReceiptInput(draft, asn, isFinal(draft, asn)), {
      ifMatch: draft.asnVersion,
      idempotencyKey: draft.receiptId,
    });
    return { kind: 'saved', receipt };
  } catch (error) {
    // Where even asking fails, nothing is known.
    return refusal(client, draft, error as SendError).catch(() => ({ kind: 'unknown' }));
  }
}

/** Nothing more is expected once every line is complete or was closed. */
function isFinal(draft: Draft, { lines }: Asn): boolean {
  return lines.every(
    (line) => lineTotals(draft, line).variance >= 0 || lineDraft(draft, line.lineNumber).remaining,
  );
}

async function refusal(client: PortalClient, draft: Draft, error: SendError): Promise<SendOutcome> {
  const { code = '', status = 0, problem } = error;
  switch (code) {
    case 'idempotency-in-progress':
      return { kind: 'unknown' };
    case 'idempotency-key-reused':
      return { kind: 'saved', receipt: await client.receipts.get(draft.receiptId) };
    case 'version-mismatch':
    case 'invalid-transition':
      return changed(client, draft);
  }
  if (status < 400 || status >= 500 || PASSING_STATUSES.has(status)) return { kind: 'unknown' };
  const details = problem?.errors?.map(({ detail }) => detail) ?? [];
  return { kind: 'refused', reasons: [problem?.detail ?? code, ...details] };
}

async function changed(client: PortalClient, { asnId }: Draft): Promise<SendOutcome> {
  const [asn, latest] = await Promise.all([client.asns.get(asnId), latestReceipt(client, asnId)]);
  return { kind: 'changed', asn, latest };
}

/** The newest receipt of a delivery. Who it was is good to know, but not worth another failure. */
export async function latestReceipt(client: PortalClient, asnId: string): Promise<Receipt | undefined> {
  try {
    const { items } = await client.receipts.list({ asnId, limit: 1 });
    return items[0];
  } catch {
    return undefined;
  }
}
