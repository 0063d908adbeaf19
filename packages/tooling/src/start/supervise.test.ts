import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';

/** Runs `supervise` in a process of its own, as `npm start` does, over little servers given as source text. */
async function startSupervised(t: TestContext, ...servers: string[]) {
  const processes = await Promise.all(
    servers.map(async (source, index) => {
      const url = `http://localhost:${await freePort()}/`;
      return {
        title: `server ${index}`,
        args: ['-e', source],
        env: { PORT: new URL(url).port },
        url,
        readyAt: url,
      };
    }),
  );
  const module = JSON.stringify(new URL('./supervise.ts', import.meta.url).href);
  const program = `const { supervise } = await import(${module}); process.exitCode = await supervise(${JSON.stringify(processes)});`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  t.after(() => child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  const exited = once(child, 'close') as Promise<[code: number | null]>;
  return {
    urls: processes.map(({ url }) => url),
    stop: () => child.kill('SIGTERM'),
    ready: async () => {
      while (!output.includes('Ready.')) await once(child.stdout, 'data');
    },
    ended: async () => ({ code: (await exited)[0], output }),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

const serving = `require('node:http').createServer((_, answer) => answer.end('here')).listen(process.env.PORT);`;
const polite = `${serving} process.on('SIGTERM', () => { console.log('bye'); process.exit(); });`;

test('prints the addresses when all answer, and a signal stops them all cleanly', async (t) => {
  const started = await startSupervised(t, polite, polite);
  await started.ready();
  for (const url of started.urls) assert.equal(await (await fetch(url)).text(), 'here');
  started.stop();
  const { code, output } = await started.ended();
  assert.equal(code, 0);
  for (const url of started.urls) {
    assert.match(output, new RegExp(url));
    await assert.rejects(fetch(url));
  }
  assert.equal(output.match(/bye/g)?.length, 2);
});

test('a process that dies before it is ready takes all down, with its message', async (t) => {
  const started = await startSupervised(
    t,
    polite,
    `console.error('the data folder is in use'); process.exit(3);`,
  );
  const { code, output } = await started.ended();
  assert.equal(code, 1);
  assert.match(output, /the data folder is in use/);
  assert.match(output, /server 1 stopped \(exit code 3\)/);
  assert.match(output, /bye/);
});

test('a process that dies later takes all down', async (t) => {
  const started = await startSupervised(t, polite, `${serving} setTimeout(() => process.exit(4), 500);`);
  const { code, output } = await started.ended();
  assert.equal(code, 1);
  assert.match(output, /Ready/);
  assert.match(output, /server 1 stopped \(exit code 4\)/);
});
