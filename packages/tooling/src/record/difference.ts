const AROUND = 60;

/** Where two recordings first differ. An exchange is one long line: of it, only the place that matters is shown. */
export function describeDifference(file: string, committed: string, expected: string): string {
  const before = committed.split('\n');
  const after = expected.split('\n');
  const line = after.findIndex((text, index) => text !== before[index]);
  const [was = '', is = ''] = [before[line], after[line]];
  let column = 0;
  while (column < is.length && was[column] === is[column]) column += 1;
  const place = (text: string) => text.slice(Math.max(0, column - AROUND), column + AROUND);
  const exchange = /"url":"([^"]*)"/.exec(is)?.[1] ?? '';
  return `${file}:${line + 1}:${column + 1} ${exchange}\n-… ${place(was)} …\n+… ${place(is)} …`;
}
