/**
 * The databases that tests run on: each suite gets a fresh, migrated one on a real PostgreSQL, on PGlite, or on both.
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
import { createTestDatabase, stopOwnCluster, type Template } from './test-cluster.ts';
import { filledImage, migratedImage, sharedImage } from './test-image.ts';

// Of the whole test file: suites come and go before.
after(stopOwnCluster);

export interface TestDatabase extends Database {
  /** Runs a script as a superuser, whom no policy holds back, and answers the last statement's rows. */
  asSuperuser(sql: string): Promise<Record<string, unknown>[]>;
  /** The serving role's URL on PostgreSQL; undefined on PGlite. */
  databaseUrl: string | undefined;
}

/** What a suite's database holds besides the schema; made once in a run of tests, and copied. */
export interface Contents {
  /** For a name of a database: the same name, the same contents. */
  readonly name: string;
  fill(database: Database): Promise<void>;
}

type Kind = Database['kind'];

const both: readonly Kind[] = ['pglite', 'postgres'];

/**
 * Our own code asks both the same, and PostgreSQL answers in a fraction of the processor time that PGlite takes.
 * `npm run verify databases` lets every suite run on both.
 */
const usual: readonly Kind[] = process.env['TEST_DATABASES'] === 'both' ? both : ['postgres'];

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
  kinds: readonly Kind[] = usual,
  contents?: Contents,
): void {
  for (const kind of kinds) {
    describe(`${name} (${kind})`, () => {
      let database: TestDatabase | undefined;
      before(async () => {
        database = await openTestDatabase(kind, contents);
      });
      after(() => database?.close());
      suite(() => {
        if (!database) throw new Error('The test database is open from before() on.');
        return database;
      });
    });
  }
}

/** The same on both databases, always: for suites about what a database itself does, or holds back. */
export function testBothDatabases(
  name: string,
  suite: (database: () => TestDatabase) => void,
  contents?: Contents,
): void {
  testDatabases(name, suite, both, contents);
}

/** Opens a fresh, migrated database, with what it is to hold; the caller closes it. */
export function openTestDatabase(kind: Kind, contents?: Contents): Promise<TestDatabase> {
  return kind === 'pglite' ? openEmbeddedForTest(contents) : openServerForTest(contents);
}

async function openEmbeddedForTest(contents: Contents | undefined): Promise<TestDatabase> {
  const image = contents ? await imageOf(contents) : await migratedImage();
  const pool = await openEmbedded({ folder: null, image });
  return Object.assign(new PooledDatabase('pglite', pool), {
    databaseUrl: undefined,
    asSuperuser: (sql: string) => withConnection(pool, (connection) => elevated(connection, sql)),
  });
}

function imageOf(contents: Contents): Promise<Uint8Array> {
  return sharedImage(contents.name, () =>
    filledImage((pool) => contents.fill(new PooledDatabase('pglite', pool))),
  );
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

async function openServerForTest(contents: Contents | undefined): Promise<TestDatabase> {
  const name = `suite_${randomUUID().replaceAll('-', '')}`;
  const created = await createTestDatabase(name, contents && templateOf(contents));
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

function templateOf(contents: Contents): Template {
  return {
    name: contents.name,
    async fill(databaseUrl) {
      const database = await openDatabase({ databaseUrl });
      await contents.fill(database).finally(() => database.close());
    },
  };
}
