/**
 * For `node --test --test-global-setup`: one PostgreSQL for all test files of a run, instead of one for each, and one
 * place for the databases that they start from.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestCluster, type TestCluster } from './test-cluster.ts';

let cluster: TestCluster | undefined;
let images: string | undefined;

export async function globalSetup(): Promise<void> {
  cluster = await startTestCluster();
  images = mkdtempSync(join(tmpdir(), 'portal-images-'));
  // The processes of the test files inherit them.
  Object.assign(process.env, { TEST_POSTGRES_URL: cluster.url, TEST_IMAGES: images });
}

export async function globalTeardown(): Promise<void> {
  await cluster?.stop();
  if (images !== undefined) rmSync(images, { recursive: true, force: true });
}
