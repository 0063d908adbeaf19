import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot } from '../root.ts';

for (const module of ['index.ts', 'define.ts', 'cdn.ts']) {
  test(`the elements' ${module} may be imported, and its elements registered, where there is no DOM`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'elements-'));
    try {
      await build({
        entryPoints: { entry: inRoot('packages/elements/src', module) },
        tsconfig: inRoot('packages/elements/tsconfig.json'),
        outdir: folder,
        outExtension: { '.js': '.mjs' },
        bundle: true,
        splitting: true,
        format: 'esm',
        platform: 'node',
        conditions: ['@betterdata/source'],
        logLevel: 'silent',
      });
      const loaded = (await import(pathToFileURL(join(folder, 'entry.mjs')).href)) as { define?: () => void };
      loaded.define?.();
      assert.equal('document' in globalThis, false);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}
