import { addOns, features, type FeatureKey, type PlanKey } from '@betterdata/portal-contract';
import type { TableContent } from './csv-table.ts';
import type { NetworkProblems } from './problems.ts';
import { RowIndex } from './row-index.ts';
import type { RowOf, TableContents } from './tables.ts';

/** The rows of the tables by their keys. */
export interface NetworkIndex {
  organizations: RowIndex<RowOf<'organizations'>>;
  people: RowIndex<RowOf<'people'>>;
  parties: RowIndex<RowOf<'parties'>>;
  partnerships: RowIndex<RowOf<'partnerships'>>;
  locations: RowIndex<RowOf<'locations'>>;
  products: RowIndex<RowOf<'products'>>;
  packs: RowIndex<RowOf<'packs'>>;
  lots: RowIndex<RowOf<'lots'>>;
  prices: RowIndex<RowOf<'prices'>>;
  shares: RowIndex<RowOf<'shares'>>;
  stock: RowIndex<RowOf<'stock'>>;
  replenishment: RowIndex<RowOf<'replenishment'>>;
  stores: RowIndex<RowOf<'stores'>>;
  sales: RowIndex<RowOf<'sales'>>;
  messages: RowIndex<RowOf<'messages'>>;
}

export function indexTables(contents: TableContents, problems: NetworkProblems): NetworkIndex {
  const index = <Row extends { row: number }>(table: TableContent<Row>, ...key: (keyof Row & string)[]) =>
    new RowIndex(table, key, problems);
  return {
    organizations: index(contents.organizations, 'organization'),
    people: index(contents.people, 'organization', 'email'),
    parties: index(contents.parties, 'organization', 'party'),
    partnerships: index(contents.partnerships, 'partnership'),
    locations: index(contents.locations, 'organization', 'location'),
    products: index(contents.products, 'organization', 'sku'),
    packs: index(contents.packs, 'organization', 'sku', 'level'),
    lots: index(contents.lots, 'organization', 'sku', 'lot'),
    prices: index(contents.prices, 'partnership', 'sku', 'from'),
    shares: index(contents.shares, 'partnership', 'resource', 'location', 'sku'),
    stock: index(contents.stock, 'organization', 'location', 'sku', 'lot'),
    replenishment: index(contents.replenishment, 'partnership'),
    stores: index(contents.stores, 'partnership', 'store'),
    sales: index(contents.sales, 'partnership', 'date', 'store', 'sku'),
    messages: index(contents.messages, 'partnership', 'author', 'sentAt', 'text'),
  };
}

/** Checks the tables against each other and against what the plans include. */
export function checkTables(index: NetworkIndex, today: string, problems: NetworkProblems): void {
  const context = { index, today, problems };
  for (const row of index.organizations.rows) checkOrganization(row, context);
  for (const row of index.people.rows) {
    index.organizations.find({ file: 'people.csv', row: row.row, column: 'organization' }, row.organization);
  }
  for (const row of index.parties.rows) {
    index.organizations.find({ file: 'parties.csv', row: row.row, column: 'organization' }, row.organization);
  }
  for (const row of index.partnerships.rows) checkPartnership(row, context);
  for (const row of index.locations.rows) checkLocation(row, context);
  for (const row of index.products.rows) checkProduct(row, context);
  for (const row of index.packs.rows) checkPack(row, context);
  for (const row of index.lots.rows) checkLot(row, context);
  for (const row of index.prices.rows) checkPrice(row, context);
  for (const row of index.shares.rows) checkShare(row, context);
  for (const row of index.stock.rows) checkStock(row, context);
  checkGtins(context);
  checkPlanLimits(context);
}

/** The SKUs that a PRODUCT share covers: its own or, for `*`, every product with a price in the partnership. */
export function sharedSkus(share: RowOf<'shares'>, index: NetworkIndex): string[] {
  if (share.sku !== '*') return share.sku === undefined ? [] : [share.sku];
  const priced = index.prices.rows.filter((price) => price.partnership === share.partnership);
  return [...new Set(priced.map((price) => price.sku))];
}

interface Context {
  index: NetworkIndex;
  today: string;
  problems: NetworkProblems;
}

function checkOrganization(row: RowOf<'organizations'>, { index, problems }: Context): void {
  const at = (column: string) => ({ file: 'organizations.csv', row: row.row, column });
  if (row.additionalLocations && !addOns.ADDITIONAL_LOCATION.plans.includes(row.plan)) {
    const plans = addOns.ADDITIONAL_LOCATION.plans.join(', ');
    problems.add(at('additionalLocations'), `can only be bought with the plan ${plans}.`);
  }
  if (row.upgradedAt !== undefined && row.activeSince !== undefined && row.upgradedAt < row.activeSince) {
    problems.add(at('upgradedAt'), `"${row.upgradedAt}" is before activeSince.`);
  }
  checkAddress('organizations.csv', row, problems);
  if (row.parent === undefined) return;
  const parent = index.organizations.find(at('parent'), row.parent);
  if (!parent) return;
  if (parent.parent !== undefined) {
    problems.add(at('parent'), `"${row.parent}" is a subsidiary itself; there is one level of subsidiaries.`);
  }
  if (!includes(parent.plan, 'multi-org.hierarchy')) {
    problems.add(at('parent'), `"${row.parent}" is on plan ${parent.plan}, which has no subsidiaries.`);
  } else if (row.plan !== parent.plan) {
    problems.add(at('plan'), `"${row.plan}" is not the plan of the parent, ${parent.plan}.`);
  }
}

