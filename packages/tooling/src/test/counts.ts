/** What a step contributes to the last line. */
export interface Counts {
  passed: number;
  failed: number;
}

/**
 * The counts in the summary of node:test's `spec` reporter. A skipped, cancelled or postponed test has not passed,
 * so it counts as failed. Undefined when there is no summary: the runner died.
 */
export function nodeTestCounts(output: string): Counts | undefined {
  const last = (label: string) => {
    const found = [...output.matchAll(new RegExp(`^ℹ ${label} (\\d+)$`, 'gm'))].at(-1)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const tests = last('tests');
  const passed = last('pass');
  if (tests === undefined || passed === undefined) return undefined;
  return { passed, failed: tests - passed };
}

/** The counts in the summary of Playwright's `list` or `line` reporter; whatever is not plainly passed has failed. */
export function playwrightCounts(output: string): Counts | undefined {
  const summary = [
    ...output.matchAll(/^ {2}(\d+) (passed|failed|flaky|skipped|interrupted|did not run)\b/gm),
  ];
  if (summary.length === 0) return undefined;
  const counts: Counts = { passed: 0, failed: 0 };
  for (const [, number, label] of summary) counts[label === 'passed' ? 'passed' : 'failed'] += Number(number);
  return counts;
}

/** The counts in the last line that our own reporters and `npm test` itself write: `N passed, N failed`. */
export function lastLineCounts(output: string): Counts | undefined {
  const found = /^(\d+) passed, (\d+) failed$/.exec(output.trimEnd().split('\n').at(-1) ?? '');
  return found ? { passed: Number(found[1]), failed: Number(found[2]) } : undefined;
}

/**
 * A runner's counts together with its exit code. One that died without a summary, failed without a failed test,
 * or found no test at all is itself a failure.
 */
export function settle(code: number | null, counts: Counts | undefined): Counts {
  if (!counts) return { passed: 0, failed: 1 };
  const ran = counts.passed + counts.failed > 0;
  const explained = code === 0 || counts.failed > 0;
  return ran && explained ? counts : { passed: counts.passed, failed: counts.failed + 1 };
}
