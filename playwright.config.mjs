// End-to-end tests of the example sites, in front of the real demo: one API with fresh data, both sites, one browser.
// `npm run test:e2e` gives PORT and DATA_DIR; a test opens its own site with `page.goto('/')`.
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './packages/tooling/src/chromium-launch.ts';
import { sites } from './packages/tooling/src/start/sites.ts';

const port = Number(process.env['PORT'] ?? 4100);

export default defineConfig({
  outputDir: 'test-results',
  reporter: 'list',
  forbidOnly: true,
  // The tests share one demo world: what one receives, the next one sees.
  workers: 1,
  timeout: 30_000,
  use: { browserName: 'chromium', launchOptions: chromiumLaunch(), screenshot: 'only-on-failure' },
  projects: sites.map(({ name, offset }) => ({
    name,
    testDir: `examples/${name}`,
    testMatch: '**/*.e2e.ts',
    use: { baseURL: `http://localhost:${port + offset}` },
  })),
  webServer: {
    command: `"${process.execPath}" --conditions=@betterdata/source packages/tooling/src/start/main.ts`,
    url: `http://localhost:${port + 2}/`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
