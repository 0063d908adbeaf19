import type { SellThroughReport, SellThroughSubmission } from '@betterdata/portal-contract';
import type { PortalClient } from '../core/client.ts';
import { failureOf } from '../core/failure.ts';

/** What became of a file that was sent. */
export type UploadOutcome =
  | { readonly kind: 'saved'; readonly submission: SellThroughSubmission }
  /** Nothing was saved: rows have to be corrected. */
  | { readonly kind: 'invalid'; readonly report: SellThroughReport }
  /** Nothing was saved: the server says why. */
  | { readonly kind: 'refused'; readonly reason: string; readonly requestId: string | null }
  /** No answer came: it may have been saved. */
  | { readonly kind: 'unknown' };

export interface SalesFile {
  readonly file: File;
  /** Saves the good rows although others are bad. */
  readonly partial: boolean;
  /** The Idempotency-Key, a UUID: sent again under it, the file counts once. */
  readonly key: string;
  readonly partnershipId: string | undefined;
}

/** What is read of the SDK's error. */
interface SendError {
  readonly status?: number;
  readonly problem?: { readonly detail?: string; readonly report?: SellThroughReport };
}

const PROGRESS_EVERY_MS = 500;

/** Sends a file; `onProgress` hears how many rows the server has read. */
export async function sendSales(
  client: PortalClient,
  { file, partial, key, partnershipId }: SalesFile,
  onProgress: (rowsRead: number) => void,
): Promise<UploadOutcome> {
  const ending = new AbortController();
  const ask = async () => {
    const answer = await client.sellThrough.submission(key, { signal: ending.signal }).catch(() => undefined);
    if (answer) onProgress(answer.rowsRead);
  };
  const progress = setInterval(() => void ask(), PROGRESS_EVERY_MS);
  try {
    const query = { ...(partial && { partial }), ...(partnershipId !== undefined && { partnershipId }) };
    const submission = await client.sellThrough.upload(file, query, { idempotencyKey: key });
    return { kind: 'saved', submission };
  } catch (error) {
    return outcomeOf(error);
  } finally {
    clearInterval(progress);
    ending.abort();
  }
}

function outcomeOf(error: unknown): UploadOutcome {
  const { retryable, code, requestId } = failureOf(error);
  const { status = 0, problem } = error as SendError;
  if (problem?.report) return { kind: 'invalid', report: problem.report };
  if (retryable || status < 400 || status >= 500) return { kind: 'unknown' };
  return { kind: 'refused', reason: problem?.detail ?? code, requestId };
}

/** The header line of a file with the lines that have to be corrected, as they are. */
export async function badRows(file: Blob, { errors }: SellThroughReport): Promise<Blob> {
  const [header = '', ...lines] = (await file.text()).split(/\r?\n/);
  const wanted = [...new Set(errors.map(({ row }) => row))].filter((row) => row > 1);
  const bad = wanted.map((row) => lines[row - 2] ?? '');
  return new Blob([[header, ...bad, ''].join('\r\n')], { type: 'text/csv;charset=utf-8' });
}
