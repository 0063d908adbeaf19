import type { TenantTransaction } from '../db/database.ts';
import { derivedId } from '../common/derived-id.ts';
import { sharedSkus, type NetworkIndex } from './check-tables.ts';
import { locationId, organizationId, partnershipId, partyId, productId } from './ids.ts';
import { insertAll } from './load-transaction.sql.ts';
import type { RowOf } from './tables.ts';

/** Writes the partnerships that an organization hosts, with their prices, terms of replenishment and shares. */
export async function writePartnerships(
  trx: TenantTransaction,
  rows: readonly RowOf<'partnerships'>[],
  index: NetworkIndex,
): Promise<void> {
  const partnerships = rows.map((row) => ({
    id: partnershipId(row.partnership),
    host_org: organizationId(row.host),
    partner_org: row.partner === undefined ? null : organizationId(row.partner),
    party_id: row.party === undefined ? null : partyId(row.host, row.party),
    type: row.type,
    terms: JSON.stringify(termsOf(row)),
    status: row.status,
    effective_from: row.from,
    effective_to: row.to ?? null,
  }));
  await insertAll(trx, 'partnerships', partnerships);
  for (const row of rows) {
    const inPartnership = (other: { partnership: string }) => other.partnership === row.partnership;
    await insertAll(
      trx,
      'partnership_prices',
      index.prices.rows.filter(inPartnership).map(({ sku, from, price, currency }) => ({
        host_org: organizationId(row.host),
        partnership_id: partnershipId(row.partnership),
        product_id: productId(row.host, sku),
        effective_from: from,
        unit_price: price,
        currency,
      })),
    );
    const { host, partner } = row;
    if (partner === undefined) continue;
    const terms = index.replenishment.rows.filter(inPartnership);
    await insertAll(
      trx,
      'vmi_terms',
      terms.map(({ partnership, location, thresholdDays, targetDays, leadTimeDays, reviewDays }) => ({
        partnership_id: partnershipId(partnership),
        host_org: organizationId(host),
        partner_org: organizationId(partner),
        location_id: locationId(host, location),
        threshold_days: thresholdDays,
        target_days: targetDays ?? null,
        lead_time_days: leadTimeDays ?? null,
        review_days: reviewDays ?? null,
      })),
    );
    const shares = index.shares.rows.filter(inPartnership);
    await insertAll(
      trx,
      'shares',
      shares.flatMap((share) => sharesOf(share, { host, partner }, index)),
    );
  }
}

function termsOf(row: RowOf<'partnerships'>) {
  return {
    incoterm: row.incoterm ?? null,
    currency: row.currency,
    consignment: row.consignment,
    titleTransfer: row.titleTransfer,
    ...(row.netDays === undefined ? {} : { paymentTerms: { netDays: row.netDays } }),
    ...(row.tolerancePercent === undefined ? {} : { receiptTolerancePercent: row.tolerancePercent }),
    ...(row.claimWindowDays === undefined ? {} : { claimWindowDays: row.claimWindowDays }),
  };
}

/** One row per location or product: a share selects by id. */
function sharesOf(
  share: RowOf<'shares'>,
  { host, partner }: { host: string; partner: string },
  index: NetworkIndex,
) {
  const skus = share.resource === 'PRODUCT' ? sharedSkus(share, index) : [undefined];
  return skus.map((sku) => ({
    id: derivedId('share', share.partnership, share.resource, share.location ?? '', sku ?? ''),
    partnership_id: partnershipId(share.partnership),
    host_org: organizationId(host),
    partner_org: organizationId(partner),
    resource: share.resource,
    location_id: share.location === undefined ? null : locationId(host, share.location),
    product_id: sku === undefined ? null : productId(host, sku),
    visibility: share.visibility,
    access: share.access,
  }));
}
