import { features, type FieldError } from '@betterdata/portal-contract';
import { toGtin14 } from '@betterdata/portal-contract/gs1';
import { isPossible } from '../asns/asn-states.ts';
import { validateAsn } from '../asns/asns.ts';
import { decideReceipt, totalsAfter, type DecidedReceipt, type ExpectedLine } from '../receipts/receipts.ts';
import { sharedSkus, type NetworkIndex } from './check-tables.ts';
import { derivedId } from '../shared/derived-id.ts';

import type { NetworkProblems, Place } from './problems.ts';
import type { AsnFile, NetworkFiles, ReceiptFile } from './read-network.ts';
import type { RowOf } from './tables.ts';

/** A receipt as the rules decided it. */
export interface CheckedReceipt {
  id: string;
  /** E-mail address of the person who counted. */
  receivedBy: string;
  decided: DecidedReceipt;
}

/** A notice between known parties, with its receipts in the order in which they were counted. */
export interface CheckedAsn {
  id: string;
  partnership: RowOf<'partnerships'> & { partner: string };
  shipTo: RowOf<'locations'>;
  file: AsnFile['content'];
  receipts: CheckedReceipt[];
}

/** Checks notices and receipts by the rules of the API. Notices that break one are left out. */
export function checkDocuments(
  files: Pick<NetworkFiles, 'asns' | 'receipts'>,
  index: NetworkIndex,
  now: Date,
  problems: NetworkProblems,
): CheckedAsn[] {
  const context = { index, now, problems };
  const asns = new Map<string, { asn: CheckedAsn; lines: readonly ExpectedLine[] }>();
  for (const file of files.asns) {
    const { asnNumber } = file.content;
    if (asns.has(asnNumber))
      problems.add(file.place(['asnNumber']), `"${asnNumber}" is used by another file.`);
    const asn = checkAsn(file, context);
    if (asn) asns.set(asnNumber, { asn, lines: expectedLines(asn, index) });
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
    const receipt = checkReceipt(file, entry.asn, entry.lines, context);
    if (!receipt) continue;
    entry.asn.receipts.push(receipt);
    entry.lines = withLots(totalsAfter(entry.lines, receipt.decided.lines), receipt.decided);
  }
  return [...asns.values()].map(({ asn }) => asn);
}

interface Context {
  index: NetworkIndex;
  now: Date;
  problems: NetworkProblems;
}

function checkAsn(file: AsnFile, { index, now, problems }: Context): CheckedAsn | undefined {
  const { content: asn, place } = file;
  const complain = (path: PropertyKey[], detail: string) => problems.add(place(path), detail);
  const partnership = index.partnerships.get(asn.partnership);
  if (partnership?.partner === undefined) {
    complain(
      ['partnership'],
      `"${asn.partnership}" is not a partnership with an organization in partnerships.csv.`,
    );
    return undefined;
  }
  const host = partnership.host;
  const plan = index.organizations.get(host)?.plan;
  if (plan && !features['shipments.create'].granted.includes(plan)) {
    complain(['partnership'], `${host} is on plan ${plan}, which cannot send notices.`);
  }
  if (partnership.status !== 'ACTIVE') complain(['partnership'], `"${asn.partnership}" is not ACTIVE.`);
  checkInForce(partnership, asn.content.shippedAt, place(['content', 'shippedAt']), problems);
  checkMoments(file, now, problems);
  checkLotDates(file, host, index, problems);
  const shipTo = index.locations.get(host, asn.content.shipToLocation);
  const share = index.shares.get(
    asn.partnership,
    'LOCATION_INVENTORY',
    asn.content.shipToLocation,
    undefined,
  );
  const products = index.products.rows.filter((product) => product.organization === host);
  const errors = validateAsn(asn.content, {
    now,
    products: new Map(products.map((product) => [product.sku, product])),
    shipFromKnown: index.locations.get(host, asn.content.shipFromLocation) !== undefined,
    shipToShared: share !== undefined && shipTo !== undefined,
  });
  addFieldErrors(errors, ['content'], file, problems);
  if (!shipTo || errors.length > 0) return undefined;
  return {
    id: derivedId('asn', host, asn.asnNumber),
    partnership: { ...partnership, partner: partnership.partner },
    shipTo,
    file: asn,
    receipts: [],
  };
}

/** An agreement must hold when something is done under it. */
function checkInForce(
  { partnership, from, to }: RowOf<'partnerships'>,
  moment: string,
  place: Place,
  problems: NetworkProblems,
): void {
  const day = moment.slice(0, 10);
  if (from <= day && (to === undefined || to >= day)) return;
  problems.add(place, `"${partnership}" is not in force on ${day}.`);
}

