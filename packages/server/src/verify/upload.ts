/**
 * Proof that a large file of sales loads in bounded memory and tells how far it is, on both databases:
 * `node upload.ts [--rows 100000]`. Ends with exit code 0 if the proof holds; a smaller one is a test beside this file.
 */
import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';
import { stopOwnCluster } from '../db/test-cluster.ts';
import { proveUpload } from './upload/prove-upload.ts';

/** A batch of rows, their JSON, and what the collector has not yet looked at. */
const MOST_MEGABYTES = 96;

const { values } = parseArgs({ options: { rows: { type: 'string' } } });
const rows = Number(values.rows ?? 100_000);
for (const kind of ['postgres', 'pglite'] as const) {
  // A short file first; the second large one replaces every row of the first.
  const [, ...reports] = await proveUpload(kind, [1000, rows, rows]);
  for (const report of reports) {
    console.log(kind, JSON.stringify({ ...report, progress: report.progress.length }));
    assert.ok(report.heapMegabytes <= MOST_MEGABYTES, `${report.heapMegabytes} MB for ${rows} rows`);
    assert.ok(report.progress.length >= 5, 'progress shows while the file is read');
  }
}
await stopOwnCluster();
