/**
 * The databases that tests run on: each suite gets a fresh, migrated one on PGlite and on a real PostgreSQL.
 *
 * The PostgreSQL cluster is the one that TEST_POSTGRES_URL names (a superuser's URL; see test-cluster.ts), so that
 * several test processes can share it, or else one of this process. Suites copy a migrated template.
 */
import { randomUUID } from 'node:crypto';
import { after, before, describe } from 'node:test';
import { type Connection, withConnection } from './connection.ts';
import { type Database, openDatabase } from './database.ts';
import { openEmbedded } from './pglite/embedded.ts';
import { PooledDatabase } from './pooled-database.ts';
import { connectPostgres } from './postgres.ts';
import { createTestDatabase, stopOwnCluster } from './test-cluster.ts';
import { migratedImage } from './test-image.ts';

// Of the whole test file: suites come and go before.
after(stopOwnCluster);

export interface TestDatabase extends Database {
  /** Runs a script as a superuser, whom no policy holds back, and answers the last statement's rows. */
  asSuperuser(sql: string): Promise<Record<string, unknown>[]>;
  /** The serving role's URL on PostgreSQL; undefined on PGlite. */
  databaseUrl: string | undefined;
}

/**
 * Declares a suite once for each kind of database, with a database of its own that is open from before() on.
 *
 * ```ts
 * testDatabases('locations', (database) => {
 *   it('shows none without a viewer', async () => { await database().withTenant(…) });
 * });
 * ```
 */
export function testDatabases(
  name: string,
  suite: (database: () => TestDatabase) => void,
  kinds: readonly Database['kind'][] = ['pglite', 'postgres'],
): void {
  for (const kind of kinds) {
    describe(`${name} (${kind})`, () => {
      let database: TestDatabase | undefined;
      before(async () => {
        database = await openTestDatabase(kind);
      });
      after(() => database?.close());
      suite(() => {
        if (!database) throw new Error('The test database is open from before() on.');
        return database;
      });
    });
  }
}

/** Opens a fresh, migrated database; the caller closes it. */
export function openTestDatabase(kind: Database['kind']): Promise<TestDatabase> {
  return kind === 'pglite' ? openEmbeddedForTest() : openServerForTest();
}

async function openEmbeddedForTest(): Promise<TestDatabase> {
  const pool = await openEmbedded({ folder: null, image: await migratedImage() });
  return Object.assign(new PooledDatabase('pglite', pool), {
    databaseUrl: undefined,
    asSuperuser: (sql: string) => withConnection(pool, (connection) => elevated(connection, sql)),
  });
}

/** PGlite's only session began as a superuser and may be one again for a moment. */
async function elevated(connection: Connection, sql: string): Promise<Record<string, unknown>[]> {
  await connection.script('set session authorization postgres');
  try {
    return (await connection.script(sql)).rows;
  } finally {
    await connection.script('set session authorization app_server');
  }
}

async function openServerForTest(): Promise<TestDatabase> {
  const created = await createTestDatabase(`suite_${randomUUID().replaceAll('-', '')}`);
  const database = await openDatabase({ databaseUrl: created.serverUrl });
  const superuser = await connectPostgres(created.superuserUrl);
  const closeDatabase = database.close.bind(database);
  return Object.assign(database, {
    databaseUrl: created.serverUrl,
    asSuperuser: async (sql: string) => (await superuser.script(sql)).rows,
    close: async () => {
      superuser.release();
      await closeDatabase();
      await created.drop();
    },
  });
}
