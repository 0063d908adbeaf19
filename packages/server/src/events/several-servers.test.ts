import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, before, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openAsnNetwork, sendAsn, brushes, type AsnNetwork } from '../asns/testing.ts';
import { openDatabase } from '../db/database.ts';
import { testDatabases } from '../db/testing.ts';
import { testApp } from '../http/testing.ts';
import { openStream, type OpenStream } from './testing.ts';

testDatabases(
  'live events of several servers',
  (database) => {
    let network: AsnNetwork;
    const streams: OpenStream[] = [];
    before(async () => {
      network = await openAsnNetwork(database());
    });
    afterEach(async () => {
      for (const stream of streams.splice(0)) await stream.close();
    });
    const open = async (app: Parameters<typeof openStream>[0], token: string, after?: string) => {
      const stream = await openStream(app, token, after === undefined ? {} : { after });
      streams.push(stream);
      return stream;
    };
    const happen = () =>
      database().asSuperuser(`
        insert into app.events (owner_org, type, subject_id)
        values ('${network.amazon.id}', 'asn.sent', gen_random_uuid())`);
    /** The connections on which servers of this database listen. */
    const listeners = () =>
      database().asSuperuser(`
        select pid from pg_stat_activity where datname = current_database() and query = 'listen app_events'`);

    it('what is written through one is told by another, which also takes over a stream', async () => {
      const second = await openDatabase({ databaseUrl: database().databaseUrl ?? '' });
      try {
        const host = await network.person(network.luxe);
        const token = await network.amazon.signIn();
        const there = await open(testApp(second), token);
        const first = await sendAsn(host, network.partnerships.amazon, brushes([10]));
        await there.until(() => there.news().length === 1);
        assert.deepEqual(there.news(), [`asn.sent ${first.id}`]);
        await there.close();
        const next = await sendAsn(host, network.partnerships.amazon, brushes([10]));
        const here = await open(network.app, token, there.position());
        await here.until(() => here.news().length === 1);
        assert.deepEqual(here.news(), [`asn.sent ${next.id}`]);
      } finally {
        await second.close();
      }
    });

    it('a server listens on one connection while somebody listens to it', async () => {
      await waitFor(async () => (await listeners()).length === 0);
      await open(network.app, await network.amazon.signIn());
      await open(network.app, await network.sephora.signIn());
      await waitFor(async () => (await listeners()).length === 1);
      for (const stream of streams.splice(0)) await stream.close();
      await waitFor(async () => (await listeners()).length === 0);
    });

    it('a connection that is cut comes back, and nothing is lost meanwhile', async () => {
      const stream = await open(network.app, await network.amazon.signIn());
      await waitFor(async () => (await listeners()).length === 1);
      const [before] = await listeners();
      await database().asSuperuser(`select pg_terminate_backend(${String(before?.['pid'])})`);
      await happen();
      await stream.until(() => stream.news().length === 1);
      await waitFor(async () => (await listeners()).length === 1);
      assert.notDeepEqual(await listeners(), [before]);
      await happen();
      const from = performance.now();
      await stream.until(() => stream.news().length === 2);
      assert.ok(performance.now() - from < 900, 'told, not polled for');
    });

    it('transactions that commit in another order than they began are each told once', async () => {
      const token = await network.amazon.signIn();
      const stream = await open(network.app, token);
      const change = (work: () => Promise<void>) =>
        network.asHost(async (trx) => {
          const id = randomUUID();
          await trx
            .insertInto('asns')
            .values({ ...asn(network), id, asn_number: id.slice(0, 8) })
            .execute();
          await work();
          return `asn.sent ${id}`;
        });
      const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
      const begun = Promise.withResolvers<undefined>();
      const slow = change(async () => {
        begun.resolve(undefined);
        await held;
      });
      await begun.promise;
      const quick = await change(async () => {});
      await stream.until(() => stream.news().length === 1);
      const between = stream.position();
      release(undefined);
      const late = await slow;
      await stream.until(() => stream.news().length === 2);
      await sleep(100);
      assert.deepEqual(stream.news(), [quick, late]);
      const resumed = await open(network.app, token, between);
      await resumed.until(() => resumed.news().length > 0);
      assert.deepEqual(resumed.news(), [late]);
    });
  },
  ['postgres'],
);

function asn({ luxe, amazon, partnerships, locations }: AsnNetwork) {
  return {
    owner_org: luxe.id,
    counterparty_org: amazon.id,
    stock_owner_org: luxe.id,
    partnership_id: partnerships.amazon,
    status: 'SENT' as const,
    ship_to_location_id: locations.amazon,
    ship_to_code: 'LOC-101',
    ship_to_name: 'Amazon',
  };
}

async function waitFor(holds: () => Promise<boolean>): Promise<void> {
  for (const limit = Date.now() + 5000; !(await holds()); await sleep(20)) {
    assert.ok(Date.now() < limit, 'It did not come to hold.');
  }
}
