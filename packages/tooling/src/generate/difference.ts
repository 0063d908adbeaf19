const CONTEXT = 2;
const MOST_LINES = 12;

/** The first place where two texts differ, as a short diff with line numbers. */
export function describeDifference(file: string, committed: string, expected: string): string {
  const before = committed.split('\n');
  const after = expected.split('\n');
  let first = 0;
  while (first < before.length && before[first] === after[first]) first += 1;
  let same = 0;
  while (
    same < Math.min(before.length, after.length) - first &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  ) {
    same += 1;
  }
  const lines = (text: string[], sign: string) => {
    const changed = text.slice(first, text.length - same).map((line) => `${sign}${line}`);
    const rest = changed.length - MOST_LINES;
    return rest > 0 ? [...changed.slice(0, MOST_LINES), `${sign}… and ${rest} more lines`] : changed;
  };
  const context = before.slice(Math.max(0, first - CONTEXT), first).map((line) => ` ${line}`);
  return [`${file}:${first + 1}`, ...context, ...lines(before, '-'), ...lines(after, '+')].join('\n');
}
