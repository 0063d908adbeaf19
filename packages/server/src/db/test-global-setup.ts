/**
 * For `node --test --test-global-setup`: one PostgreSQL for all test files of a run, instead of one for each.
 */
import { startTestCluster, type TestCluster } from './test-cluster.ts';

let cluster: TestCluster | undefined;

export async function globalSetup(): Promise<void> {
  cluster = await startTestCluster();
  // The processes of the test files inherit it.
  process.env['TEST_POSTGRES_URL'] = cluster.url;
}

export async function globalTeardown(): Promise<void> {
  await cluster?.stop();
}
