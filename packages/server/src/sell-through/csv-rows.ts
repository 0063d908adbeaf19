import { pipeline } from 'node:stream/promises';
import { CsvError, parse, type Info } from 'csv-parse';
import {
  COLUMNS,
  NEEDED_COLUMNS,
  quote,
  rowError,
  type Column,
  type RowError,
  type SentRow,
} from './sell-through.ts';

/** The most rows of one file. */
export const MOST_ROWS = 200_000;
/** A line that is longer is no row; more often a quote was never closed. */
const LONGEST_LINE = 10_000;
const ROWS_PER_BATCH = 2_000;

/** A file that cannot be read on: what was read before may be incomplete too. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly fault: RowError;

  constructor(fault: RowError) {
    super(fault.problem);
    this.fault = fault;
  }
}

/**
 * Reads a CSV file as it arrives and hands its rows on in batches; the next part is read when a batch is done, so that
 * a file takes the memory of a batch. Throws {@link UnreadableFile} where encoding, header or quotes are wrong.
 */
export async function readCsv(
  bytes: AsyncIterable<Uint8Array>,
  onRows: (rows: SentRow[]) => Promise<void>,
): Promise<void> {
  const parser = parse({
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: LONGEST_LINE,
  });
  try {
    await pipeline(checkedText(bytes), parser, (records: AsyncIterable<ParsedRecord>) =>
      inBatches(records, onRows),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['lines'] === 'number' ? error['lines'] : 1;
    const problem = 'A quotation mark is not closed, or stands where it should not.';
    throw fault(row, null, 'bad-quotes', problem, 'Close it, or write it twice inside a quoted value.');
  }
}

interface ParsedRecord {
  record: string[];
  info: Info;
}

async function inBatches(
  records: AsyncIterable<ParsedRecord>,
  onRows: (rows: SentRow[]) => Promise<void>,
): Promise<void> {
  let header: Column[] | undefined;
  let batch: SentRow[] = [];
  let count = 0;
  for await (const { record, info } of records) {
    if (header === undefined) {
      header = readHeader(record);
      continue;
    }
    if (++count > MOST_ROWS) {
      const problem = `The file has more than ${MOST_ROWS.toLocaleString('en')} rows.`;
      throw fault(info.lines, null, 'too-many-rows', problem, 'Split it, for example by month.');
    }
    batch.push(toRow(header, record, info.lines));
    if (batch.length === ROWS_PER_BATCH) {
      await onRows(batch);
      batch = [];
    }
  }
  if (header === undefined) {
    const fix = `Begin with a line ${NEEDED_COLUMNS.join(',')}.`;
    throw fault(1, null, 'missing-header', 'The file is empty.', fix);
  }
  if (count === 0) {
    throw fault(1, null, 'no-rows', 'The file has a header and no rows.', 'Add a line for each row.');
  }
  if (batch.length > 0) await onRows(batch);
}

function toRow(header: readonly Column[], record: string[], row: number): SentRow {
  if (record.length === header.length) {
    return { row, cells: Object.fromEntries(header.map((column, at) => [column, record[at]])) };
  }
  const problem = `The line has ${record.length} values under ${header.length} columns.`;
  const fix = 'Give each column one value, if an empty one; quote a value that holds a comma.';
  return { row, cells: {}, fault: rowError(row, null, record.join(','), 'column-count', problem, fix) };
}

const DELIMITERS: readonly (readonly [string, string])[] = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
];

/** The columns in the order of the file. Their names are fixed, their order is free. */
function readHeader(names: string[]): Column[] {
  const line = names.join(',');
  const [, delimiter] =
    DELIMITERS.find(([character]) => names.length === 1 && line.includes(character)) ?? [];
  if (delimiter !== undefined) {
    const fix = 'Save the file as CSV with commas between the values.';
    throw fault(1, line, 'wrong-delimiter', `The values are separated by ${delimiter}.`, fix);
  }
  const isColumn = (name: string): name is Column => (COLUMNS as readonly string[]).includes(name);
  if (!names.some(isColumn)) {
    const fix = `Begin with a line ${NEEDED_COLUMNS.join(',')}.`;
    throw fault(1, line, 'missing-header', 'The first line does not name the columns.', fix);
  }
  const missing = NEEDED_COLUMNS.find((column) => !names.includes(column));
  if (missing !== undefined) {
    throw fault(
      1,
      line,
      'missing-column',
      `There is no column ${missing}.`,
      'Add it; names are written as here.',
    );
  }
  for (const [at, name] of names.entries()) {
    if (!isColumn(name)) {
      const fix = `Remove it; known are ${COLUMNS.join(', ')}.`;
      throw fault(1, name, 'unknown-column', `${quote(name)} is not a known column.`, fix);
    }
    if (names.indexOf(name) !== at) {
      throw fault(1, name, 'unknown-column', `The column ${name} stands there twice.`, 'Remove one of them.');
    }
  }
  return names.filter(isColumn);
}

/** The text of a file in UTF-8, with or without a byte order mark. */
async function* checkedText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let first = true;
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      const before = new TextDecoder().decode(chunk).split('\uFFFD', 1)[0] ?? '';
      throw wrongEncoding(line + newlines(before), 'A character is not UTF-8.');
    }
  };
  for await (const chunk of bytes) {
    if (first && isUtf16(chunk)) throw wrongEncoding(1, 'The file is UTF-16.');
    first = false;
    const text = decode(chunk);
    // UTF-16 without its mark; and the database holds no such character.
    const zero = text.indexOf('\0');
    if (zero >= 0) throw wrongEncoding(line + newlines(text.slice(0, zero)), 'The file holds zero bytes.');
    line += newlines(text);
    yield text;
  }
  yield decode();
}

function isUtf16([a, b]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}

function wrongEncoding(row: number, problem: string): UnreadableFile {
  return fault(row, null, 'wrong-encoding', problem, 'Save the file as "CSV UTF-8".');
}

function fault(
  row: number,
  value: string | null,
  code: RowError['code'],
  problem: string,
  fix: string,
): UnreadableFile {
  return new UnreadableFile(rowError(row, null, value, code, problem, fix));
}
