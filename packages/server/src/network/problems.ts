/** More than this helps nobody. */
const MAX_PROBLEMS = 100;

/** Where in the files something is wrong. */
export interface Place {
  /** As in `stock.csv` or `asns/ASN-1.yaml`. */
  file: string;
  /** The row as a spreadsheet counts it (the header is row 1), or the line of a YAML file. */
  row?: number;
  /** The column's name, or the path inside a YAML file. */
  column?: string;
}

/** The files of a network cannot be loaded. `message` lists every problem on a line of its own. */
export class NetworkFilesError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const most = problems.length >= MAX_PROBLEMS ? ` (only the first ${MAX_PROBLEMS} are listed)` : '';
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super([`The network has ${count}${most}; nothing was loaded.`, ...problems].join('\n'));
    this.name = 'NetworkFilesError';
    this.problems = problems;
  }
}

/** Collects everything that is wrong with the files, so that a user mends it in one go. */
export class NetworkProblems {
  readonly #list: string[] = [];

  /** @param detail what is wrong and what to do, as a sentence that follows the place */
  add(place: Place, detail: string): void {
    if (this.#list.length < MAX_PROBLEMS) this.#list.push(`${where(place)}: ${detail}`);
  }

  get count(): number {
    return this.#list.length;
  }

  get found(): boolean {
    return this.#list.length > 0;
  }

  /** @throws NetworkFilesError if anything was found */
  throwIfFound(): void {
    if (this.found) throw new NetworkFilesError(this.#list);
  }
}

/** `stock.csv row 14, column lot` or `asns/ASN-1.yaml line 9, content.lines[0].sku` */
function where({ file, row, column }: Place): string {
  const yaml = file.endsWith('.yaml');
  const line = row === undefined ? '' : ` ${yaml ? 'line' : 'row'} ${row}`;
  const name = column === undefined || column === '' ? '' : `, ${yaml ? '' : 'column '}${column}`;
  return `${file}${line}${name}`;
}
