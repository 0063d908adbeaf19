import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { faults } from './testing/faults.ts';
import { startFaultyServer } from './testing/faulty-server.ts';

const program = fileURLToPath(new URL('./testing/leak-program.ts', import.meta.url));

test('whatever the server does, no timer, listener or answer is left, and the program ends by itself', async (t) => {
  const server = await startFaultyServer();
  t.after(() => server.close());
  const endpoints = Object.keys(faults).map((fault) => server.endpoint(fault, 'always'));
  const flags = ['--expose-gc', '--conditions=@betterdata/source'];
  const started = promisify(execFile)(process.execPath, [...flags, program, ...endpoints], {
    timeout: 60_000,
  });
  const { stdout, stderr } = await started;
  assert.deepEqual(JSON.parse(stdout), { responses: true, kept: 0, listeners: 0, timers: 0 });
  // A warning of too many listeners would stand here.
  assert.equal(stderr, '');
});
