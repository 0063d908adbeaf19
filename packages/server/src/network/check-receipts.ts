import { toGtin14 } from '@betterdata/portal-contract/gs1';
import { isPossible } from '../asns/asn-states.ts';
import { decideReceipt, type DecidedReceipt, type ExpectedLine } from '../receipts/receipts.ts';
import { ACTING_ROLES } from '../entitlements/entitlements.ts';
import { derivedId } from '../common/derived-id.ts';
import { addFieldErrors, checkInForce, type DocumentContext, type SoundAsn } from './check-asns.ts';
import { sharedSkus, type NetworkIndex } from './check-tables.ts';
import type { ReceiptFile } from './read-network.ts';

/** A receipt as the rules decided it. */
export interface CheckedReceipt {
  id: string;
  /** E-mail address of the person who counted. */
  receivedBy: string;
  decided: DecidedReceipt;
}

/**
 * Checks a receipt by the rules of the API; undefined where it breaks one.
 *
 * @param lines the notice's lines after the receipts before
 * @param ordinal which receipt of the notice it is, from 1
 */
export function checkReceipt(
  file: ReceiptFile,
  asn: SoundAsn,
  lines: readonly ExpectedLine[],
  ordinal: number,
  { index, now, problems }: DocumentContext,
): CheckedReceipt | undefined {
  const { content: receipt, place } = file;
  const { partnership, shipTo } = asn;
  const id = derivedId('receipt', partnership.host, asn.file.asnNumber, ordinal);
  const complain = (path: PropertyKey[], detail: string) => problems.add(place(path), detail);

  const person = index.people.get(partnership.partner, receipt.receivedBy);
  if (!person) {
    complain(
      ['receivedBy'],
      `"${receipt.receivedBy}" is not a person of ${partnership.partner} in people.csv.`,
    );
  } else if (!ACTING_ROLES.has(person.role)) {
    complain(['receivedBy'], `"${receipt.receivedBy}" is a ${person.role} and cannot receive.`);
  }
  if (!isPossible(asn.file.status, 'RECEIVE')) {
    complain(['asn'], `"${receipt.asn}" is ${asn.file.status} and cannot be received.`);
  }
  const share = index.shares.get(asn.file.partnership, 'LOCATION_INVENTORY', shipTo.location, undefined);
  if (share?.access !== 'ACT') {
    complain(['asn'], `goes to ${shipTo.location}, whose share in shares.csv does not say ACT.`);
  }
  checkInForce(partnership, receipt.receivedAt, place(['receivedAt']), problems);
  const { acknowledgedAt, content } = asn.file;
  if (Date.parse(receipt.receivedAt) < Date.parse(acknowledgedAt ?? content.shippedAt)) {
    const before = acknowledgedAt === undefined ? 'was shipped' : 'was acknowledged';
    complain(['receivedAt'], `"${receipt.receivedAt}" is before ${receipt.asn} ${before}.`);
  }
  const { asn: _asn, receivedBy, ...counted } = receipt;
  const decision = decideReceipt(
    { ...counted, id },
    {
      now,
      timezone: shipTo.timezone,
      tolerancePercent: partnership.tolerancePercent ?? 0,
      claimWindowDays: partnership.claimWindowDays ?? null,
      lines,
      isKnownProduct: (code) => isShared(code, asn.file.partnership, index),
      waitingPhotos: new Set(),
    },
  );
  if ('receipt' in decision) return { id, receivedBy, decided: decision.receipt };
  addFieldErrors(decision.errors, [], file, problems);
  return undefined;
}

/** Whether a scanned code is a product, or a pack of one, that the partnership shares. */
function isShared(code: string, partnership: string, index: NetworkIndex): boolean {
  const host = index.partnerships.get(partnership)?.host;
  const shares = index.shares.rows.filter((share) => share.partnership === partnership);
  const skus = new Set(shares.flatMap((share) => sharedSkus(share, index)));
  const gtin = toGtin14(code);
  return [...index.products.rows, ...index.packs.rows].some(
    (row) => row.organization === host && skus.has(row.sku) && (row.sku === code || row.gtin === gtin),
  );
}

/** The lines of a notice before anything was received. */
export function expectedLines(asn: SoundAsn, index: NetworkIndex): ExpectedLine[] {
  const { host } = asn.partnership;
  return asn.file.content.lines.map(({ lineNumber, sku, quantity, lots }) => {
    const product = index.products.get(host, sku);
    const packs = index.packs.rows.filter((pack) => pack.organization === host && pack.sku === sku);
    return {
      lineNumber,
      sku,
      gtins: [product, ...packs].flatMap((row) => row?.gtin ?? []),
      tracking: product?.tracking ?? 'NONE',
      minimumRemainingShelfLifeDays: product?.minRemainingShelfLifeDays ?? null,
      lots: (lots ?? []).map((lot) => ({ lotNumber: lot.lotNumber, expiryDate: lot.expiryDate ?? null })),
      quantityShipped: quantity,
      accepted: 0,
      damaged: 0,
      rejected: 0,
      closure: null,
    };
  });
}

/** Lots that a receipt counted are known to the next one. */
export function withLots(lines: readonly ExpectedLine[], { lines: counted }: DecidedReceipt): ExpectedLine[] {
  return lines.map((line) => {
    const counts = counted.find(({ lineNumber }) => lineNumber === line.lineNumber)?.counts ?? [];
    const known = new Set(line.lots.map(({ lotNumber }) => lotNumber));
    const added = counts.flatMap(({ lotNumber, expiryDate }) =>
      lotNumber === null || known.has(lotNumber) ? [] : [{ lotNumber, expiryDate }],
    );
    return { ...line, lots: [...line.lots, ...added] };
  });
}
