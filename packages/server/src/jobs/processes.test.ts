import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, it } from 'node:test';
import { z } from 'zod';
import { systemClock } from '../common/clock.ts';
import { system } from '../db/database.ts';
import { testDatabases } from '../db/testing.ts';
import { silentLogger } from '../http/log.ts';
import { enqueue } from './enqueue.ts';
import { defineJob, type Job } from './job.ts';
import { JobRunner } from './runner.ts';
import { until } from './testing.ts';

const module = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
const impatient = {
  superviseIntervalSeconds: 1,
  monitorIntervalSeconds: 1,
  cronMonitorIntervalSeconds: 1,
  cronWorkerIntervalSeconds: 1,
};

/** Works off the queue as another process would: says when a job begins, and for ever does nothing else with it. */
const OTHER = `
  const { openDatabase } = await import(${module('../db/database.ts')});
  const { JobRunner } = await import(${module('./runner.ts')});
  const { defineJob } = await import(${module('./job.ts')});
  const { z } = await import('zod');
  const [databaseUrl, options, hangs] = process.argv.slice(1);
  const database = await openDatabase({ databaseUrl });
  const run = async () => {
    process.stdout.write('ran\\n');
    if (hangs) await new Promise(() => undefined);
  };
  const job = defineJob({ ...JSON.parse(options), payload: z.object({}), run });
  const failure = (error) => process.stderr.write(String(error?.stack) + '\\n');
  const logger = { request() {}, info() {}, failure };
  const runner = new JobRunner({
    database, jobs: [job], clock: () => new Date(), logger, timing: ${JSON.stringify(impatient)},
  });
  await runner.start();
  process.stdout.write('started\\n');`;

testDatabases(
  'jobs of several processes',
  (database) => {
    const running = () => ({ database: database(), clock: systemClock, logger: complaining });

    /** Starts the other process on jobs of this kind; resolves when it has said so. */
    async function startOther(options: Partial<Job>, { hangs = false } = {}) {
      const child = spawn(
        process.execPath,
        [
          '--conditions=@betterdata/source',
          '--input-type=module',
          '-e',
          OTHER,
          database().databaseUrl ?? '',
          JSON.stringify(options),
          ...(hangs ? ['hangs'] : []),
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const said: string[] = [];
      createInterface({ input: child.stdout }).on('line', (line) => said.push(line));
      await until(() => said.includes('started'));
      return {
        runs: () => said.filter((line) => line === 'ran').length,
        kill: async () => {
          child.kill('SIGKILL');
          await once(child, 'exit');
        },
      };
    }

    it('are done by another when theirs is killed', async () => {
      const options = { kind: 'test.killed', retry: { limit: 1, delaySeconds: 0, maxDelaySeconds: 1 } };
      let runs = 0;
      const job = defineJob({ ...options, payload: z.strictObject({}), run: async () => void runs++ });
      const other = await startOther(options, { hangs: true });
      await database().withTenant(system(randomUUID()), 'write', (trx) => enqueue(trx, job, {}));
      await until(() => other.runs() === 1);
      const runner = new JobRunner({ ...running(), jobs: [job], timing: impatient });
      await runner.start();
      await other.kill();
      assert.equal(runs, 0);
      // Instead of waiting until its last sign of life is too long ago.
      await database().asSuperuser(`update pgboss.job set heartbeat_on = heartbeat_on - interval '1 hour'`);
      await until(() => runs === 1);
      await runner.stop();
    });

    it('begin once for each time of their schedule', async () => {
      const options = { kind: 'test.scheduled', schedule: '* * * * *' };
      let ownRuns = 0;
      const job = defineJob({ ...options, payload: z.strictObject({}), run: async () => void ownRuns++ });
      const other = await startOther(options);
      const runner = new JobRunner({ ...running(), jobs: [job], timing: impatient });
      await runner.start();
      const runs = () => ownRuns + other.runs();
      for (const time of [1, 2, 3]) {
        await until(async () => runs() >= time && runs() === (await timesCome()));
        await severalLooks();
        assert.equal(runs(), await timesCome());
        // As if what came now had come a minute ago each.
        await database()
          .asSuperuser(`update pgboss.job set singleton_on = singleton_on - interval '${time} hours'
          where name = '__pgboss__send-it'`);
      }
      await other.kill();
      await runner.stop();
    });

    /** How many times of the schedule the processes have come to; a minute may end while the test runs. */
    async function timesCome(): Promise<number> {
      const [row] = await database().asSuperuser(
        `select count(*) as times from pgboss.job where name = '__pgboss__send-it'`,
      );
      return Number(row?.['times']);
    }

    /** Resolves when the schedules were looked at again, more often than there are processes. */
    async function severalLooks(): Promise<void> {
      for (const _ of [1, 2, 3]) {
        const before = await lastLook();
        await until(async () => (await lastLook()) !== before);
      }
    }

    async function lastLook(): Promise<unknown> {
      return (await database().asSuperuser('select cron_on from pgboss.version'))[0]?.['cron_on'];
    }
  },
  ['postgres'],
);

testDatabases('a worker that stops', (database) => {
  const running = () => ({ database: database(), clock: systemClock, logger: silentLogger });
  const write = (job: Job) =>
    database().withTenant(system(randomUUID()), 'write', (trx) => enqueue(trx, job, {}));
  const stateOf = async ({ kind }: Job) =>
    (
      await database().asSuperuser(`select state from pgboss.job where name = '${kind}' order by created_on`)
    ).map(({ state }) => state);

  it('finishes the job that it has begun, and begins no other', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<undefined>();
    const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
    const job = defineJob({
      kind: 'test.slow',
      payload: z.strictObject({}),
      run: async () => {
        begin(undefined);
        await held;
      },
    });
    const runner = new JobRunner({ ...running(), jobs: [job] });
    await runner.start();
    await write(job);
    await begun;
    const stopped = runner.stop();
    await write(job);
    release(undefined);
    await stopped;
    assert.deepEqual(await stateOf(job), ['completed', 'created']);
  });

  it('leaves to others what does not end in time', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<AbortSignal>();
    const job = defineJob({
      kind: 'test.endless',
      payload: z.strictObject({}),
      run: async (_payload, { signal }) => {
        begin(signal);
        await new Promise(() => undefined);
      },
    });
    const runner = new JobRunner({ ...running(), jobs: [job], timing: { graceMs: 1000 } });
    await runner.start();
    await write(job);
    const signal = await begun;
    await runner.stop();
    assert.equal(signal.aborted, true);
    assert.deepEqual(await stateOf(job), ['retry']);
  });
});

const failures: unknown[] = [];
const complaining = { ...silentLogger, failure: (error: unknown) => void failures.push(error) };
after(() => assert.deepEqual(failures, []));
