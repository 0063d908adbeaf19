import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { serve } from '@hono/node-server';
import { brushes, openAsnNetwork } from '../../server/src/asns/testing.ts';
import { createApp } from '../../server/src/app.ts';
import { readConfig } from '../../server/src/config/config.ts';
import { openTestDatabase, type TestDatabase } from '../../server/src/db/testing.ts';
import { silentLogger } from '../../server/src/http/log.ts';
import { createKey } from '../../server/src/identity/registration.sql.ts';
import { systemClock } from '../../server/src/common/clock.ts';
import { loadTwoPartners, twoPartners } from '../../server/src/testing/two-partners.ts';
import { createClient } from './index.ts';
import { addressOf } from './testing/faulty-server.ts';
import { openPage, type OpenPage } from './testing/page.ts';
import { scenarios, type FetchToken, type World } from './testing/scenarios.ts';

/** What is on the page. */
type Window = { bundle: { scenarios: typeof scenarios }; fetchToken: FetchToken };

describe('the SDK and the real server', () => {
  let database: TestDatabase;
  let api: Server;
  let host: OpenPage;
  let world: World;
  let fetchToken: FetchToken;

  before(async () => {
    host = await openPage(new URL('./testing/scenarios.ts', import.meta.url));
    database = await openTestDatabase('pglite');
    await loadTwoPartners(database);
    api = await startApi(database);
    const network = await openAsnNetwork(database);
    world = {
      endpoint: addressOf(api),
      stock: { PHX5: 100, MDW2: 10 },
      hiddenItem: twoPartners.items.dallasSerum,
      shipment: { partnershipId: network.partnerships.amazon, content: brushes([100]) },
    };
    const backends = {
      NORTH: await backendOf(twoPartners.north.organizationId, 'clerk@north.example'),
      AMAZON: await backendOf(network.amazon.id, (await network.amazon.addMember('OPERATOR')).email),
      'LUXE BOND': await backendOf(network.luxe.id, (await network.luxe.addMember('OPERATOR')).email),
    };
    fetchToken = (organization) => backends[organization]();
    await host.page.exposeFunction('fetchToken', fetchToken);
  });

  after(async () => {
    await host?.close();
    api?.close();
    await database?.close();
  });

  test('an API key is the token of a backend, by its scopes, and of no page', async () => {
    const { organizationId } = twoPartners.host;
    await database.asSuperuser(
      `update app.memberships set role = 'OWNER' where owner_org = '${organizationId}'`,
    );
    const ask = await backendOf(organizationId, 'clerk@host.example');
    const owner = createClient({ endpoint: addressOf(api), token: ask });
    const { secret } = await owner.apiKeys.create({ label: 'ERP', scopes: ['products:read'] });
    const erp = createClient({ endpoint: addressOf(api), token: secret });
    assert.ok((await erp.products.list()).items.length > 0);
    await assert.rejects(erp.asns.list(), { code: 'scope-required' });
    await assert.rejects(erp.viewer.get(), { code: 'credential-not-allowed' });
    const inPage = createClient({
      endpoint: addressOf(api),
      token: secret,
      fetch: (request) => {
        request.headers.set('Origin', host.origin);
        return fetch(request);
      },
    });
    await assert.rejects(inPage.products.list(), { code: 'origin-not-allowed' });
  });

  /** An organization's own backend: it holds the embed key and asks for sessions of one person. */
  async function backendOf(organizationId: string, user: string): Promise<() => Promise<string>> {
    const { origin } = host;
    const key = await createKey(database, organizationId, { label: 'Intranet', origins: [origin] });
    const { embedSessions } = createClient({ endpoint: addressOf(api), token: key.secret });
    return async () => (await embedSessions.create({ user, origin })).token;
  }

  for (const [name, scenario] of Object.entries(scenarios)) {
    test(`${name} (Node)`, () => scenario(world, fetchToken));
    test(`${name} (browser)`, () =>
      host.page.evaluate(
        async ([name, world]) => {
          const { bundle, fetchToken } = globalThis as unknown as Window;
          await bundle.scenarios[name]?.(world, fetchToken);
        },
        [name, world] as const,
      ));
  }
});

async function startApi(database: TestDatabase): Promise<Server> {
  const config = { ...readConfig({ PUBLIC_URL: 'https://api.example' }), rateLimitPerMinute: 10_000 };
  const app = createApp({ database, config, clock: systemClock, logger: silentLogger });
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () =>
      resolve(server as Server),
    );
  });
}
