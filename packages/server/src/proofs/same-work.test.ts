/**
 * Whoever asks with an address learns nothing from how long the answer takes: the database does the same for an address
 * that somebody has and for one that nobody has. Counted, not timed.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import { sql } from 'kysely';
import type { Database, NobodysTransaction } from '../db/database.ts';
import { testDatabases } from '../db/testing.ts';
import { testApp, type TestApp, type TestOrganization } from '../http/testing.ts';
import { Browser, readSignInMails } from '../sign-in/testing.ts';

/** How often each table was scanned, and how many of its rows were read, inserted, changed and deleted. */
type Work = Record<string, number[]>;

testDatabases(
  'the work for an address',
  (database) => {
    let app: TestApp;
    let amazon: TestOrganization;
    let done: Work[];

    before(async () => {
      const counted = counting(database(), (work) => done.push(work));
      app = testApp(counted, { config: { signInLimitPerMinute: 1e6 } });
      amazon = await app.addOrganization();
      // So many that looking somebody up by reading everybody would show.
      await database().asSuperuser(`
        insert into app.users (email, display_name)
        select 'somebody-' || n || '@crowd.example', 'Somebody' from generate_series(1, 5000) n;
        analyze app.users`);
    });

    /** All that is done for whoever types this address, then wrong codes, before and after an e-mail would be there. */
    async function workFor(email: string): Promise<Work[]> {
      done = [];
      const browser = new Browser(app);
      await browser.post('/sign-in', { email });
      await browser.get('/sign-in/code');
      await browser.post('/sign-in/code', { code: '00000000' });
      await readSignInMails(database());
      for (let tries = 0; tries < 5; tries++) await browser.post('/sign-in/code', { code: '00000000' });
      return done;
    }

    it('(13) is the same whether or not anybody has it', async () => {
      const known = () => amazon.addMember().then(({ email }) => email);
      const unknown = () => Promise.resolve(`nobody-${randomUUID()}@${amazon.code.toLowerCase()}.example`);
      // What a connection does the first time only is not compared.
      for (const warmUp of [known, unknown]) await workFor(await warmUp());
      const [first, second] = [await workFor(await known()), await workFor(await unknown())];
      assert.ok(first.some(({ sign_in_challenges: challenges = [] }) => challenges.some((n) => n > 0)));
      assert.deepEqual(first, second);
    });
  },
  ['postgres'],
);

/** The same database, which tells what each transaction of nobody's did. */
function counting(database: Database, tell: (work: Work) => void): Database {
  const withNobody: Database['withNobody'] = (work) =>
    database.withNobody(async (trx) => {
      const earlier = await touched(trx);
      const result = await work(trx);
      const now = await touched(trx);
      tell(
        Object.fromEntries(
          Object.entries(now).map(([table, counts]) => [
            table,
            counts.map((count, index) => count - (earlier[table]?.[index] ?? 0)),
          ]),
        ),
      );
      return result;
    });
  return new Proxy(database, {
    get: (target, name) => {
      if (name === 'withNobody') return withNobody;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** What this connection did, also inside functions, by PostgreSQL's own count. */
async function touched(trx: NobodysTransaction): Promise<Work> {
  const { rows } = await sql<{ relname: string; counts: string[] }>`
    select relname, array[seq_scan, seq_tup_read, coalesce(idx_scan, 0), coalesce(idx_tup_fetch, 0), n_tup_ins, n_tup_upd,
      n_tup_del]::text[] as counts
    from pg_stat_xact_all_tables where schemaname in ('app', 'pgboss') order by relname`.execute(trx);
  return Object.fromEntries(rows.map(({ relname, counts }) => [relname, counts.map(Number)]));
}