function checkPartnership(row: RowOf<'partnerships'>, { index, problems }: Context): void {
  const at = (column: string) => ({ file: 'partnerships.csv', row: row.row, column });
  const host = index.organizations.find(at('host'), row.host);
  if (host && !includes(host.plan, 'partnerships.create')) {
    problems.add(at('host'), `"${row.host}" is on plan ${host.plan}, which cannot host partnerships.`);
  }
  if ((row.partner === undefined) === (row.party === undefined)) {
    problems.add(at('partner'), 'fill in either partner (an organization) or party, and not both.');
  } else if (row.partner === row.host) {
    problems.add(at('partner'), `"${row.partner}" is the host itself.`);
  } else if (row.partner !== undefined) {
    index.organizations.find(at('partner'), row.partner);
  } else {
    index.parties.find(at('party'), row.host, row.party);
  }
  if (row.to !== undefined && row.to < row.from) problems.add(at('to'), `"${row.to}" is before from.`);
}

function checkLocation(row: RowOf<'locations'>, { index, problems }: Context): void {
  const at = (column: string) => ({ file: 'locations.csv', row: row.row, column });
  index.organizations.find(at('organization'), row.organization);
  checkAddress('locations.csv', row, problems);
  if (row.operator === row.organization) return;
  if (!index.organizations.find(at('operator'), row.operator)) return;
  const partners = index.partnerships.rows.some(
    ({ host, partner }) => host === row.organization && partner === row.operator,
  );
  if (!partners) {
    const detail = `"${row.operator}" has no partnership with ${row.organization} in partnerships.csv.`;
    problems.add(at('operator'), detail);
  }
}

function checkAddress(
  file: string,
  row: RowOf<'locations'> | RowOf<'organizations'>,
  problems: NetworkProblems,
) {
  const parts = [row.street, row.city, row.region, row.postalCode];
  if (row.country === undefined && parts.some((part) => part !== undefined)) {
    problems.add({ file, row: row.row, column: 'country' }, 'is empty, but an address needs its country.');
  }
  if (row.city === undefined && row.country !== undefined) {
    problems.add({ file, row: row.row, column: 'city' }, 'is empty, but an address needs its city.');
  }
}

function checkProduct(row: RowOf<'products'>, { index, problems }: Context): void {
  const at = (column: string) => ({ file: 'products.csv', row: row.row, column });
  index.organizations.find(at('organization'), row.organization);
  if (row.sku === '*') problems.add(at('sku'), '"*" stands for all products and cannot be a SKU.');
  if ((row.minRemainingShelfLifeDays ?? 0) > (row.shelfLifeDays ?? Infinity)) {
    const detail = `"${row.minRemainingShelfLifeDays}" is more than shelfLifeDays.`;
    problems.add(at('minRemainingShelfLifeDays'), detail);
  }
  if ((row.cost === undefined) !== (row.currency === undefined)) {
    problems.add(at('currency'), 'cost and currency are filled in together.');
  }
}

function checkPack(row: RowOf<'packs'>, { index, problems }: Context): void {
  const at = (column: string) => ({ file: 'packs.csv', row: row.row, column });
  const product = index.products.find(at('sku'), row.organization, row.sku);
  if (row.level !== 'EACH') return;
  if (row.units !== 1) problems.add(at('units'), `"${row.units}" is not 1, but an EACH is one unit.`);
  if (product && row.gtin !== product.gtin) {
    problems.add(at('gtin'), `"${row.gtin ?? ''}" is not the GTIN of ${row.sku} in products.csv.`);
  }
}

function checkLot(row: RowOf<'lots'>, { index, problems }: Context): void {
  const at = (column: string) => ({ file: 'lots.csv', row: row.row, column });
  const product = index.products.find(at('sku'), row.organization, row.sku);
  if (product && product.tracking !== 'LOT') {
    problems.add(at('sku'), `"${row.sku}" is not tracked by lot in products.csv.`);
  }
  if (row.expires !== undefined && row.produced !== undefined && row.expires <= row.produced) {
    problems.add(at('expires'), `"${row.expires}" is not after produced.`);
  }
}

function checkPrice(row: RowOf<'prices'>, { index }: Context): void {
  const at = (column: string) => ({ file: 'prices.csv', row: row.row, column });
  const partnership = index.partnerships.find(at('partnership'), row.partnership);
  if (partnership) index.products.find(at('sku'), partnership.host, row.sku);
}

