import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, it } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { systemClock } from '../common/clock.ts';
import { system, type TenantTransaction } from '../db/database.ts';
import { testBothDatabases } from '../db/testing.ts';
import { silentLogger } from '../http/log.ts';
import { registerOrganization } from '../identity/registration.sql.ts';
import { enqueue, type EnqueueOptions } from './enqueue.ts';
import { defineJob } from './job.ts';
import { JobRunner } from './runner.ts';
import { runJobs, until } from './testing.ts';

testBothDatabases('jobs', (database) => {
  const viewer = system(randomUUID());
  const write = <T>(work: (trx: TenantTransaction) => Promise<T>): Promise<T> =>
    database().withTenant(viewer, 'write', work);

  const running = () => ({ database: database(), clock: systemClock, logger: complaining });

  /** A kind of its own for each test, that notes what ran. */
  function noting() {
    const ran: string[] = [];
    const job = defineJob({
      kind: `test.note-${randomUUID()}`,
      payload: z.strictObject({ id: z.uuid() }),
      run: async ({ id }) => void ran.push(id),
    });
    const add = (id: string, options?: EnqueueOptions) => write((trx) => enqueue(trx, job, { id }, options));
    return { ran, job, add };
  }

  it('run once after the commit, and never without one, with two workers', async () => {
    const { ran, job, add } = noting();
    const runners = [1, 2].map(() => new JobRunner({ ...running(), jobs: [job] }));
    await Promise.all(runners.map((runner) => runner.start()));
    const committed = Array.from({ length: 20 }, () => randomUUID());
    for (const id of committed) {
      await add(id);
      const failing = write(async (trx) => {
        await enqueue(trx, job, { id: randomUUID() });
        throw new Error('not after all');
      });
      await assert.rejects(failing, /not after all/);
    }
    await until(() => ran.length >= committed.length);
    await Promise.all(runners.map((runner) => runner.stop()));
    assert.deepEqual(ran.toSorted(), committed.toSorted());
    await runJobs(database(), { jobs: [job] });
    assert.equal(ran.length, committed.length);
  });

  it('begin at once where they were enqueued', async () => {
    const { job } = noting();
    const { promise: begun, resolve: begin } = Promise.withResolvers<number>();
    const timed = { ...job, run: async () => begin(performance.now()) };
    const runner = new JobRunner({ ...running(), jobs: [timed] });
    await runner.start();
    await write((trx) => enqueue(trx, timed, { id: randomUUID() }));
    const committed = performance.now();
    const waited = (await begun) - committed;
    await runner.stop();
    // A worker that was not woken looks a second after the last time.
    assert.ok(waited < 500, `${waited} ms`);
  });

  it('enqueued by a job are run too, and those of another organization see its rows only', async () => {
    const { ran, job } = noting();
    const first = defineJob({
      kind: `test.first-${randomUUID()}`,
      payload: z.strictObject({ organizationId: z.uuid() }),
      run: ({ organizationId }, { database: own }) =>
        own.withTenant(system(organizationId), 'write', async (trx) => {
          const { rows } = await sql<{ id: string }>`select app.viewer_org() as id`.execute(trx);
          await enqueue(trx, job, { id: rows[0]?.id ?? '' });
        }),
    });
    const organizationIds = [randomUUID(), randomUUID()];
    for (const organizationId of organizationIds) {
      await write((trx) => enqueue(trx, first, { organizationId }));
    }
    await runJobs(database(), { jobs: [first, job] });
    assert.deepEqual(ran.toSorted(), organizationIds.toSorted());
  });

  it('of one key are one job while they wait, with the last payload', async () => {
    const { ran, job, add } = noting();
    const [a, b, c, later] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await add(a, { singletonKey: 'x' });
    await add(b, { singletonKey: 'x' });
    await add(c, { singletonKey: 'y' });
    await runJobs(database(), { jobs: [job] });
    assert.deepEqual(ran.toSorted(), [b, c].toSorted());
    await add(later, { singletonKey: 'x' });
    await runJobs(database(), { jobs: [job] });
    assert.deepEqual(ran.at(-1), later);
  });

  it('of one key miss nothing that was committed beside them', async () => {
    const organizationId = await registerOrganization(database(), {
      code: 'ORG-1',
      legalName: 'Keyed LLC',
      name: 'Keyed',
      businessType: 'SUPPLIER',
      planTier: 'FREE',
    });
    const own = <T>(work: (trx: TenantTransaction) => Promise<T>) =>
      database().withTenant(system(organizationId), 'write', work);
    let seen = 0;
    const count = defineJob({
      kind: 'test.count',
      payload: z.strictObject({ organizationId: z.uuid() }),
      run: async () => {
        seen = await own(async (trx) => (await trx.selectFrom('products').select('id').execute()).length);
      },
    });
    const runner = new JobRunner({ ...running(), jobs: [count] });
    await runner.start();
    const skus = Array.from({ length: 30 }, (_, n) => String(n));
    await Promise.all(
      skus.map((sku) =>
        own(async (trx) => {
          await trx
            .insertInto('products')
            .values({ owner_org: organizationId, sku, name: 'Counted' })
            .execute();
          await enqueue(trx, count, { organizationId }, { singletonKey: organizationId });
        }),
      ),
    );
    await until(() => seen === skus.length);
    await runner.stop();
  });

  it('of a kind whose settings were changed go by the new ones', async () => {
    const { job } = noting();
    const declare = async (limit: number) => {
      const jobs = [{ ...job, retry: { ...job.retry, limit } }];
      const runner = new JobRunner({ ...running(), jobs });
      await runner.start();
      await runner.stop();
      const rows = await database().asSuperuser(
        `select retry_limit, updated_on from pgboss.queue where name = '${job.kind}'`,
      );
      return rows[0];
    };
    const first = await declare(6);
    assert.equal(first?.['retry_limit'], 6);
    assert.deepEqual(await declare(6), first);
    assert.equal((await declare(2))?.['retry_limit'], 2);
  });

  it('do not begin before their time', async () => {
    const { ran, job, add } = noting();
    await add(randomUUID(), { startAfter: new Date(Date.now() + 60_000) });
    await runJobs(database(), { jobs: [job] });
    assert.deepEqual(ran, []);
    await database().asSuperuser(`update pgboss.job set start_after = now() where name = '${job.kind}'`);
    await runJobs(database(), { jobs: [job] });
    assert.equal(ran.length, 1);
  });

  it('take nothing that is not what they declare, and need a transaction that may write', async () => {
    const { job } = noting();
    await assert.rejects(
      write((trx) => enqueue(trx, job, { id: 'the text of a message' })),
      /Invalid UUID/,
    );
    await assert.rejects(
      database().withTenant(viewer, 'read', (trx) => enqueue(trx, job, { id: randomUUID() })),
      /read-only transaction/,
    );
  });
});

const failures: unknown[] = [];
const complaining = { ...silentLogger, failure: (error: unknown) => void failures.push(error) };
after(() => assert.deepEqual(failures, []));
