import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proveUpload } from './upload/prove-upload.ts';

for (const kind of ['postgres', 'pglite'] as const) {
  test(`a file of 12,000 rows tells how far it is, and saves what it says (${kind})`, async (context) => {
    const [first, again] = await proveUpload(kind, [12_000, 12_000]);
    context.diagnostic(JSON.stringify([first, again]));
    assert.ok(first !== undefined && first.progress.length >= 3, 'progress shows while the file is read');
    assert.ok(first.heapMegabytes <= 96);
  });
}
