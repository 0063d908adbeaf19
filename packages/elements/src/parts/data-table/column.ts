export type Track = `minmax(${number}rem, ${number}fr)`;

/** A column of a data table. */
export interface Column<Row> {
  /** Stable name, kept in a host's saved state. */
  readonly id: string;
  /** The header, with the unit where there is one. */
  readonly header: string;
  /** Draws a cell; controls in it are reached with F2. */
  cell(row: Row): unknown;
  /** `end` for numbers: digits stand under each other and under their header. */
  readonly align?: 'start' | 'end';
  /** Least width and share of the rest. No content sizes: every row is a grid of its own. */
  readonly track?: Track;
  /** The server's sort keys for this column, first choice first; a leading `-` sorts descending. */
  readonly sorts?: readonly string[];
  /** Shown only when chosen. */
  readonly optional?: boolean;
  /** Stays in view at the end, however narrow the table: for what can be done with a row. */
  readonly pinned?: boolean;
}

/** The classes of a cell or header; the first column is the key. */
export function cellClass<Row>({ align = 'start', pinned = false }: Column<Row>, index: number): string {
  return `td ${align} ${index === 0 ? 'key' : ''} ${pinned ? 'pinned' : ''}`;
}

/** Which columns a person has chosen, in their order; the first column, the key, always stays first. */
export type ColumnChoice = readonly string[];

/** The columns to show: the chosen ones in their order, or all that are not optional. */
export function chosenColumns<Row>(
  columns: readonly Column<Row>[],
  choice: ColumnChoice | undefined,
): readonly Column<Row>[] {
  const [key, ...others] = columns;
  if (!key) return [];
  if (!choice) return [key, ...others.filter((column) => !column.optional)];
  const byId = new Map(others.map((column) => [column.id, column]));
  return [key, ...choice.flatMap((id) => byId.get(id) ?? [])];
}

/** The sort that activating a header asks for: the column's next one after the present. */
export function nextSort<Row>({ sorts = [] }: Column<Row>, present: string | undefined): string | undefined {
  return sorts[(sorts.indexOf(present ?? '') + 1) % sorts.length];
}

/** `aria-sort` of a header; undefined where the column cannot be sorted. */
export function ariaSort<Row>(
  { sorts }: Column<Row>,
  present: string | undefined,
): 'ascending' | 'descending' | 'none' | undefined {
  if (!sorts?.length) return undefined;
  if (present === undefined || !sorts.includes(present)) return 'none';
  return present.startsWith('-') ? 'descending' : 'ascending';
}
