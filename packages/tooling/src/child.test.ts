import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runNode } from './child.ts';

test('answers the exit code and everything that was written', async () => {
  const { code, output } = await runNode(['-e', "console.log('out'); console.error('err'); process.exit(3)"]);
  assert.equal(code, 3);
  assert.match(output, /out/);
  assert.match(output, /err/);
});

test('a child that ends by a signal has no exit code', async () => {
  const { code } = await runNode(['-e', "process.kill(process.pid, 'SIGKILL')"]);
  assert.equal(code, null);
});

test('stops a child that takes too long, and says so', async () => {
  const { code, output } = await runNode(['-e', 'setInterval(() => {}, 1000)'], { limit: 300 });
  assert.equal(code, null);
  assert.match(output, /not done after 0\.3 s/);
});

test('ends what a child leaves running, instead of waiting for it', async () => {
  const source = `
    const { spawn } = require('node:child_process');
    spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20_000)'], { stdio: 'inherit' });
    process.exit();`;
  const from = performance.now();
  await runNode(['-e', source]);
  assert.ok(performance.now() - from < 10_000);
});
