import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { z } from 'zod';
import { systemClock } from '../common/clock.ts';
import { system } from '../db/database.ts';
import { testBothDatabases } from '../db/testing.ts';
import { silentLogger } from '../http/log.ts';
import type { JobRun } from './attempt.ts';
import { enqueue } from './enqueue.ts';
import { listFailedJobs, retryFailedJob } from './failed-jobs.ts';
import { defineJob } from './job.ts';
import { countJobs } from './jobs.sql.ts';
import { JobRunner } from './runner.ts';
import { until } from './testing.ts';

testBothDatabases('a job that fails', (database) => {
  it('is tried again ever later, then given up for the operator, who may have it done again', async () => {
    let broken = true;
    const runs: JobRun[] = [];
    const logged: unknown[] = [];
    const job = defineJob({
      kind: 'test.failing',
      payload: z.strictObject({ id: z.uuid() }),
      retry: { limit: 2, delaySeconds: 100 },
      run: async () => {
        if (broken)
          throw Object.assign(new Error('the mail server is away'), { detail: 'a row of a tenant' });
      },
    });
    const runner = new JobRunner({
      database: database(),
      jobs: [job],
      clock: systemClock,
      logger: { ...silentLogger, failure: (error, context) => logged.push([error, context]) },
      onRun: (run) => runs.push(run),
    });
    await runner.start();
    const id = randomUUID();
    await database().withTenant(system(randomUUID()), 'write', (trx) => enqueue(trx, job, { id }));

    const delays: number[] = [];
    for (const tries of [1, 2]) {
      await until(async () => (await states()).includes('retry') && runs.length === tries);
      delays.push(await secondsToRetry());
      assert.deepEqual(await countJobs(database()), [{ kind: job.kind, state: 'retrying', jobs: 1 }]);
      await database().asSuperuser(`update pgboss.job set start_after = now() where state = 'retry'`);
    }
    // 100 to 200 seconds, then 200 to 400.
    const [first = 0, second = 0] = delays;
    assert.ok(first > 90 && first <= 200 && second > 190 && second <= 400, String(delays));

    await until(async () => (await listFailedJobs(database())).length > 0);
    const [failed] = await listFailedJobs(database());
    assert.deepEqual(
      { kind: failed?.kind, error: failed?.error },
      { kind: job.kind, error: 'the mail server is away' },
    );
    assert.ok(Math.abs(Date.now() - Date.parse(failed?.failedAt ?? '')) < 60_000);
    assert.deepEqual(await countJobs(database()), [{ kind: job.kind, state: 'failed', jobs: 1 }]);
    assert.deepEqual(
      runs.map(({ outcome }) => outcome),
      ['failed', 'failed', 'gave-up'],
    );
    assert.equal(logged.length, 3);
    // Policies do not guard the queue, so that it keeps of an error what quotes no row.
    const kept = await database().asSuperuser(`select output, source_output from pgboss.job`);
    assert.doesNotMatch(JSON.stringify(kept), /a row of a tenant/);

    broken = false;
    assert.equal(await retryFailedJob(database(), failed?.id ?? ''), true);
    await until(() => runs.at(-1)?.outcome === 'completed');
    await runner.stop();
    assert.deepEqual(await listFailedJobs(database()), []);
    assert.deepEqual(await countJobs(database()), []);
    for (const unknown of [failed?.id ?? '', randomUUID(), 'x']) {
      assert.equal(await retryFailedJob(database(), unknown), false);
    }

    async function states(): Promise<unknown[]> {
      const rows = await database().asSuperuser(`select state from pgboss.job where name = '${job.kind}'`);
      return rows.map(({ state }) => state);
    }

    async function secondsToRetry(): Promise<number> {
      const [row] = await database().asSuperuser(
        `select extract(epoch from start_after - now()) as seconds from pgboss.job where state = 'retry'`,
      );
      return Number(row?.['seconds']);
    }
  });
});
