import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import type { NetworkProblems } from './problems.ts';

/** A row with its number as a spreadsheet counts it: the header is row 1. */
export type Row<Schema extends z.ZodType> = z.output<Schema> & { row: number };

/** What was read of a table. */
export interface TableContent<Content> {
  file: string;
  /** False where the file is missing or its header is wrong: nothing is known of its rows. */
  readable: boolean;
  rows: Content[];
  /** The cells of rows with a problem, so that whoever refers to such a row is not blamed too. */
  unread: Record<string, string>[];
}

/** One table of a network: a CSV file and what its columns hold. */
export interface Table<Schema extends z.ZodObject = z.ZodObject> {
  file: string;
  /** A network without this file has no such rows. */
  optional: boolean;
  columns: Schema;
}

/** Reads a table. What cannot be read becomes a problem. */
export async function readTable<Schema extends z.ZodObject>(
  folder: string,
  { file, optional, columns }: Table<Schema>,
  problems: NetworkProblems,
): Promise<TableContent<Row<Schema>>> {
  const content: TableContent<Row<Schema>> = { file, readable: false, rows: [], unread: [] };
  const text = await readText(join(folder, file));
  if (text === undefined) {
    if (!optional) problems.add({ file }, 'is missing from the folder.');
    return { ...content, readable: optional };
  }
  const [header, ...records] = parseCsv(file, text, problems);
  if (!header || !checkHeader(file, header, columns, problems)) return content;
  content.readable = true;
  records.forEach((cells, index) => {
    if (cells.every((cell) => cell === '')) return;
    const place = { file, row: index + 2 };
    const filled = header.flatMap((column, at) => (cells[at] ? [[column, cells[at]] as const] : []));
    const values: Record<string, string> = Object.fromEntries(filled);
    if (cells.length > header.length) {
      problems.add(place, `has ${cells.length} cells under ${header.length} columns.`);
      content.unread.push(values);
      return;
    }
    const result = columns.safeParse(values);
    if (result.success) {
      content.rows.push({ ...result.data, row: place.row });
      return;
    }
    content.unread.push(values);
    for (const { path, message } of result.error.issues) {
      const column = String(path[0]);
      const value = values[column];
      const detail = value === undefined ? 'is empty. Fill it in.' : `"${value}" ${message}`;
      problems.add({ ...place, column }, detail);
    }
  });
  return content;
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Some spreadsheets write semicolons; the header, which holds neither character otherwise, tells. */
function parseCsv(file: string, content: string, problems: NetworkProblems): string[][] {
  if (/[\0\uFFFD]/.test(content)) {
    problems.add({ file }, 'is not UTF-8 text. Save it as "CSV UTF-8".');
    return [];
  }
  const header = /^.*/.exec(content)?.[0] ?? '';
  const delimiter = header.includes(';') ? ';' : ',';
  try {
    return parse(content, { bom: true, delimiter, relax_column_count: true, trim: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.add({ file }, `cannot be read as CSV: ${error.message}.`);
    return [];
  }
}

function checkHeader(
  file: string,
  header: string[],
  columns: z.ZodObject,
  problems: NetworkProblems,
): boolean {
  const cells: Record<string, z.ZodType> = columns.shape;
  const names = Object.keys(cells);
  const faults = [
    ...header
      .filter((name) => !Object.hasOwn(cells, name))
      .map((name) => [name, `is not a column of this file. It has ${names.join(', ')}.`] as const),
    ...header
      .filter((name, index) => header.indexOf(name) !== index)
      .map((name) => [name, 'stands in the header twice.'] as const),
    ...names
      .filter((name) => !header.includes(name) && !cells[name]?.isOptional())
      .map((name) => [name, 'is missing from the header.'] as const),
  ];
  for (const [column, detail] of faults) problems.add({ file, row: 1, column }, detail);
  return faults.length === 0;
}
