import type { TableContent } from './csv-table.ts';
import type { NetworkProblems, Place } from './problems.ts';

type Key = string | undefined;

/** The rows of one table by their key. Finding nothing is a problem of the row that asked. */
export class RowIndex<Row extends { row: number }> {
  readonly rows: readonly Row[];
  readonly #file: string;
  readonly #readable: boolean;
  readonly #problems: NetworkProblems;
  readonly #byKey = new Map<string, Row>();
  /** Keys of rows that have a problem of their own. */
  readonly #unread: ReadonlySet<string>;

  /** @param key the columns that identify a row; two rows with the same key are a problem */
  constructor(
    { file, readable, rows, unread }: TableContent<Row>,
    key: readonly (keyof Row & string)[],
    problems: NetworkProblems,
  ) {
    this.rows = rows;
    this.#file = file;
    this.#readable = readable;
    this.#problems = problems;
    this.#unread = new Set(unread.map((cells) => keyOf(key.map((column) => cells[column]))));
    for (const row of rows) this.#add(row, key);
  }

  #add(row: Row, key: readonly (keyof Row & string)[]): void {
    const id = keyOf(key.map((column) => row[column] as Key));
    const before = this.#byKey.get(id);
    if (!before) {
      this.#byKey.set(id, row);
      return;
    }
    const filled = key.filter((column) => row[column] !== undefined);
    const what = filled.map((column) => String(row[column])).join(', ');
    const place = { file: this.#file, row: row.row, column: filled.at(-1) ?? '' };
    this.#problems.add(place, `"${what}" is already in row ${before.row}. Remove one of them.`);
  }

  get(...key: Key[]): Row | undefined {
    return this.#byKey.get(keyOf(key));
  }

  /** The row that a cell of another row names by its last key part; a problem of that cell where there is none. */
  find(from: Place, ...key: Key[]): Row | undefined {
    const found = this.get(...key);
    // What is wrong with the other row, or with its whole table, was said there.
    if (found || !this.#readable || this.#unread.has(keyOf(key))) return found;
    const others = key.slice(0, -1).join(', ');
    const of = others === '' ? '' : ` for ${others}`;
    this.#problems.add(from, `"${key.at(-1)}" is not in ${this.#file}${of}. Add it there or correct it.`);
    return undefined;
  }
}

function keyOf(values: readonly Key[]): string {
  return JSON.stringify(values.map((value) => value ?? null));
}
