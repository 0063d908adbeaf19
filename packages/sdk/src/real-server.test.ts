import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { serve } from '@hono/node-server';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { brushes, openAsnNetwork } from '../../server/src/asns/testing.ts';
import { createApp } from '../../server/src/app.ts';
import { readConfig } from '../../server/src/config/config.ts';
import { openTestDatabase, type TestDatabase } from '../../server/src/db/testing.ts';
import { silentLogger } from '../../server/src/http/log.ts';
import { createKey } from '../../server/src/identity/registration.sql.ts';
import { systemClock } from '../../server/src/common/clock.ts';
import { loadTwoPartners, twoPartners } from '../../server/src/testing/two-partners.ts';
import { chromiumLaunch } from '../../tooling/src/chromium-launch.ts';
import { createClient } from './index.ts';
import { scenarios, type FetchToken, type World } from './testing/scenarios.ts';

/** The scenarios bundled for a page, where they are `window.scenarios`. */
type Window = { scenarios: typeof scenarios; fetchToken: FetchToken };

describe('the SDK and the real server', () => {
  let database: TestDatabase;
  let api: Server;
  let host: Server;
  let browser: Browser;
  let page: Page;
  let world: World;
  let fetchToken: FetchToken;

  before(async () => {
    host = await startHost();
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
    browser = await chromium.launch(chromiumLaunch());
    page = await browser.newPage();
    await page.exposeFunction('fetchToken', fetchToken);
    await page.goto(addressOf(host));
  });

  after(async () => {
    await browser?.close();
    for (const server of [api, host]) server?.close();
    await database?.close();
  });

  /** An organization's own backend: it holds the embed key and asks for sessions of one person. */
  async function backendOf(organizationId: string, user: string): Promise<() => Promise<string>> {
    const origin = addressOf(host);
    const key = await createKey(database, organizationId, { label: 'Intranet', origins: [origin] });
    const { embedSessions } = createClient({ endpoint: addressOf(api), token: key.secret });
    return async () => (await embedSessions.create({ user, origin })).token;
  }

  for (const [name, scenario] of Object.entries(scenarios)) {
    test(`${name} (Node)`, () => scenario(world, fetchToken));
    test(`${name} (browser)`, () =>
      page.evaluate(
        async ([name, world]) => {
          const { scenarios, fetchToken } = globalThis as unknown as Window;
          await scenarios[name]?.(world, fetchToken);
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

/** A page of another origin that has the scenarios on it. */
async function startHost(): Promise<Server> {
  const scenarios = new URL('./testing/scenarios.ts', import.meta.url).pathname;
  const { outputFiles } = await build({
    entryPoints: [scenarios],
    bundle: true,
    write: false,
    conditions: ['@betterdata/source'],
    format: 'iife',
    globalName: 'bundle',
    footer: { js: 'globalThis.scenarios = bundle.scenarios;' },
  });
  const script = outputFiles[0]?.text ?? '';
  const server = createServer((request, response) => {
    const type = request.url === '/' ? 'text/html' : 'text/javascript';
    response
      .setHeader('content-type', type)
      .end(request.url === '/' ? '<script src="/scenarios.js"></script>' : script);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
