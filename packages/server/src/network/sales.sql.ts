import { sql } from 'kysely';
import { addDays, startOfDay } from '../common/business-date.ts';
import { derivedId } from '../common/derived-id.ts';
import type { TenantTransaction } from '../db/database.ts';
import type { CheckedSales, ReportedSale } from './check-sales.ts';
import type { NetworkIndex } from './check-tables.ts';
import { organizationId, partnershipId, productId, storeId } from './ids.ts';
import type { LoadEvent } from './load-events.ts';
import { enter, insertAll } from './load-transaction.sql.ts';

const MILLISECONDS_PER_HOUR = 3_600_000;
const MILLISECONDS_PER_WEEK = 7 * 24 * MILLISECONDS_PER_HOUR;

/** Parameters of one statement are held in memory at once. */
const rowsPerStatement = 5000;

/** The stores of a partnership, and the products that they sold. */
export async function writeStores(
  trx: TenantTransaction,
  sales: CheckedSales,
  index: NetworkIndex,
): Promise<void> {
  await enterPartner(trx, sales);
  const { partnership } = sales.partnership;
  await insertAll(
    trx,
    'sell_through_stores',
    index.stores.rows
      .filter((store) => store.partnership === partnership)
      .map(({ store, name, city, timezone, opened, closed }) => ({
        ...partiesOf(sales),
        id: storeId(partnership, store),
        code: store,
        name,
        city: city ?? null,
        timezone,
        opened_on: opened,
        closed_on: closed ?? null,
      })),
  );
  const { host } = sales.partnership;
  const skus = new Set(sales.days.flatMap((day) => day.sales.map(({ sku }) => sku)));
  await insertAll(
    trx,
    'sell_through_products',
    [...skus].map((sku) => ({
      ...partiesOf(sales),
      product_id: productId(host, sku),
      sku,
      name: index.products.get(host, sku)?.name ?? sku,
    })),
  );
}

/** What was sold before the stock was counted: facts, which that count has seen already. */
export async function writeHistory(trx: TenantTransaction, sales: CheckedSales): Promise<void> {
  const days = sales.days.filter(({ date }) => date < sales.countedOn);
  if (days.length === 0) return;
  await enterPartner(trx, sales);
  await report(trx, sales, derivedId('history', sales.partnership.partnership), days, 'LOADED');
}

/**
 * What was sold since, taken from the stock: reported day by day in the night after it in the last week, and week by
 * week before, so that a load does not take long.
 */
export function salesEvents(sales: CheckedSales, index: NetworkIndex, now: Date): LoadEvent[] {
  const { partnership, terms, countedOn } = sales;
  const timezone = index.locations.get(partnership.host, terms.location)?.timezone ?? 'UTC';
  const posted = sales.days.filter(({ date }) => date >= countedOn);
  return reportsOf(posted).map((days) => {
    const last = days.at(-1)?.date ?? countedOn;
    const night = startOfDay(addDays(last, 1), timezone).getTime() + 3 * MILLISECONDS_PER_HOUR;
    const id = derivedId('report', partnership.partnership, last);
    return {
      at: new Date(Math.min(night, now.getTime())),
      happen: async (trx) => {
        await enterPartner(trx, sales);
        await report(trx, sales, id, days, 'SAVING');
        await sql`select app.post_sales(${id})`.execute(trx);
      },
    };
  });
}

function reportsOf(days: CheckedSales['days']): CheckedSales['days'][] {
  const last = days.at(-1)?.date;
  if (last === undefined) return [];
  const weeksBefore = (date: string) =>
    Math.floor((Date.parse(last) - Date.parse(date)) / MILLISECONDS_PER_WEEK);
  const reports = Map.groupBy(days, ({ date }) => (weeksBefore(date) === 0 ? date : weeksBefore(date)));
  return [...reports.values()];
}

/** Stores the days of one report. Rows that say nothing but that a day was reported leave no more than that. */
async function report(
  trx: TenantTransaction,
  sales: CheckedSales,
  id: string,
  days: CheckedSales['days'],
  status: 'LOADED' | 'SAVING',
): Promise<void> {
  const { owner_org, partnership_id } = partiesOf(sales);
  const rows = days.flatMap((day) => day.sales);
  const stores = new Set(days.flatMap((day) => day.stores));
  await insertAll(trx, 'sell_through_submissions', [
    {
      ...partiesOf(sales),
      id,
      source: 'POS_API',
      status,
      rows_read: rows.length,
      rows_saved: rows.length,
      first_date: days[0]?.date ?? null,
      last_date: days.at(-1)?.date ?? null,
      stores: stores.size,
    },
  ]);
  const { partnership, host } = sales.partnership;
  const reported = days.flatMap(({ date, stores: ofDay }) =>
    ofDay.map((store) => ({ date, store: storeId(partnership, store) })),
  );
  for (const part of parts(reported)) {
    await sql`
      insert into app.sell_through_days (owner_org, partnership_id, store_id, business_date)
      select ${owner_org}::uuid, ${partnership_id}::uuid, d.store, d.date
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as d (date date, store uuid)`.execute(trx);
  }
  const telling = rows.flatMap((sale, index) =>
    says(sale)
      ? [
          {
            ...sale,
            row: index + 1,
            store: storeId(partnership, sale.store),
            product: productId(host, sale.sku),
          },
        ]
      : [],
  );
  for (const part of parts(telling)) {
    await sql`
      insert into app.sell_through_rows (owner_org, partnership_id, submission_id, row_number, store_id, product_id,
        business_date, sold, returned, on_hand, lost_sales)
      select ${owner_org}::uuid, ${partnership_id}::uuid, ${id}::uuid, r.row, r.store, r.product, r.date, r.sold,
        r.returned, r."onHand", r."lostSales"
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as r (row int, store uuid, product uuid, date date,
        sold int, returned int, "onHand" int, "lostSales" int)`.execute(trx);
  }
}

function says({ sold, returned, onHand, lostSales }: ReportedSale): boolean {
  return sold > 0 || returned > 0 || onHand === 0 || (lostSales ?? 0) > 0;
}

function* parts<Row>(rows: readonly Row[]): Iterable<Row[]> {
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    yield rows.slice(from, from + rowsPerStatement);
  }
}

function partiesOf({ partnership: { host, partner, partnership } }: CheckedSales) {
  return {
    owner_org: organizationId(partner),
    counterparty_org: organizationId(host),
    partnership_id: partnershipId(partnership),
  };
}

function enterPartner(trx: TenantTransaction, { partnership }: CheckedSales): Promise<void> {
  return enter(trx, { organizationId: organizationId(partnership.partner), userId: null });
}
