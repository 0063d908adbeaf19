import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { z } from 'zod';
import { systemClock } from '../common/clock.ts';
import { system, type Database } from '../db/database.ts';
import { testDatabases } from '../db/testing.ts';
import { silentLogger } from '../http/log.ts';
import { enqueue } from './enqueue.ts';
import { defineJob } from './job.ts';
import { startJobs } from './runner.ts';

const organizationId = randomUUID();

testDatabases('jobs', (database) => {
  it('run once after the commit, and never without one, whatever number of workers there is', async () => {
    const ran: string[] = [];
    const note = defineJob({
      kind: 'test.note',
      payload: z.strictObject({ id: z.uuid() }),
      run: async ({ id }) => void ran.push(id),
    });
    const options = { database: database(), jobs: [note], clock: systemClock, logger: failing };
    const runners = await Promise.all([startJobs(options), startJobs(options)]);
    const committed = Array.from({ length: 20 }, () => randomUUID());
    for (const id of committed) {
      await inTenant(database(), (trx) => enqueue(trx, note, { id }));
      await assert.rejects(
        inTenant(database(), async (trx) => {
          await enqueue(trx, note, { id: randomUUID() });
          throw new Error('not after all');
        }),
        /not after all/,
      );
    }
    await until(() => ran.length >= committed.length);
    await Promise.all(runners.map((runner) => runner.stop()));
    assert.deepEqual(ran.toSorted(), committed.toSorted());
  });
});

const failing = { ...silentLogger, failure: (error: unknown) => console.error(error) };

function inTenant<T>(database: Database, work: Parameters<Database['withTenant']>[2]) {
  return database.withTenant(system(organizationId), 'write', work) as Promise<T>;
}

async function until(condition: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
