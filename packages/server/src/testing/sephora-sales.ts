import type { TestDatabase } from '../db/testing.ts';

/** The code of the store that {@link addSephoraSales} opens. */
export const SEPHORA_STORE = 'SEP-PROOF';

/**
 * Gives Sephora in the demo network the terms of vendor-managed inventory where it has none, and one more store that
 * reported five days of three products, one of them sold out.
 */
export async function addSephoraSales(database: TestDatabase): Promise<void> {
  await database.asSuperuser(`
    insert into app.vmi_terms (partnership_id, host_org, partner_org, location_id)
    select p.id, p.host_org, p.partner_org, l.id
    from app.partnerships p
    join app.organizations o on o.id = p.partner_org and o.code = 'ORG-102'
    join app.locations l on l.owner_org = p.host_org and l.code = 'LOC-104'
    on conflict do nothing;
    insert into app.sell_through_stores (owner_org, counterparty_org, partnership_id, code, name, timezone, opened_on)
    select partner_org, host_org, partnership_id, '${SEPHORA_STORE}', 'Sephora Proof', 'America/Chicago', current_date - 30
    from app.vmi_terms;
    insert into app.sell_through_submissions (id, owner_org, counterparty_org, partnership_id, source, status)
    select gen_random_uuid(), partner_org, host_org, partnership_id, 'CSV', 'LOADED' from app.vmi_terms;
    insert into app.sell_through_products (owner_org, counterparty_org, partnership_id, product_id, sku, name)
    select t.partner_org, t.host_org, t.partnership_id, i.product_id, i.sku, p.name
    from app.vmi_terms t
    cross join lateral (
      select * from app.inventory_items i where i.location_id = t.location_id order by i.sku limit 3) i
    join app.products p on p.id = i.product_id
    on conflict do nothing;
    insert into app.sell_through_rows (owner_org, partnership_id, submission_id, row_number, store_id, product_id,
      business_date, sold, on_hand)
    select s.owner_org, s.partnership_id, u.id, row_number() over (), s.id, i.product_id, current_date - day, day, day - 1
    from app.sell_through_stores s
    join app.vmi_terms t on t.partnership_id = s.partnership_id
    join app.sell_through_submissions u on u.partnership_id = s.partnership_id and u.status = 'LOADED'
      and not exists (select from app.sell_through_rows r where r.submission_id = u.id)
    cross join lateral (
      select * from app.inventory_items i where i.location_id = t.location_id order by i.sku limit 3) i
    cross join generate_series(1, 5) day
    where s.code = '${SEPHORA_STORE}';
    insert into app.sell_through_days (owner_org, partnership_id, store_id, business_date)
    select distinct owner_org, partnership_id, store_id, business_date from app.sell_through_rows
    on conflict do nothing;
    select app.evaluate_replenishment(partnership_id) from app.vmi_terms`);
}
