import assert from 'node:assert/strict';
import { it } from 'node:test';
import { withConnection } from './connection.ts';
import { openDatabase } from './database.ts';
import { applyMigrations, assertMigrated, readMigrations } from './migrate.ts';
import { openPglite } from './pglite/client.ts';
import { openPostgres } from './postgres.ts';
import { createTestDatabase } from './test-cluster.ts';
import { testDatabases } from './testing.ts';

testDatabases(
  'a migrated PostgreSQL',
  (database) => {
    const as = (role: string) =>
      Object.assign(new URL(database().databaseUrl ?? ''), { username: role, password: role }).href;

    it('has every migration, applied by an owner who is no superuser', async () => {
      const applied = await database().asSuperuser(
        `select name from portal_migrations.applied order by name`,
      );
      assert.deepEqual(
        applied.map(({ name }) => name),
        (await readMigrations()).map(({ name }) => name),
      );
      const owners = await database().asSuperuser(`
        select distinct rolname, rolsuper from pg_class c join pg_roles r on r.oid = c.relowner
        where c.relnamespace = 'app'::regnamespace`);
      assert.deepEqual(owners, [{ rolname: 'portal_owner', rolsuper: false }]);
    });

    it('is not served by a superuser, by the owner, or by a login without the serving role', async () => {
      await database().asSuperuser(`create role bystander login password 'bystander'`);
      await database().asSuperuser(`grant usage on schema portal_migrations to bystander;
        grant select on portal_migrations.applied to bystander`);
      await assert.rejects(openDatabase({ databaseUrl: as('postgres') }), /postgres is a superuser/);
      await assert.rejects(openDatabase({ databaseUrl: as('portal_owner') }), /portal_owner owns tables/);
      await assert.rejects(openDatabase({ databaseUrl: as('bystander') }), /bystander is not app_server/);
      await database().asSuperuser(`grant app_server, app_jobs to bystander`);
      await assert.rejects(
        openDatabase({ databaseUrl: as('bystander') }),
        /bystander is a member of .*app_jobs/,
      );
      await database().asSuperuser(`drop owned by bystander; drop role bystander`);
    });

    it('is served by any login that is a member of the serving role', async () => {
      await database().asSuperuser(`create role portal_web login password 'portal_web' in role app_server`);
      const served = await openDatabase({ databaseUrl: as('portal_web') });
      await served.ping();
      await served.close();
      await database().asSuperuser(`drop role portal_web`);
    });

    it('refuses to serve with a migration that it lacks, knows otherwise, or does not know', async () => {
      const changes: [RegExp, string, string][] = [
        [
          /lacks migration .* Run portal-server migrate/,
          `create table portal_migrations.aside as select * from portal_migrations.applied;
            delete from portal_migrations.applied where name like '0013%'`,
          `delete from portal_migrations.applied; insert into portal_migrations.applied table portal_migrations.aside;
            drop table portal_migrations.aside`,
        ],
        [
          /0001_tenancy\.sql was changed after it had been applied/,
          `update portal_migrations.applied set sha256 = sha256 || 'x' where name = '0001_tenancy.sql'`,
          `update portal_migrations.applied set sha256 = replace(sha256, 'x', '')`,
        ],
        [
          /has migration 9999_later\.sql, which this version does not know/,
          `insert into portal_migrations.applied values ('9999_later.sql', '')`,
          `delete from portal_migrations.applied where name = '9999_later.sql'`,
        ],
      ];
      for (const [message, change, restore] of changes) {
        await database().asSuperuser(change);
        await assert.rejects(openDatabase({ databaseUrl: database().databaseUrl ?? '' }), message);
        await database().asSuperuser(restore);
      }
      const opened = await openDatabase({ databaseUrl: database().databaseUrl ?? '' });
      await opened.close();
    });

    it('cannot be served before it was migrated', async () => {
      const empty = await createTestDatabase('empty_for_migrate', { migrated: false });
      try {
        await assert.rejects(
          openDatabase({ databaseUrl: empty.serverUrl }),
          /lacks migration 0001_tenancy\.sql/,
        );
        // Two operators at once: the second waits, and finds nothing left to do.
        const counts = await Promise.all(
          [1, 2].map(async () => {
            const pool = openPostgres({ databaseUrl: empty.superuserUrl });
            try {
              return (await withConnection(pool, applyMigrations)).length;
            } finally {
              await pool.close();
            }
          }),
        );
        assert.deepEqual(
          counts.sort((a, b) => a - b),
          [0, (await readMigrations()).length + 1],
        );
      } finally {
        await empty.drop();
      }
    });

    it('gives up a statement that takes too long', async () => {
      const impatient = openPostgres({ databaseUrl: database().databaseUrl ?? '', statementTimeoutMs: 50 });
      await assert.rejects(
        withConnection(impatient, (connection) => connection.script('select pg_sleep(5)')),
        /statement timeout/,
      );
      await impatient.close();
    });
  },
  ['postgres'],
);

it('an embedded database is migrated in place, once', async () => {
  const pool = await openPglite({ folder: null });
  await withConnection(pool, async (connection) => {
    await assert.rejects(assertMigrated(connection), /lacks migration/);
    assert.equal((await applyMigrations(connection)).length, (await readMigrations()).length + 1);
    assert.deepEqual(await applyMigrations(connection), []);
    await assertMigrated(connection);
  });
  await pool.close();
});