function checkShare(row: RowOf<'shares'>, { index, problems }: Context): void {
  const at = (column: string) => ({ file: 'shares.csv', row: row.row, column });
  const partnership = index.partnerships.find(at('partnership'), row.partnership);
  const wanted = { LOCATION_INVENTORY: 'location', PRODUCT: 'sku' } as const;
  const selector = row.resource in wanted ? wanted[row.resource as keyof typeof wanted] : undefined;
  for (const column of ['location', 'sku'] as const) {
    const filled = row[column] !== undefined;
    if (filled === (column === selector)) continue;
    const detail = filled ? `does not belong to a share of ${row.resource}.` : 'is empty. Fill it in.';
    problems.add(at(column), detail);
  }
  if (!partnership) return;
  if (partnership.partner === undefined) {
    problems.add(at('partnership'), `"${row.partnership}" is with a party, who has no login to share with.`);
  }
  if (row.location !== undefined) index.locations.find(at('location'), partnership.host, row.location);
  if (row.sku !== undefined && row.sku !== '*') index.products.find(at('sku'), partnership.host, row.sku);
  if (row.sku !== '*' && row.sku !== undefined) {
    const all = index.shares.get(row.partnership, 'PRODUCT', undefined, '*');
    if (all && sharedSkus(all, index).includes(row.sku)) {
      problems.add(at('sku'), `"${row.sku}" is already shared by "*" in row ${all.row}. Remove one of them.`);
    }
  }
  if (row.sku === '*' && sharedSkus(row, index).length === 0) {
    problems.add(at('sku'), `"*" finds nothing: prices.csv has no price of ${row.partnership}.`);
  }
}

function checkStock(row: RowOf<'stock'>, { index, today, problems }: Context): void {
  const at = (column: string) => ({ file: 'stock.csv', row: row.row, column });
  index.locations.find(at('location'), row.organization, row.location);
  const product = index.products.find(at('sku'), row.organization, row.sku);
  if (product?.tracking === 'LOT') {
    if (row.lot === undefined) problems.add(at('lot'), `is empty, but ${row.sku} is tracked by lot.`);
    else index.lots.find(at('lot'), row.organization, row.sku, row.lot);
  } else if (product && row.lot !== undefined) {
    problems.add(at('lot'), `"${row.lot}" cannot stand here: ${row.sku} is not tracked by lot.`);
  }
  if (row.asOf > today) problems.add(at('asOf'), `"${row.asOf}" is in the future.`);
  if (![row.available, row.reserved, row.damaged, row.qualityHold, row.expired].some(Boolean)) {
    problems.add(at('available'), 'no bucket has a quantity. Fill one in, or remove the row.');
  }
}

/** A scanned GTIN must name one product and one pack of its owner. */
function checkGtins({ index, problems }: Context): void {
  const seen = new Map<string, string>();
  const check = (file: string, row: number, gtin: string | undefined, owner: string, what: string) => {
    if (gtin === undefined) return;
    const key = JSON.stringify([owner, gtin]);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, what);
    else problems.add({ file, row, column: 'gtin' }, `"${gtin}" is already the GTIN of ${before}.`);
  };
  for (const { row, gtin, organization, sku } of index.products.rows) {
    check('products.csv', row, gtin, organization, sku);
  }
  for (const { row, gtin, organization, sku, level } of index.packs.rows) {
    if (level !== 'EACH') check('packs.csv', row, gtin, organization, `${sku} (${level})`);
  }
}

/** What an organization keeps of its own must fit its plan, as it must when it is entered one by one. */
function checkPlanLimits({ index, problems }: Context): void {
  for (const organization of index.organizations.rows) {
    const own = (row: { organization: string }) => row.organization === organization.organization;
    const worked = (row: RowOf<'locations'>) => own(row) && row.operator === row.organization;
    const sites = index.locations.rows.filter((row) => worked(row) && row.type !== 'EXTERNAL');
    const extra = organization.additionalLocations ?? 0;
    checkLimit('locations.csv', sites, organization, 'inventory.manage', extra, problems);
    const products = index.products.rows.filter(own);
    checkLimit('products.csv', products, organization, 'products.create', 0, problems);
  }
}

function checkLimit(
  file: string,
  rows: readonly { row: number }[],
  { organization, plan }: RowOf<'organizations'>,
  feature: FeatureKey,
  extra: number,
  problems: NetworkProblems,
): void {
  const included = includes(plan, feature) ? features[feature].limits?.[plan] : 0;
  if (included == null) return;
  const limit = included + extra;
  const over = rows[limit];
  if (!over) return;
  const detail = `${organization} may have ${limit} on plan ${plan}, and this is one more.`;
  problems.add({ file, row: over.row, column: 'organization' }, detail);
}

function includes(plan: PlanKey, feature: FeatureKey): boolean {
  return features[feature].granted.includes(plan);
}
