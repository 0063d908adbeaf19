import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import * as guards from '@betterdata/portal-contract/guards';
import { build } from 'esbuild';
import { inRoot } from '../root.ts';

const KILOBYTE = 1024;

test('a guard costs a page little, and unused guards cost nothing', async (context) => {
  const checks = Object.keys(guards).filter((name) => name.startsWith('check'));
  const runtime = await sizeOf('export { matches } from');
  const one = await sizeOf('export { checkInventoryList } from');
  const all = await sizeOf('export * from');
  const marginal = (all - runtime) / checks.length;
  context.diagnostic(
    `first guard ${one} B; ${checks.length} guards ${all} B; ${marginal.toFixed(0)} B each, gzip`,
  );
  assert.ok(one < KILOBYTE, `one list's guards with their runtime: ${one} B`);
  assert.ok(marginal < 0.2 * KILOBYTE, `each further guard: ${marginal} B`);
});

test('guards evaluate no text as code', async () => {
  const code = await bundle('export * from');
  assert.doesNotMatch(code, /\beval\b|\bFunction\(/);
});

async function sizeOf(statement: string): Promise<number> {
  return gzipSync(await bundle(statement)).byteLength;
}

async function bundle(statement: string): Promise<string> {
  const contents = `${statement} '@betterdata/portal-contract/guards';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: inRoot('packages/tooling') },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    conditions: ['@betterdata/source'],
  });
  return outputFiles[0]?.text ?? '';
}
