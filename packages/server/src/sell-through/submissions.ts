import type { SellThroughSubmission } from '@betterdata/portal-contract';
import { z } from 'zod';
import { asProblem } from '../asns/asn-refusals.ts';
import { businessDate } from '../common/business-date.ts';
import type { Clock } from '../common/clock.ts';
import { derivedId } from '../common/derived-id.ts';
import type { TenantTransaction } from '../db/database.ts';
import { problem } from '../http/problem.ts';
import { recordEvent } from '../audit/record-event.sql.ts';
import type { CallerOf } from '../identity/caller.ts';
import { Intake } from './intake.ts';
import type { SentRow } from './sell-through.ts';
import {
  findKnown,
  findReportingPartnerships,
  findSubmissions,
  insertSubmission,
  noteProgress,
  saveStaged,
  stageRows,
  takeOver,
  type ReportingPartnership,
} from './submissions.sql.ts';

/** What a submission is asked to do, as JSON or as a file. */
export interface SubmissionRequest {
  viewer: CallerOf<'sellThrough.submit'>;
  query: { partnershipId?: string | undefined; partial: boolean };
  headers: { 'idempotency-key': string };
  clock: Clock;
  requestId: string;
}

/** A submission whose rows are being taken. */
export interface OpenSubmission {
  id: string;
  attempt: string;
  partnership: ReportingPartnership;
  intake: Intake;
}

/**
 * Begins a submission, or takes over one whose file stopped arriving. Resolves to the id alone where it is saved
 * already: a request that is sent again after its stored answer expired changes nothing.
 */
export async function beginSubmission(
  trx: TenantTransaction,
  source: 'CSV' | 'POS_API',
  { viewer, query, headers, clock }: SubmissionRequest,
): Promise<OpenSubmission | { id: string; saved: true }> {
  const partnership = await requirePartnership(trx, query.partnershipId);
  const id = submissionId(viewer, headers['idempotency-key']);
  const begun = await insertSubmission(trx, { id, partnership, source, partial: query.partial });
  const known = await findKnown(trx, partnership, (timezone) => businessDate(clock(), timezone));
  const open = (attempt: string) => ({ id, attempt, partnership, intake: new Intake(known) });
  if ('attempt' in begun) return open(begun.attempt);
  switch (begun.existing) {
    case 'another':
      throw problem('idempotency-key-reused');
    case 'saved':
      return { id, saved: true };
    case 'receiving':
      throw inProgress();
    case 'given-up':
      return open(await takeOver(trx, id));
  }
}

/** Checks and stages some rows. */
export async function takeRows(
  trx: TenantTransaction,
  { id, attempt, intake }: OpenSubmission,
  rows: readonly SentRow[],
): Promise<void> {
  const mine = await noteProgress(trx, id, attempt, intake.counts.read + rows.length);
  if (!mine) throw inProgress();
  await intake.take(rows, (good) => stageRows(trx, id, good));
}

/** Saves what was staged, or throws `sell-through-invalid`. */
export async function saveSubmission(
  trx: TenantTransaction,
  { id, attempt, partnership, intake }: OpenSubmission,
  { viewer, query, requestId }: SubmissionRequest,
): Promise<SellThroughSubmission> {
  intake.requireSaveable(query.partial);
  const saved = await saveStaged(trx, id, attempt, partnership, intake.counts).catch(asProblem);
  if (!saved) throw inProgress();
  await recordEvent(trx, viewer, {
    action: 'sell-through.submitted',
    requestId,
    partnershipId: partnership.id,
    subject: { type: 'sell-through-submission', id },
  });
  return requireSubmission(trx, id);
}

export async function requireSubmission(trx: TenantTransaction, id: string): Promise<SellThroughSubmission> {
  const [submission] = await findSubmissions(trx, [id]);
  if (submission === undefined) throw problem('not-found');
  return submission;
}

/** The id of the submission is its key where that can be an id, so that its progress can be asked for. */
function submissionId(viewer: CallerOf<'sellThrough.submit'>, key: string): string {
  return z.uuid().safeParse(key).success ? key.toLowerCase() : derivedId('sell-through', viewer.subject, key);
}

async function requirePartnership(
  trx: TenantTransaction,
  id: string | undefined,
): Promise<ReportingPartnership> {
  const [partnership, another] = await findReportingPartnerships(trx, id);
  if (partnership === undefined) {
    throw problem('not-found', { detail: 'There is no partnership in which you report sales.' });
  }
  if (!partnership.open) throw problem('partnership-not-active');
  if (another?.open === true) {
    const detail = 'You report in several partnerships. Say in which.';
    throw problem('invalid-request', {
      errors: [{ pointer: 'query/partnershipId', code: 'ambiguous', detail }],
    });
  }
  return partnership;
}

function inProgress(): Error {
  return problem('idempotency-in-progress', {}, { 'Retry-After': '5' });
}
