// Opens the stories of the static Storybook in Chromium: `npm test stories`.
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../chromium-launch.ts';
import { inRoot } from '../root.ts';

export default defineConfig({
  testDir: '.',
  testMatch: 'stories.spec.ts',
  outputDir: inRoot('test-results/stories'),
  reporter: 'line',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  use: { browserName: 'chromium', launchOptions: chromiumLaunch() },
});
