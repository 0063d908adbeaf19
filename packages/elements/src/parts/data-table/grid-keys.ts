/** A cell of the grid; row −1 is the header. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface GridShape {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit on the screen, for Page Up and Page Down. */
  readonly page: number;
  readonly rtl: boolean;
}

const HEADER = -1;

/**
 * Where a key leads within the grid, by the ARIA Authoring Practices' data grid; undefined for other keys.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function move(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { row, column }: Position,
  { rows, columns, page, rtl }: GridShape,
): Position | undefined {
  const ctrl = ctrlKey || metaKey;
  const to = (nextRow: number, nextColumn: number): Position => ({
    row: clamp(nextRow, HEADER, rows - 1),
    column: clamp(nextColumn, 0, columns - 1),
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + (rtl ? -1 : 1));
    case 'ArrowLeft':
      return to(row, column + (rtl ? 1 : -1));
    case 'Home':
      return ctrl ? to(0, 0) : to(row, 0);
    case 'End':
      return ctrl ? to(rows - 1, columns - 1) : to(row, columns - 1);
    case 'PageDown':
      return to(row + page, column);
    case 'PageUp':
      return row === HEADER ? to(row, column) : to(Math.max(0, row - page), column);
    default:
      return undefined;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
