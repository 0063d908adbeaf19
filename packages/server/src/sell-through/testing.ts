import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { SellThroughRowInput } from '@betterdata/portal-contract';
import type { TestDatabase } from '../db/testing.ts';
import { testApp, type TestAnswer, type TestApp } from '../http/testing.ts';
import { signIn } from '../testing/sign-in.ts';
import { loadTwoPartners, twoPartners } from '../testing/two-partners.ts';

/** Noon of 14 March 2026 in UTC: early morning in Honolulu. */
export const NOW = new Date('2026-03-14T12:00:00Z');

const { host, south, partnerships, locations, products } = twoPartners;

/** The lots of SERUM at DC that these tests sell from, and BALM without a lot. Nothing else is there. */
export const DC_LOTS = [
  { lot: 'EARLY', expiry: '2026-03-10', units: 10 },
  { lot: 'NEXT', expiry: '2026-06-30', units: 20 },
  { lot: 'LATER', expiry: '2026-12-31', units: 30 },
  { lot: 'FOREVER', expiry: null, units: 40 },
] as const;

/**
 * South's stores, on top of the two partners: S1 and S2 in Chicago, S3 in Honolulu from 3 March on, S4 closed after
 * 5 March. They draw from DC, which now holds {@link DC_LOTS}, a recalled lot, and 50 BALM.
 */
export async function addStores(database: TestDatabase): Promise<void> {
  const owner = `'${host.organizationId}'`;
  const lots = DC_LOTS.map(
    ({ lot, expiry }) =>
      `(${owner}, '${products.serum}', '${lot}', ${expiry ? `'${expiry}'` : 'null'}, 'APPROVED')`,
  );
  const stock = [...DC_LOTS, { lot: 'RECALL', units: 500 }].map(({ lot, units }) => `('${lot}', ${units})`);
  await database.asSuperuser(`
    update app.shares set access = 'ACT'
    where partnership_id = '${partnerships.south}' and location_id = '${locations.dc}';
    insert into app.vmi_terms (partnership_id, host_org, partner_org, location_id) values
      ('${partnerships.south}', ${owner}, '${south.organizationId}', '${locations.dc}');
    insert into app.sell_through_stores (owner_org, counterparty_org, partnership_id, code, name, city, timezone,
      opened_on, closed_on)
    select '${south.organizationId}', ${owner}, '${partnerships.south}', s.code, 'Store ' || s.code, 'City', s.timezone,
      s.opened::date, s.closed::date
    from (values ('S1', 'America/Chicago', '2020-01-01', null), ('S2', 'America/Chicago', '2020-01-01', null),
      ('S3', 'Pacific/Honolulu', '2026-03-03', null), ('S4', 'America/Chicago', '2020-01-01', '2026-03-05'))
      as s (code, timezone, opened, closed);
    insert into app.lots (owner_org, product_id, lot_number, expiry_date, status) values
      ${lots.join(',')}, (${owner}, '${products.serum}', 'RECALL', '2026-04-01', 'RECALLED');
    insert into app.inventory_items (owner_org, location_id, product_id, sku)
      values (${owner}, '${locations.dc}', '${products.balm}', 'BALM');
    insert into app.inventory_movements (owner_org, location_id, item_id, lot_id, bucket, movement_type, quantity,
      source_type, source_id, source_line, actor_org, occurred_at)
    select i.owner_org, i.location_id, i.id, null, 'AVAILABLE', 'OPENING', 50, 'OPENING', i.id, 1, i.owner_org, now()
    from app.inventory_items i where i.location_id = '${locations.dc}' and i.sku = 'BALM'
    union all
    select i.owner_org, i.location_id, i.id, l.id, 'AVAILABLE', 'OPENING', s.units, 'OPENING', l.id, 1, i.owner_org, now()
    from (values ${stock.join(', ')}) as s (lot, units)
    join app.lots l on l.lot_number = s.lot
    join app.inventory_items i on i.location_id = '${locations.dc}' and i.sku = 'SERUM'
    union all
    select q.owner_org, q.location_id, q.item_id, q.lot_id, q.bucket, 'SCRAP', -q.quantity, 'OPENING', q.lot_id, 2,
      q.owner_org, now()
    from app.inventory_positions q join app.lots l on l.id = q.lot_id
    where q.location_id = '${locations.dc}' and l.lot_number = 'A'`);
}

export type Viewer = 'host' | 'north' | 'south';

/** South's network, and everybody's session. */
export interface StoresWorld {
  app: TestApp;
  tokens: Record<Viewer, string>;
  get<Body>(who: Viewer, path: string): Promise<Body>;
  submit(rows: readonly SellThroughRowInput[], options?: SubmitOptions): Promise<TestAnswer>;
  upload(csv: string | Uint8Array, options?: SubmitOptions): Promise<TestAnswer>;
  /** AVAILABLE of SERUM at DC by lot number; `none` for stock without a lot. Lots without stock are left out. */
  serum(): Promise<Record<string, number>>;
}

interface SubmitOptions {
  as?: Viewer;
  query?: string;
  key?: string;
}

export async function openStores(database: TestDatabase): Promise<StoresWorld> {
  await loadTwoPartners(database);
  await addStores(database);
  const app = testApp(database, { clock: () => NOW });
  const token = (who: Viewer) =>
    signIn(app, database, twoPartners[who].organizationId, `clerk@${who}.example`);
  const tokens = { host: await token('host'), north: await token('north'), south: await token('south') };
  const post = (body: unknown, type: string, { as = 'south', query = '', key }: SubmitOptions = {}) =>
    app.request(`/v1/sell-through${query}`, {
      method: 'POST',
      token: tokens[as],
      body,
      headers: { 'Idempotency-Key': key ?? randomUUID(), 'Content-Type': type },
    });
  return {
    app,
    tokens,
    async get<Body>(who: Viewer, path: string) {
      const { status, body } = await app.request(path, { token: tokens[who] });
      assert.equal(status, 200, JSON.stringify(body));
      return body as Body;
    },
    submit: (rows, options) => post({ rows }, 'application/json', options),
    upload: (csv, options) => post(csv, 'text/csv', options),
    async serum() {
      const rows = await database.asSuperuser(`
        select coalesce(l.lot_number, 'none') as lot, q.quantity
        from app.inventory_positions q
        join app.inventory_items i on i.id = q.item_id
        left join app.lots l on l.id = q.lot_id
        where q.location_id = '${locations.dc}' and i.sku = 'SERUM' and q.bucket = 'AVAILABLE' and q.quantity <> 0
          and l.lot_number is distinct from 'RECALL'`);
      return Object.fromEntries(rows.map((row) => [String(row['lot']), Number(row['quantity'])]));
    },
  };
}

/** One row of a report; a plain sale unless more is said. */
export function row(
  storeCode: string,
  date: string,
  sold: number,
  more: Partial<SellThroughRowInput> = {},
): SellThroughRowInput {
  return { storeCode, sku: 'SERUM', date, sold, ...more };
}
