import assert from 'node:assert/strict';
import { it } from 'node:test';
import { systemClock } from '../common/clock.ts';
import { silentLogger } from '../http/log.ts';
import { allJobs } from '../jobs/registry.ts';
import { openQueue } from '../jobs/queue.ts';
import { JobRunner } from '../jobs/runner.ts';
import { until } from '../jobs/testing.ts';
import { type Connection, withConnection } from './connection.ts';
import { openPglite } from './pglite/client.ts';
import { assertQueueInstalled, installQueue } from './queue-schema.ts';
import { migratedImage } from './test-image.ts';
import { testBothDatabases } from './testing.ts';

testBothDatabases('the job queue', (database) => {
  it('gives app_server what it takes to serve, and nothing that makes or changes a table', async () => {
    const granted = await database().asSuperuser(`
      select c.relname as name, string_agg(lower(a.privilege_type), ', ' order by a.privilege_type) as rights
      from pg_class c, aclexplode(c.relacl) a
      where c.relnamespace = 'pgboss'::regnamespace and a.grantee in (0, 'app_server'::regrole) group by 1
      union all
      select p.proname, string_agg(lower(a.privilege_type), ', ')
      from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      where p.pronamespace = 'pgboss'::regnamespace and a.grantee in (0, 'app_server'::regrole) group by 1
      union all
      select 'schema', string_agg(lower(a.privilege_type), ', ')
      from pg_namespace n, aclexplode(n.nspacl) a
      where n.nspname = 'pgboss' and a.grantee in (0, 'app_server'::regrole)
      order by 1`);
    assert.deepEqual(Object.fromEntries(granted.map(({ name, rights }) => [name, rights])), {
      create_queue: 'execute',
      instance: 'delete, select, update',
      job: 'delete, insert, select, update',
      job_common: 'delete, insert, select, update',
      job_dependency: 'delete, select',
      job_now: 'execute',
      queue: 'insert, select, update',
      schedule: 'insert, select, update',
      schema: 'usage',
      version: 'select, update',
    });
    const owned = await database().asSuperuser(
      `select relname from pg_class where relnamespace = 'pgboss'::regnamespace and relowner = 'app_server'::regrole`,
    );
    assert.deepEqual(owned, []);
    await assert.rejects(
      database().queue.executeSql(
        `select pgboss.create_queue('own', '{"policy": "standard", "partition": true}')`,
      ),
      /permission denied for schema pgboss/,
    );
  });

  it('shows no row of a tenant', async () => {
    const { rows } = await database().queue.executeSql('select count(*) as rows from app.organizations');
    assert.deepEqual(rows, [{ rows: 0 }]);
  });

  it('can be worked off, supervised and kept in order with these rights', async () => {
    const failures: unknown[] = [];
    const runner = new JobRunner({
      database: database(),
      clock: systemClock,
      jobs: allJobs,
      logger: { ...silentLogger, failure: (error) => failures.push(error) },
      timing: { superviseIntervalSeconds: 1, monitorIntervalSeconds: 1, cronMonitorIntervalSeconds: 1 },
    });
    await runner.start();
    await until(async () => {
      const [row] = await database().asSuperuser(`
        select bool_and(monitor_on is not null and maintain_on is not null) as done from pgboss.queue`);
      return row?.['done'] === true;
    });
    await runner.stop();
    assert.deepEqual(failures, []);
  });
});

it('an older queue is brought to the version of pg-boss, and a newer one is refused', async () => {
  const { getRollbackPlans } = await import('pg-boss');
  const pool = await openPglite({ folder: null, image: await migratedImage() });
  try {
    await withConnection(pool, upgrade);
  } finally {
    await pool.close();
  }

  async function upgrade(connection: Connection): Promise<void> {
    await connection.script('drop schema pgboss cascade');
    await assert.rejects(
      assertQueueInstalled(connection),
      /lacks version \d+ of the job queue. Run portal-server migrate/,
    );
    const [installed = ''] = await installQueue(connection);
    assert.match(installed, /^pg-boss \d+$/);
    assert.deepEqual(await installQueue(connection), []);
    await assertQueueInstalled(connection);

    const version = Number(installed.split(' ').at(-1));
    await connection.script(getRollbackPlans('pgboss', version));
    await assert.rejects(assertQueueInstalled(connection), /lacks version/);
    assert.deepEqual(await installQueue(connection), [installed]);
    await assertQueueInstalled(connection);
    const queue = await openQueue({ executeSql: (text, values = []) => connection.query(text, values) });
    const drift = await queue.detectSchemaDrift();
    assert.equal(drift.ok, true, JSON.stringify(drift));

    await connection.script('update pgboss.version set version = version + 1');
    for (const look of [assertQueueInstalled, installQueue]) {
      await assert.rejects(
        look(connection),
        /has version \d+ of the job queue, which this server does not know/,
      );
    }
  }
});
