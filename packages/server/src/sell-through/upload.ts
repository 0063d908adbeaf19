import { createHash } from 'node:crypto';
import type { SellThroughSubmission } from '@betterdata/portal-contract';
import type { FileCall } from '../http/operation.ts';
import type { Answer } from '../http/idempotency.ts';
import { readCsv, UnreadableFile } from './csv-rows.ts';
import { deleteSubmission } from './submissions.sql.ts';
import {
  beginSubmission,
  requireSubmission,
  saveSubmission,
  takeRows,
  type OpenSubmission,
} from './submissions.ts';

/**
 * Reports sales by a CSV file. Each batch of rows is staged in a transaction of its own, so that others are served
 * meanwhile and progress can be read; the last transaction saves and posts everything, or nothing. What was staged for
 * a file that is refused or breaks off is removed.
 */
export async function uploadSales(call: FileCall<'sellThrough.submit'>): Promise<Answer> {
  const submission = await call.transaction(async (trx) =>
    (await call.isAnswered(trx)) ? undefined : beginSubmission(trx, 'CSV', call),
  );
  if (submission === undefined || 'saved' in submission) {
    const content = await sha256(call.file);
    return call.once(content, (trx) => requireSubmission(trx, submission?.id ?? ''));
  }
  try {
    const content = await stageFile(call, submission);
    return await call.once(content, (trx): Promise<SellThroughSubmission> =>
      saveSubmission(trx, submission, call),
    );
  } catch (error) {
    const { id, attempt, intake } = submission;
    await call.transaction((trx) => deleteSubmission(trx, id, attempt));
    throw error instanceof UnreadableFile ? intake.refusal(error.fault) : error;
  }
}

/** Checks and stages a file as it arrives; resolves to its hash. */
async function stageFile(
  { file, transaction }: FileCall<'sellThrough.submit'>,
  submission: OpenSubmission,
): Promise<string> {
  const hash = createHash('sha256');
  await readCsv(hashing(file, hash), (rows) => transaction((trx) => takeRows(trx, submission, rows)));
  return hash.digest('base64url');
}

async function sha256(file: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of file) hash.update(chunk);
  return hash.digest('base64url');
}

async function* hashing(
  file: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of file) {
    hash.update(chunk);
    yield chunk;
  }
}
