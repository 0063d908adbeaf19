import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { createApp } from '../../../server/src/app.ts';
import { systemClock } from '../../../server/src/common/clock.ts';
import { readConfig } from '../../../server/src/config/config.ts';
import { openTestDatabase, type TestDatabase } from '../../../server/src/db/testing.ts';
import { LiveEvents } from '../../../server/src/events/live-events.ts';
import { silentLogger } from '../../../server/src/http/log.ts';
import { testApp } from '../../../server/src/http/testing.ts';
import { createKey } from '../../../server/src/identity/registration.sql.ts';
import { startBufferingProxy, type Proxy } from '../testing/buffering-proxy.ts';
import * as inNode from '../testing/event-listener.ts';
import { addressOf } from '../testing/faulty-server.ts';
import { openPage, type OpenPage } from '../testing/page.ts';

type InPage = { bundle: typeof inNode };
type Runtime = 'Node' | 'browser';

describe('events of the real server', () => {
  let database: TestDatabase;
  let server: Server;
  let live: LiveEvents;
  let proxy: Proxy;
  let host: OpenPage;
  let organization: string;
  let token: string;

  before(async () => {
    host = await openPage(new URL('../testing/event-listener.ts', import.meta.url));
    database = await openTestDatabase('pglite');
    await start(0);
    proxy = await startBufferingProxy(addressOf(server));
    const app = testApp(database);
    const added = await app.addOrganization();
    organization = added.id;
    const { email } = await added.addMember();
    const key = await createKey(database, organization, { label: 'Page', origins: [host.origin] });
    const body = { user: email, origin: host.origin };
    const session = await app.request('/v1/embed-sessions', { method: 'POST', token: key.secret, body });
    token = (session.body as { token: string }).token;
  });

  after(async () => {
    await host?.close();
    proxy?.close();
    stop();
    await database?.close();
  });

  async function start(port: number): Promise<void> {
    live = new LiveEvents({ database, logger: silentLogger, heartbeatMs: 200 });
    const config = { ...readConfig({ PUBLIC_URL: 'https://api.example' }), rateLimitPerMinute: 1e6 };
    const app = createApp({ database, config, clock: systemClock, logger: silentLogger, liveEvents: live });
    server = await new Promise<Server>((resolve) => {
      const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () =>
        resolve(started as Server),
      );
    });
  }

  function stop(): void {
    live?.close();
    server?.closeAllConnections();
    server?.close();
  }

  async function happen(): Promise<string> {
    const id = randomUUID();
    await database.asSuperuser(
      `insert into app.events (owner_org, type, subject_id) values ('${organization}', 'asn.sent', '${id}')`,
    );
    return `asn.sent ${id}`;
  }

  const listen = (runtime: Runtime, ...given: Parameters<typeof inNode.listen>) =>
    runtime === 'Node'
      ? inNode.listen(...given)
      : host.page.evaluate((args) => (globalThis as unknown as InPage).bundle.listen(...args), given);
  const heardBy = (runtime: Runtime, name: string) =>
    runtime === 'Node'
      ? inNode.heardBy(name)
      : host.page.evaluate((who) => (globalThis as unknown as InPage).bundle.heardBy(who), name);
  const leave = (runtime: Runtime, name: string) =>
    runtime === 'Node'
      ? inNode.leave(name)
      : host.page.evaluate((who) => (globalThis as unknown as InPage).bundle.leave(who), name);

  type Heard = ReturnType<typeof inNode.heardBy>;
  async function until(runtime: Runtime, name: string, holds: (heard: Heard) => boolean): Promise<Heard> {
    for (const limit = Date.now() + 15_000; ; await sleep(10)) {
      const heard = await heardBy(runtime, name);
      if (holds(heard)) return heard;
      assert.ok(Date.now() < limit, JSON.stringify(heard));
    }
  }

  for (const runtime of ['Node', 'browser'] as const) {
    test(`arrive by a stream, also from a server that was started again (${runtime})`, async () => {
      await listen(runtime, 'direct', addressOf(server), token);
      await until(runtime, 'direct', ({ states }) => states.includes('streaming'));
      const first = await happen();
      await until(runtime, 'direct', ({ news }) => news.includes(first));
      const { port } = server.address() as { port: number };
      stop();
      const missed = await happen();
      await until(runtime, 'direct', ({ states }) => states.includes('offline'));
      await start(port);
      const { news } = await until(runtime, 'direct', ({ news }) => news.includes(missed));
      assert.deepEqual(news.slice(1), [first, missed]);
      await until(runtime, 'direct', ({ states }) => states.at(-1) === 'streaming');
      await leave(runtime, 'direct');
    });

    test(`arrive by questions behind a proxy that holds streams back (${runtime})`, async () => {
      await listen(runtime, 'held back', proxy.endpoint, token);
      await until(runtime, 'held back', ({ states }) => states.length > 0);
      const sent = [await happen(), await happen()];
      const { news, states } = await until(runtime, 'held back', ({ news }) => news.includes(sent[1] ?? ''));
      assert.deepEqual(news.slice(1), sent);
      assert.deepEqual(states, ['polling']);
      await leave(runtime, 'held back');
    });
  }
});
