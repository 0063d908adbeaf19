import { addDays, businessDate } from '../common/business-date.ts';
import { sharedSkus, type NetworkIndex } from './check-tables.ts';
import type { NetworkProblems, Place } from './problems.ts';
import type { SalesPatternFile } from './read-network.ts';
import { makeSales } from './sales-pattern.ts';
import type { RowOf } from './tables.ts';

/** One product in one store on one day, as a store reports it. */
export interface ReportedSale {
  date: string;
  store: string;
  sku: string;
  sold: number;
  returned: number;
  onHand: number | null;
  lostSales: number | null;
}

/** What the stores of a partnership sold. */
export interface CheckedSales {
  partnership: RowOf<'partnerships'> & { partner: string };
  terms: RowOf<'replenishment'>;
  /** The day of the stock count at the location that they draw from; what was sold before is history. */
  countedOn: string;
  /** By business date, earliest first. */
  days: { date: string; stores: string[]; sales: ReportedSale[] }[];
}

interface Context {
  index: NetworkIndex;
  now: Date;
  problems: NetworkProblems;
}

/** Checks terms, stores and sales against the rest of the network, by the rules of the API. */
export function checkSales(patterns: readonly SalesPatternFile[], context: Context): CheckedSales[] {
  const { index } = context;
  for (const row of index.replenishment.rows) checkTerms(row, context);
  for (const row of index.stores.rows) checkStore(row, context);
  for (const row of index.sales.rows) checkSale(row, context);
  const made = patterns.flatMap((file) => madeSales(file, context));
  return index.replenishment.rows.flatMap((terms) => {
    const partnership = index.partnerships.get(terms.partnership);
    if (partnership?.partner === undefined) return [];
    const sales = [...index.sales.rows.map(toReported), ...made].filter(
      (sale) => sale.partnership === terms.partnership,
    );
    return {
      partnership: { ...partnership, partner: partnership.partner },
      terms,
      countedOn: countedOn(partnership, terms.location, index),
      days: byDay(sales),
    };
  });
}

function checkTerms(row: RowOf<'replenishment'>, { index, problems }: Context): void {
  const at = (column: string) => ({ file: 'replenishment.csv', row: row.row, column });
  const partnership = index.partnerships.find(at('partnership'), row.partnership);
  if (!partnership) return;
  if (partnership.type !== 'VMI_RETAILER') {
    problems.add(at('partnership'), `"${row.partnership}" is no VMI_RETAILER in partnerships.csv.`);
  }
  if (!index.locations.find(at('location'), partnership.host, row.location)) return;
  const share = index.shares.get(row.partnership, 'LOCATION_INVENTORY', row.location, undefined);
  if (share?.access !== 'ACT') {
    problems.add(at('location'), `"${row.location}" needs a share in shares.csv that says ACT.`);
  }
  const other = index.replenishment.rows.find(
    ({ row: number, partnership: code, location }) =>
      number < row.row &&
      location === row.location &&
      index.partnerships.get(code)?.host === partnership.host,
  );
  if (other) problems.add(at('location'), `"${row.location}" is already used in row ${other.row}.`);
}

function checkStore(row: RowOf<'stores'>, { index, problems }: Context): void {
  const at = (column: string) => ({ file: 'stores.csv', row: row.row, column });
  if (!index.partnerships.find(at('partnership'), row.partnership)) return;
  index.replenishment.find(at('partnership'), row.partnership);
  if (row.closed !== undefined && row.closed < row.opened) {
    problems.add(at('closed'), `"${row.closed}" is before opened.`);
  }
}

function checkSale(row: RowOf<'sales'>, { index, now, problems }: Context): void {
  const at = (column: string) => ({ file: 'sell-through.csv', row: row.row, column });
  const store = index.stores.find(at('store'), row.partnership, row.store);
  if (store && row.date > businessDate(now, store.timezone)) {
    problems.add(at('date'), `"${row.date}" is in the future.`);
  } else if (store && !isOpen(store, row.date)) {
    problems.add(at('date'), `${row.store} was not open on ${row.date}.`);
  }
  checkSku(at('sku'), row.partnership, row.sku, index, problems);
}

function checkSku(
  place: Place,
  partnership: string,
  sku: string,
  index: NetworkIndex,
  problems: NetworkProblems,
): void {
  const shares = index.shares.rows.filter(
    (share) => share.partnership === partnership && share.resource === 'PRODUCT',
  );
  if (shares.some((share) => sharedSkus(share, index).includes(sku))) return;
  problems.add(place, `"${sku}" is not shared in ${partnership} by shares.csv.`);
}

/** The sales that a pattern makes; none where something is wrong with it. */
function madeSales({ content, place }: SalesPatternFile, { index, now, problems }: Context) {
  const { partnership, ...pattern } = content;
  const before = problems.count;
  index.replenishment.find(place(['partnership']), partnership);
  if (!Object.values(pattern.units).some(Boolean)) problems.add(place(['units']), 'nothing is sold.');
  for (const sku of Object.keys(pattern.units)) {
    checkSku(place(['units', sku]), partnership, sku, index, problems);
  }
  const first = addDays(pattern.lastDate, 1 - pattern.days);
  for (const code of Object.keys(pattern.stores)) {
    const store = index.stores.find(place(['stores', code]), partnership, code);
    if (!store) continue;
    if (pattern.lastDate > businessDate(now, store.timezone)) {
      problems.add(place(['lastDate']), `"${pattern.lastDate}" is in the future of ${code}.`);
    }
    if (!isOpen(store, first) || !isOpen(store, pattern.lastDate)) {
      problems.add(place(['stores', code]), `"${code}" was not open on all days from ${first} on.`);
    }
  }
  pattern.stockOuts.forEach(({ store, sku }, at) => {
    if (!(store in pattern.stores)) {
      problems.add(place(['stockOuts', at, 'store']), `"${store}" is not under stores.`);
    }
    if (!(sku in pattern.units))
      problems.add(place(['stockOuts', at, 'sku']), `"${sku}" is not under units.`);
  });
  if (problems.count > before) return [];
  return makeSales(pattern).map((sale) => ({ ...sale, partnership, returned: 0, lostSales: null }));
}

function toReported({ partnership, date, store, sku, sold, ...rest }: RowOf<'sales'>) {
  const { returned = 0, onHand = null, lostSales = null } = rest;
  return { partnership, date, store, sku, sold, returned, onHand, lostSales };
}

/** A store has reported a day on which it has a row. */
function byDay(sales: readonly ReportedSale[]): CheckedSales['days'] {
  return [...Map.groupBy(sales, ({ date }) => date)]
    .map(([date, ofDay]) => ({ date, stores: [...new Set(ofDay.map(({ store }) => store))], sales: ofDay }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function countedOn({ host, from }: RowOf<'partnerships'>, location: string, index: NetworkIndex): string {
  const counts = index.stock.rows.filter((row) => row.organization === host && row.location === location);
  return counts.reduce((latest, { asOf }) => (asOf > latest ? asOf : latest), from);
}

function isOpen({ opened, closed }: RowOf<'stores'>, date: string): boolean {
  return opened <= date && (closed === undefined || date <= closed);
}
