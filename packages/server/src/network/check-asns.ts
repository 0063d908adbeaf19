import { features, type FieldError } from '@betterdata/portal-contract';
import { lotKey, validateAsn } from '../asns/asns.ts';
import { derivedId } from '../common/derived-id.ts';
import type { NetworkIndex } from './check-tables.ts';
import type { NetworkProblems, Place } from './problems.ts';
import type { AsnFile, ReceiptFile } from './read-network.ts';
import type { RowOf } from './tables.ts';

/** A notice between known parties. */
export interface SoundAsn {
  id: string;
  partnership: RowOf<'partnerships'> & { partner: string };
  shipTo: RowOf<'locations'>;
  file: AsnFile['content'];
}

/** What notices and receipts are checked against. */
export interface DocumentContext {
  index: NetworkIndex;
  now: Date;
  problems: NetworkProblems;
}

/** Checks a notice by the rules of the API; undefined where it breaks one that receipts depend on. */
export function checkAsn(file: AsnFile, { index, now, problems }: DocumentContext): SoundAsn | undefined {
  const { content: asn, place } = file;
  const complain = (path: PropertyKey[], detail: string) => problems.add(place(path), detail);
  const partnership = index.partnerships.find(place(['partnership']), asn.partnership);
  if (!partnership) return undefined;
  if (partnership.partner === undefined) {
    complain(['partnership'], `"${asn.partnership}" is with a party, who has no login to receive with.`);
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
  const shipTo = index.locations.get(host, asn.content.shipToLocation);
  const share = index.shares.get(
    asn.partnership,
    'LOCATION_INVENTORY',
    asn.content.shipToLocation,
    undefined,
  );
  if (asn.acknowledgedAt !== undefined && share && share.access !== 'ACT') {
    const detail = `needs a share of ${asn.content.shipToLocation} in shares.csv that says ACT.`;
    complain(['acknowledgedAt'], detail);
  }
  const products = index.products.rows.filter((product) => product.organization === host);
  const lots = index.lots.rows.filter((lot) => lot.organization === host);
  const errors = validateAsn(asn.content, {
    now,
    products: new Map(products.map((product) => [product.sku, product])),
    lotExpiries: new Map(
      lots.flatMap(({ sku, lot, expires }) =>
        expires === undefined ? [] : [[lotKey(sku, lot), expires] as const],
      ),
    ),
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
  };
}

/** An agreement must hold when something is done under it. */
export function checkInForce(
  { partnership, from, to }: RowOf<'partnerships'>,
  moment: string,
  place: Place,
  problems: NetworkProblems,
): void {
  const day = new Date(moment).toISOString().slice(0, 10);
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
  const { acknowledgedAt, cancelledAt } = asn;
  if (acknowledgedAt === undefined || cancelledAt === undefined) return;
  if (Date.parse(cancelledAt) < Date.parse(acknowledgedAt)) {
    problems.add(place(['cancelledAt']), `"${cancelledAt}" is before acknowledgedAt.`);
  }
}

/** The rules point into a body by JSON Pointer; the file says on which line that stands. */
export function addFieldErrors(
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
