// The packed server serves the demo, and the packed client reads it; the packed elements load without a DOM.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from '@betterdata/portal-sdk';

const elements = await import('@betterdata/portal-elements');
elements.define();

const data = mkdtempSync(join(tmpdir(), 'packed-server-'));
const port = await freePort();
const program = 'node_modules/@betterdata/portal-server/dist/cli/main.js';
const server = spawn(process.execPath, [program, 'serve', '--demo', '--data', data], {
  env: { ...process.env, PORT: String(port), OPERATIONS_PORT: String(await freePort()), LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'inherit', 'inherit'],
});
const exited = once(server, 'exit');
try {
  const endpoint = `http://localhost:${port}`;
  await Promise.race([answers(`${endpoint}/healthz`), exited]);
  const session = await fetch(`${endpoint}/demo/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ organization: 'ORG-101' }),
  });
  assert.equal(session.status, 201, await session.clone().text());
  const { token } = await session.json();
  const viewer = await createClient({ endpoint, token }).viewer.get();
  assert.equal(viewer.organization.code, 'ORG-101');
} finally {
  server.kill('SIGTERM');
  await exited;
  rmSync(data, { recursive: true, force: true });
}

async function answers(url) {
  for (;;) {
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await delay(100);
  }
}

async function freePort() {
  const listener = createServer().listen(0);
  await once(listener, 'listening');
  const { port: free } = listener.address();
  listener.close();
  return free;
}
