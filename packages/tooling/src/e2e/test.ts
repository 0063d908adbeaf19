import { test as base, expect } from '@playwright/test';
import { startDemo, type Demo } from './demo.ts';

export { expect };

/** What the browser complained about; a test that provokes a complaint says so beforehand. */
export interface Complaints {
  allow(pattern: RegExp): void;
}

interface TestFixtures {
  complaints: Complaints;
}

interface WorkerFixtures {
  /**
   * The name of the world that a file's tests share: `test.use({ world: 'receiving' })` gives them a demo with fresh
   * data that no other file writes to. Files that only read share the default one.
   */
  world: string;
  demo: Demo;
}

const reportViolations = `document.addEventListener('securitypolicyviolation', (event) =>
  console.error('Policy violation:', event.violatedDirective, event.blockedURI))`;

/** Playwright's test with the running demo. A test fails if the browser reports a policy violation or any error. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  world: ['reading', { scope: 'worker', option: true }],

  demo: [
    // The name of the world is here so that another name means another demo.
    async ({ world: _world }, use) => {
      const demo = await startDemo(process.env['SEED_DIR'] ?? '');
      await use(demo);
      await demo.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  complaints: [
    async ({ context }, use) => {
      const found: string[] = [];
      const allowed: RegExp[] = [];
      await context.addInitScript({ content: reportViolations });
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) found.push(message.text());
      });
      context.on('weberror', (error) => found.push(String(error.error())));
      await use({ allow: (pattern) => void allowed.push(pattern) });
      expect(found.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});
