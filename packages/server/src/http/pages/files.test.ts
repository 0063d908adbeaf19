import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from './files.ts';

test('files are named by their path below the folder, however the folder is written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  try {
    mkdirSync(join(folder, 'chunks'));
    for (const name of ['portal.js', 'chunks/a.js']) writeFileSync(join(folder, name), '');
    const fromHere = relative('.', folder);
    for (const written of [folder, `${folder}/`, fromHere, `./${fromHere}/`]) {
      assert.deepEqual([...filesBelow(written).keys()].sort(), ['chunks/a.js', 'portal.js'], written);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
