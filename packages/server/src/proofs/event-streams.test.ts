/**
 * What others do does not change a viewer's events: neither which, nor how many bytes tell of them, nor how much is read
 * for them.
 */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LiveEventList } from '@betterdata/portal-contract';
import { testDatabases } from '../db/testing.ts';
import { openStream } from '../events/testing.ts';
import { testApp } from '../http/testing.ts';
import { signIn } from '../testing/sign-in.ts';
import { loadTwoPartners, twoPartners } from '../testing/two-partners.ts';
import { explaining } from './rows-read.ts';

const { host, north, south } = twoPartners;
const FOREIGN_EVENTS = 100_000;
/** A handful of events, and the key of positions. */
const MOST_ROWS_READ = 20;

testDatabases(
  'events of a small partner',
  (database) => {
    let token: string;

    before(async () => {
      await loadTwoPartners(database());
      token = await signIn(testApp(database()), database(), north.organizationId, 'clerk@north.example');
    });

    const happen = (organization: { organizationId: string }, subjects: string) =>
      database().asSuperuser(`
        insert into app.events (owner_org, type, subject_id)
        select '${organization.organizationId}', 'asn.sent', ${subjects}`);
    const subject = (number: number) => `'00000009-0000-4000-8000-${String(number).padStart(12, '0')}'::uuid`;
    const noise = async () => {
      for (const other of [south, host, south]) await happen(other, 'gen_random_uuid()');
    };

    /** What a stream says of the same five events; the positions in it are sealed, and only their length tells. */
    async function streamOfFive(between: () => Promise<void>): Promise<string> {
      const stream = await openStream(testApp(database()), token);
      for (let number = 1; number <= 5; number += 1) {
        await between();
        await happen(north, subject(number));
        await sleep(number * 5);
      }
      await stream.until(() => stream.news().length === 5);
      await between();
      await sleep(100);
      await stream.close();
      return stream.text().replaceAll(/(?<=^id: ).*$/gm, ({ length }) => `${length} characters`);
    }

    /** Until no transaction that began before the last event is under way, in other databases of the cluster either. */
    async function everythingSeen(): Promise<void> {
      for (;;) {
        const [row] = await database().asSuperuser(
          'select pg_snapshot_xmin(pg_current_snapshot()) > max(transaction_id) as seen from app.events',
        );
        if (row?.['seen'] === true) return;
        await sleep(50);
      }
    }

    it('are the same bytes, whether others are busy or not', async () => {
      const quiet = await streamOfFive(async () => {});
      assert.equal(await streamOfFive(noise), quiet);
    });

    it(`are read from at most ${MOST_ROWS_READ} rows beside ${FOREIGN_EVENTS} of others`, async () => {
      await happen(north, 'gen_random_uuid() from generate_series(1, 1000)');
      await everythingSeen();
      const start = (await testApp(database()).request('/v1/events', { token })).body as LiveEventList;
      await happen(south, `gen_random_uuid() from generate_series(1, ${FOREIGN_EVENTS / 2})`);
      await happen(north, 'gen_random_uuid() from generate_series(1, 3)');
      await happen(host, `gen_random_uuid() from generate_series(1, ${FOREIGN_EVENTS / 2})`);
      await database().asSuperuser('analyze app.events');

      let rows = NaN;
      const app = testApp(explaining(database(), (read) => (rows = read)));
      const { body } = await app.request(`/v1/events?after=${start.position}`, { token });
      assert.equal((body as LiveEventList).events.length, 3);
      assert.ok(rows >= 3 && rows <= MOST_ROWS_READ, `${rows} rows`);
    });
  },
  ['postgres'],
);
