import { fileURLToPath } from 'node:url';
import type { Database } from '../db/database.ts';
import { testBothDatabases, testDatabases, type Contents, type TestDatabase } from '../db/testing.ts';
import type { TestApp } from '../http/testing.ts';
import { organizationId } from '../network/ids.ts';
import { loadNetwork } from '../network/load-network.ts';
import { signIn } from './sign-in.ts';

const FOLDER = fileURLToPath(new URL('../../network/', import.meta.url));

/** Somebody in each organization that a test looks through the eyes of. */
const PEOPLE = {
  'ORG-001': 'margaux.delacroix@luxebond.example',
  'ORG-003': 'nina.park@luxebond.example',
  'ORG-101': 'dana.reyes@amazon.example',
  'ORG-102': 'claire.dubois@sephora.example',
  'ORG-201': 'wei.zhang@packagepro.example',
} as const;

export type DemoOrganization = keyof typeof PEOPLE;

const today = new Date().toISOString().slice(0, 10);

/** The demo network of today, for tests that begin where it is loaded. */
export const demoNetwork: Contents = {
  name: `demo_${today.replaceAll('-', '')}`,
  async fill(database) {
    await loadNetwork({ database, folder: FOLDER, today });
  },
};

/** `testDatabases`, in each of which the demo network is loaded. */
export function demoDatabases(
  name: string,
  suite: (database: () => TestDatabase) => void,
  kinds?: readonly Database['kind'][],
): void {
  testDatabases(name, suite, kinds, demoNetwork);
}

/** `testBothDatabases`, in each of which the demo network is loaded. */
export function bothDemoDatabases(name: string, suite: (database: () => TestDatabase) => void): void {
  testBothDatabases(name, suite, demoNetwork);
}

/** A session of somebody in a demo organization. */
export function signInTo(app: TestApp, database: Database, organization: DemoOrganization): Promise<string> {
  return signIn(app, database, organizationId(organization), PEOPLE[organization]);
}
