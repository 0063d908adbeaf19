import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumLaunch } from './packages/tooling/src/chromium-launch.ts';
import { countReporter } from './packages/tooling/src/test/element-reporter.ts';

export default {
  files: 'packages/elements/src/**/*.test.ts',
  nodeResolve: { exportConditions: ['@betterdata/source', 'browser'] },
  plugins: [
    // TanStack Virtual asks Node's `process`, which builds of the bundle replace too.
    {
      name: 'node-env',
      transform: ({ path, body }) =>
        path.includes('/virtual-core/')
          ? String(body).replaceAll('process.env.NODE_ENV', '"production"')
          : undefined,
    },
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('packages/elements/tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: chromiumLaunch() })],
  concurrency: 2,
  testFramework: { config: { ui: 'bdd', timeout: 5000 } },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter()],
};
