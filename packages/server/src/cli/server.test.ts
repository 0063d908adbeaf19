import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readConfig } from '../config/config.ts';
import { openTestDatabase } from '../db/testing.ts';
import { silentLogger } from '../http/log.ts';
import { systemClock } from '../common/clock.ts';
import { startServer } from './server.ts';

it('a stopping server finishes what it has begun, takes nothing new, and closes its database', async () => {
  const database = await openTestDatabase('pglite');
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<undefined>();
  const server = await startServer({
    database,
    config: { ...readConfig({ PORT: '0' }) },
    clock: systemClock,
    logger: silentLogger,
    extend: (app) => {
      app.get('/slow', async (context) => {
        begin(undefined);
        await held;
        return context.text('done');
      });
    },
  });
  const url = `http://127.0.0.1:${server.port}`;
  const slow = fetch(`${url}/slow`);
  await begun;
  const closed = server.close();
  await assert.rejects(fetch(`${url}/healthz`));
  release(undefined);
  assert.equal(await (await slow).text(), 'done');
  await closed;
  await assert.rejects(database.ping());
});

it('a taken port stops the start, and leaves nothing open', async () => {
  const first = await startServer(await options());
  const config = { ...readConfig({ PORT: String(first.port) }), operationsPort: 0 };
  const second = await options();
  await assert.rejects(startServer({ ...second, config }), { code: 'EADDRINUSE' });
  await assert.rejects(second.database.ping());
  await first.close();
});

async function options() {
  const database = await openTestDatabase('pglite');
  return { database, config: readConfig({ PORT: '0' }), clock: systemClock, logger: silentLogger };
}
