import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proveUpload } from './upload/prove-upload.ts';

for (const kind of ['postgres', 'pglite'] as const) {
  test(`a file of 6,000 rows tells how far it is, and saves what it says (${kind})`, async (context) => {
    const [first, again] = await proveUpload(kind, [6_000, 6_000]);
    context.diagnostic(JSON.stringify([first, again]));
    assert.ok(first !== undefined);
    assert.ok(
      first.progress.some((rows) => rows > 0 && rows < first.rows),
      'progress shows while the file is read',
    );
    assert.ok(first.heapMegabytes <= 96);
  });
}