function checkMoments({ content: asn, place }: AsnFile, now: Date, problems: NetworkProblems): void {
  const shippedAt = Date.parse(asn.content.shippedAt);
  const needed = { DRAFT: [], SENT: [], ACKNOWLEDGED: ['acknowledgedAt'], CANCELLED: ['cancelledAt'] };
  const required: readonly string[] = needed[asn.status];
  for (const name of ['acknowledgedAt', 'cancelledAt'] as const) {
    const value = asn[name];
    if (value === undefined) {
      if (required.includes(name))
        problems.add(place([name]), `is missing, but the status is ${asn.status}.`);
      continue;
    }
    const allowed = required.includes(name) || (name === 'acknowledgedAt' && asn.status === 'CANCELLED');
    if (!allowed) problems.add(place([name]), `does not go with the status ${asn.status}.`);
    if (Date.parse(value) > now.getTime()) problems.add(place([name]), `"${value}" is in the future.`);
    if (Date.parse(value) < shippedAt) problems.add(place([name]), `"${value}" is before shippedAt.`);
  }
}

/** A lot that lots.csv knows has the dates that it gives. */
function checkLotDates(
  { content: asn, place }: AsnFile,
  host: string,
  index: NetworkIndex,
  problems: NetworkProblems,
): void {
  asn.content.lines.forEach(({ sku, lots }, line) => {
    lots?.forEach(({ lotNumber, expiryDate }, at) => {
      const known = index.lots.get(host, sku, lotNumber);
      if (!known || expiryDate === known.expires) return;
      const path = ['content', 'lines', line, 'lots', at, 'expiryDate'];
      const expires = known.expires ?? 'no date';
      problems.add(place(path), `lot ${lotNumber} of ${sku} expires on ${expires} in lots.csv.`);
    });
  });
}

function checkReceipt(
  file: ReceiptFile,
  asn: CheckedAsn,
  lines: readonly ExpectedLine[],
  { index, now, problems }: Context,
): CheckedReceipt | undefined {
  const { content: receipt, place } = file;
  const { partnership, shipTo } = asn;
  const id = derivedId('receipt', partnership.host, asn.file.asnNumber, asn.receipts.length + 1);
  const complain = (path: PropertyKey[], detail: string) => problems.add(place(path), detail);

  const person = index.people.get(partnership.partner, receipt.receivedBy);
  if (!person) {
    complain(
      ['receivedBy'],
      `"${receipt.receivedBy}" is not a person of ${partnership.partner} in people.csv.`,
    );
  }
  if (!isPossible(asn.file.status, 'RECEIVE')) {
    complain(['asn'], `"${receipt.asn}" is ${asn.file.status} and cannot be received.`);
  }
  const share = index.shares.get(asn.file.partnership, 'LOCATION_INVENTORY', shipTo.location, undefined);
  if (share?.access !== 'ACT') {
    complain(['asn'], `goes to ${shipTo.location}, whose share in shares.csv does not say ACT.`);
  }
  checkInForce(partnership, receipt.receivedAt, place(['receivedAt']), problems);
  if (receipt.receivedAt < asn.file.content.shippedAt) {
    complain(['receivedAt'], `"${receipt.receivedAt}" is before the goods were shipped.`);
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
function expectedLines(asn: CheckedAsn, index: NetworkIndex): ExpectedLine[] {
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
function withLots(lines: readonly ExpectedLine[], { lines: counted }: DecidedReceipt): ExpectedLine[] {
  return lines.map((line) => {
    const counts = counted.find(({ lineNumber }) => lineNumber === line.lineNumber)?.counts ?? [];
    const known = new Set(line.lots.map(({ lotNumber }) => lotNumber));
    const added = counts.flatMap(({ lotNumber, expiryDate }) =>
      lotNumber === null || known.has(lotNumber) ? [] : [{ lotNumber, expiryDate }],
    );
    return { ...line, lots: [...line.lots, ...added] };
  });
}

/** The rules point into a body by JSON Pointer; the file says on which line that stands. */
function addFieldErrors(
  errors: readonly FieldError[],
  root: PropertyKey[],
  file: AsnFile | ReceiptFile,
  problems: NetworkProblems,
): void {
  for (const { pointer, detail } of errors) {
    const path = pointer
      .split('/')
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    problems.add(file.place([...root, ...path]), detail);
  }
}

function compare(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}
