import { totalsAfter, type ExpectedLine } from '../receipts/receipts.ts';
import { checkAsn, type DocumentContext, type SoundAsn } from './check-asns.ts';
import { checkReceipt, expectedLines, withLots, type CheckedReceipt } from './check-receipts.ts';
import type { AsnFile, NetworkFiles } from './read-network.ts';

/** A notice with its receipts, in the order in which they were counted. */
export interface CheckedAsn extends SoundAsn {
  receipts: CheckedReceipt[];
}

/** Checks notices and receipts by the rules of the API. Notices that break one are left out. */
export function checkDocuments(
  files: Pick<NetworkFiles, 'asns' | 'receipts'>,
  context: DocumentContext,
): CheckedAsn[] {
  const { index, problems } = context;
  const asns = new Map<string, { asn: CheckedAsn; lines: readonly ExpectedLine[] }>();
  for (const file of files.asns) {
    const { asnNumber } = file.content;
    if (asns.has(asnNumber))
      problems.add(file.place(['asnNumber']), `"${asnNumber}" is used by another file.`);
    const asn = checkAsn(file, context);
    if (asn) asns.set(asnNumber, { asn: { ...asn, receipts: [] }, lines: expectedLines(asn, index) });
  }
  const announced = new Set(files.asns.map(({ content }) => content.asnNumber));
  const inOrder = files.receipts.toSorted((a, b) => compare(a.content.receivedAt, b.content.receivedAt));
  for (const file of inOrder) {
    const entry = asns.get(file.content.asn);
    if (!entry) {
      // A notice with problems of its own has been reported.
      if (announced.has(file.content.asn)) continue;
      problems.add(file.place(['asn']), `"${file.content.asn}" is not a notice in asns/.`);
      continue;
    }
    const receipt = checkReceipt(file, entry.asn, entry.lines, entry.asn.receipts.length + 1, context);
    if (!receipt) continue;
    entry.asn.receipts.push(receipt);
    entry.lines = withLots(totalsAfter(entry.lines, receipt.decided.lines), receipt.decided);
  }
  for (const file of files.asns) checkClosing(file, asns.get(file.content.asnNumber), context);
  return [...asns.values()].map(({ asn }) => asn);
}

/** A notice is closed after its last receipt, when nothing of it is missing and no difference was found. */
function checkClosing(
  { content: { closedAt }, place }: AsnFile,
  entry: { asn: CheckedAsn; lines: readonly ExpectedLine[] } | undefined,
  { now, problems }: DocumentContext,
): void {
  if (closedAt === undefined || entry === undefined) return;
  const complain = (detail: string) => problems.add(place(['closedAt']), detail);
  const { receipts } = entry.asn;
  if (receipts.at(-1)?.decided.asnStatus !== 'RECEIVED')
    complain('is given, but receipts leave something open.');
  if (receipts.some(({ decided }) => decided.discrepancies.length > 0)) {
    complain('is given, but receipts found differences, which are still open.');
  }
  const at = new Date(closedAt);
  if (at > now) complain(`"${closedAt}" is in the future.`);
  if (receipts.some(({ decided }) => at < decided.receivedAt)) complain(`"${closedAt}" is before a receipt.`);
}

function compare(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}
