import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { operations } from '@betterdata/portal-contract';
import { build } from 'esbuild';

const folder = import.meta.dirname;

/** What a bundler makes of a module that has this text. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    logLevel: 'error',
    conditions: ['@betterdata/source'],
  });
  return outputFiles[0]?.text ?? '';
}

test('importing does nothing and needs nothing of its surroundings', async () => {
  const script = `
    for (const name of ['fetch', 'Request', 'Headers', 'AbortController', 'crypto', 'URL', 'setTimeout']) {
      delete globalThis[name];
    }
    const before = Object.keys(globalThis).length;
    await import('@betterdata/portal-sdk');
    await import('@betterdata/portal-sdk/events');
    await import('@betterdata/portal-sdk/validate');
    if (Object.keys(globalThis).length !== before) throw new Error('A global was added.');`;
  const options = ['--conditions=@betterdata/source', '--input-type=module', '--eval', script];
  await promisify(execFile)(process.execPath, options, { cwd: folder });
});

test('a bundler drops what is not used', async () => {
  assert.equal(await bundle(`import '@betterdata/portal-sdk';`), '');
  const errors = await bundle(`export { isPortalError } from '@betterdata/portal-sdk';`);
  assert.ok(errors.length < 1_000, `${errors.length} characters`);
});

test('each noun costs at most 0.3 KB', async () => {
  const nouns = new Set(Object.keys(operations).map((id) => id.replace(/\..*/, '')));
  // A sub-path of its own.
  nouns.delete('events');
  for (const noun of nouns) {
    const file = noun.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const { length } = gzipSync(await bundle(`export { ${noun} } from './${file}.ts';`));
    assert.ok(length <= 0.3 * 1024, `${noun}: ${length} bytes`);
  }
});
