import { sql } from 'kysely';
import type { TenantTransaction } from './database.ts';

/**
 * The functions with which a partner changes what belongs to another organization. Each refuses with an SQLSTATE
 * of errors.ts and answers the ASN's new version.
 */

/** The receiver has seen the ASN. */
export function acknowledgeAsn(
  trx: TenantTransaction,
  asnId: string,
  expectedVersion: number,
): Promise<number> {
  return call(trx, sql`app.acknowledge_asn(${asnId}, ${expectedVersion})`);
}

/**
 * Posts an open receipt, with its lines and counts stored, to the stock owner's ledger: accepted less held goes to
 * AVAILABLE, held to QUALITY_HOLD, damaged to DAMAGED. Of a lot that its owner has not approved everything is held.
 * Adds to the ASN's lines and moves the ASN on.
 */
export function postReceipt(
  trx: TenantTransaction,
  receiptId: string,
  expectedAsnVersion: number,
): Promise<number> {
  return call(trx, sql`app.post_receipt(${receiptId}, ${expectedAsnVersion})`);
}

/** Takes back the receipt that an open CORRECTION names; writes the correction's lines and movements. */
export function reverseReceipt(
  trx: TenantTransaction,
  correctionId: string,
  expectedAsnVersion: number,
): Promise<number> {
  return call(trx, sql`app.reverse_receipt(${correctionId}, ${expectedAsnVersion})`);
}

/** The next number of a kind of document of the viewer's organization, from 1, without gaps. */
export function nextNumber(trx: TenantTransaction, documentKind: string): Promise<number> {
  return call(trx, sql`app.next_number(${documentKind})`);
}

async function call(trx: TenantTransaction, expression: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ value: number }>`select ${expression} as value`.execute(trx);
  return rows[0]?.value ?? 0;
}
