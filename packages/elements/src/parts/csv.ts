import { stringify } from 'csv-stringify/browser/esm/sync';

/** A column of an export. */
export interface CsvColumn<Row> {
  readonly header: string;
  readonly value: (row: Row) => string | number | null;
}

/**
 * Rows as a CSV file (RFC 4180) that spreadsheets open as it is meant: with a byte order mark for their encoding,
 * and with text that looks like a formula kept from being one.
 */
export function toCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): Blob {
  const lines = rows.map((row) => columns.map(({ value }) => value(row)));
  const text = stringify([columns.map(({ header }) => header), ...lines], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}
