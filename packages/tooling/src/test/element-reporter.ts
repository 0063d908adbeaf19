import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner-core';

/** Ends @web/test-runner's output with `N passed, N failed`; a file that does not load or finish counts as one failure. */
export function countReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const results = sessions.flatMap(sessionResults);
      const passed = results.filter(Boolean).length;
      console.log(`\n${passed} passed, ${results.length - passed} failed`);
    },
  };
}

function sessionResults({ passed, testResults }: TestSession): boolean[] {
  const results = testResults ? suiteResults(testResults) : [];
  return passed === false && results.every(Boolean) ? [...results, false] : results;
}

function suiteResults({ suites, tests }: TestSuiteResult): boolean[] {
  return [...tests.map((test) => test.passed && !test.skipped), ...suites.flatMap(suiteResults)];
}
