// End-to-end tests of the example sites, in front of the real demo: the API, both sites and a browser. Each worker runs
// a demo of its own; see packages/tooling/src/e2e.
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './packages/tooling/src/chromium-launch.ts';

export default defineConfig({
  testDir: 'examples',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  globalSetup: './packages/tooling/src/e2e/global-setup.ts',
  reporter: 'list',
  forbidOnly: true,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  use: { browserName: 'chromium', launchOptions: chromiumLaunch(), screenshot: 'only-on-failure' },
});
