import type { SellThroughRowError } from '@betterdata/portal-contract';
import { dateError } from './report-dates.ts';

/** The columns of a row, named alike in JSON and CSV; the first four are needed. */
export const COLUMNS = [
  'storeCode',
  'sku',
  'date',
  'sold',
  'returned',
  'onHand',
  'lostSales',
  'netSales',
] as const;
export const NEEDED_COLUMNS = COLUMNS.slice(0, 4);

export type Column = (typeof COLUMNS)[number];
export type RowError = SellThroughRowError;

/** A row as it was sent. Text that is left out or empty is not reported. */
export interface SentRow {
  /** The line of the file, or the position in the JSON rows. */
  row: number;
  cells: { readonly [Name in Column]?: string };
  /** Why it cannot even be taken apart into cells. */
  fault?: RowError;
}

/** A row that may be saved, by the ids of its store and product. */
export interface ReportedRow {
  row: number;
  storeId: string;
  productId: string;
  date: string;
  sold: number;
  returned: number;
  onHand: number | null;
  lostSales: number | null;
  netSales: string | null;
}

export interface KnownStore {
  id: string;
  openedOn: string;
  closedOn: string | null;
  /** The calendar day there. */
  today: string;
}

/** What the rows may refer to. */
export interface Known {
  stores: ReadonlyMap<string, KnownStore>;
  /** Product ids by SKU. */
  products: ReadonlyMap<string, string>;
}

const MOST_UNITS = 1_000_000;
const WHOLE_NUMBER = /^-?\d+$/;
const AMOUNT = /^-?\d{1,10}(\.\d{1,2})?$/;

/** May this row be saved? Answers the row, or everything that is wrong with it. */
export function checkRow(sent: SentRow, known: Known): ReportedRow | RowError[] {
  if (sent.fault !== undefined) return [sent.fault];
  const errors: RowError[] = [];
  const cell = (column: Column): string | null => sent.cells[column]?.trim() || null;
  const refuse = (column: Column, code: RowError['code'], problem: string, fix: string) =>
    errors.push(rowError(sent.row, column, cell(column), code, problem, fix));

  for (const column of NEEDED_COLUMNS) {
    if (cell(column) === null) refuse(column, 'missing-value', `There is no ${column}.`, 'Fill it in.');
  }
  const store = known.stores.get(cell('storeCode') ?? '');
  if (cell('storeCode') !== null && store === undefined) {
    const problem = `There is no store ${quote(cell('storeCode'))} in this partnership.`;
    refuse('storeCode', 'unknown-store', problem, 'Check the code, or have the store added.');
  }
  const productId = known.products.get(cell('sku') ?? '');
  if (cell('sku') !== null && productId === undefined) {
    const problem = `No product that is shared with you has the SKU ${quote(cell('sku'))}.`;
    refuse('sku', 'unknown-sku', problem, "Use the SKU of the products' owner.");
  }
  const date = cell('date') ?? '';
  const wrong = date === '' ? undefined : dateError(date, store);
  if (wrong) refuse('date', wrong.code, wrong.problem, wrong.fix);

  const units = (column: 'sold' | 'returned' | 'onHand' | 'lostSales'): number | null => {
    const text = cell(column);
    if (text === null) return null;
    if (!WHOLE_NUMBER.test(text)) {
      const fix = 'Write whole units, without separators, as in 1200.';
      refuse(column, 'not-a-whole-number', `${quote(text)} is not a whole number.`, fix);
    } else if (Number(text) < 0) {
      const fix =
        column === 'sold'
          ? 'Write what consumers brought back into the column returned.'
          : 'Write 0 or more.';
      refuse(column, 'negative', `${column} cannot be negative.`, fix);
    } else if (Number(text) > MOST_UNITS) {
      const fix = 'Check the number; a row holds 1,000,000 units at most.';
      refuse(column, 'too-large', `${quote(text)} is too large.`, fix);
    } else return Number(text);
    return null;
  };
  const reported = {
    sold: units('sold') ?? 0,
    returned: units('returned') ?? 0,
    onHand: units('onHand'),
    lostSales: units('lostSales'),
  };
  const netSales = cell('netSales');
  if (netSales !== null && !AMOUNT.test(netSales)) {
    const fix = 'Write digits with a point for the decimals and no currency, as in 137.86.';
    refuse('netSales', 'not-an-amount', `${quote(netSales)} is not an amount.`, fix);
  }
  if (errors.length > 0 || store === undefined || productId === undefined) return errors;
  return { row: sent.row, storeId: store.id, productId, date, ...reported, netSales };
}

/** A row that says again what an earlier row of the same submission says. */
export function duplicateError({ row, cells }: SentRow, firstRow: number): RowError {
  const { storeCode = '', sku = '', date = '' } = cells;
  const problem = `Row ${firstRow} reports the same store, product and date.`;
  return rowError(row, null, `${storeCode}, ${sku}, ${date}`, 'duplicate-row', problem, 'Keep one of them.');
}

const SHOWN_CHARACTERS = 100;

export function rowError(
  row: number,
  column: string | null,
  value: string | null,
  code: RowError['code'],
  problem: string,
  fix: string,
): RowError {
  return { row, column, value: value === null ? null : shorten(value), code, problem, fix };
}

/** A value in a sentence. */
export function quote(value: string | null): string {
  return `"${shorten(value ?? '')}"`;
}

function shorten(value: string): string {
  const characters = [...value];
  if (characters.length <= SHOWN_CHARACTERS) return value;
  return `${characters.slice(0, SHOWN_CHARACTERS - 1).join('')}…`;
}
