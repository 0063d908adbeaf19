import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastLineCounts, nodeTestCounts, playwrightCounts, settle } from './counts.ts';

const nodeSummary = (tests: number, pass: number) =>
  `✔ adds (1ms)\nℹ tests ${tests}\nℹ suites 0\nℹ pass ${pass}\nℹ fail 0\nℹ cancelled 0\nℹ skipped 0\nℹ todo 0\nℹ duration_ms 5`;

test('counts the tests of node:test; one that was skipped or cancelled has not passed', () => {
  assert.deepEqual(nodeTestCounts(nodeSummary(7, 7)), { passed: 7, failed: 0 });
  assert.deepEqual(nodeTestCounts(nodeSummary(7, 4)), { passed: 4, failed: 3 });
});

test('believes the last summary of node:test, not one that a test printed', () => {
  assert.deepEqual(nodeTestCounts(`${nodeSummary(1, 1)}\n${nodeSummary(9, 8)}`), { passed: 8, failed: 1 });
});

test('counts the tests of Playwright; flaky and unrun ones have not passed', () => {
  assert.deepEqual(playwrightCounts('Running 3 tests using 1 worker\n\n  3 passed (2.1s)\n'), {
    passed: 3,
    failed: 0,
  });
  const mixed = '  1 failed\n    [x] › a.e2e.ts:1:1 › a\n  1 flaky\n  2 did not run\n  4 passed (9s)\n';
  assert.deepEqual(playwrightCounts(mixed), { passed: 4, failed: 4 });
});

test('reads counts only from the last line', () => {
  assert.deepEqual(lastLineCounts('9 passed, 9 failed\nmore\n3 passed, 1 failed\n'), {
    passed: 3,
    failed: 1,
  });
  assert.equal(lastLineCounts('3 passed, 1 failed\nSegmentation fault\n'), undefined);
});

test('a runner that dies, fails silently or runs nothing is a failure', () => {
  assert.deepEqual(settle(0, { passed: 3, failed: 0 }), { passed: 3, failed: 0 });
  assert.deepEqual(settle(1, { passed: 3, failed: 2 }), { passed: 3, failed: 2 });
  assert.deepEqual(settle(null, undefined), { passed: 0, failed: 1 });
  assert.deepEqual(settle(1, { passed: 3, failed: 0 }), { passed: 3, failed: 1 });
  assert.deepEqual(settle(0, { passed: 0, failed: 0 }), { passed: 0, failed: 1 });
});
