/** What the operator sees, beside the same figures computed from the network's files by other means. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, it } from 'node:test';
import type {
  NetworkCohorts,
  NetworkOrganizationList,
  NetworkProjection,
  NetworkSummary,
} from '@betterdata/portal-contract';
import { responses } from '@betterdata/portal-contract/zod';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { testApp } from '../http/testing.ts';
import { testDatabases } from '../db/testing.ts';
import { demoDatabases } from '../testing/demo-network.ts';
import { signInOperator } from '../testing/sign-in.ts';
import { organizationId } from './ids.ts';

type Row = Record<string, string>;
const file = (name: string) =>
  parse<Row>(readFileSync(new URL(`../../network/${name}`, import.meta.url)), { columns: true });
const organizations = file('organizations.csv');
const partnerships = file('partnerships.csv').filter(({ status }) => status === 'ACTIVE');

/** LUXE BOND, its subsidiaries and their partners; or everybody. */
const LUXE_BOND = ['ORG-001', 'ORG-002', 'ORG-003'];
const scopes = [
  { name: 'everybody', query: '', hosts: organizations.map(({ organization }) => organization) },
  { name: 'LUXE BOND’s network', query: `host=${organizationId('ORG-001')}`, hosts: LUXE_BOND },
];

const PRICES: Record<string, number> = { FREE: 0, PRO: 199, ENTERPRISE: 999 };
const costOf = ({ plan = '', additionalLocations, parent }: Row) =>
  parent ? 0 : (PRICES[plan] ?? NaN) + 49 * Number(additionalLocations);
const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

/** A day as a number of months, so that ages are compared without calendars: 2023-08-01 is 24283.00. */
const months = (day: string) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return year * 12 + month + date / 100;
};

demoDatabases('the operator’s network', (database) => {
  let token: string;
  const ask = async (path: string, query = '', now = new Date()) => {
    const app = testApp(database(), { clock: () => now });
    const answer = await app.request(`/v1/network${path}?${query}`, { token });
    assert.equal(answer.status, 200, answer.text);
    return answer;
  };
  const summary = async (query: string) => (await ask('', query)).body as NetworkSummary;
  const cohorts = async (query: string, now?: Date) =>
    (await ask('/cohorts', query, now)).body as NetworkCohorts;

  before(async () => {
    token = await signInOperator(testApp(database()), database());
  });

  for (const { name, query, hosts } of scopes) {
    const hosted = partnerships.filter(({ host = '' }) => hosts.includes(host));
    const members = organizations.filter(
      ({ organization }) =>
        hosts.includes(organization) || hosted.some(({ partner }) => partner === organization),
    );

    it(`counts ${name} by plan, and what they pay as each of them is told it`, async () => {
      const figures = await summary(query);
      assert.equal(responses['network.summary'][200].safeParse(figures).error, undefined);
      const ofPlan = (plan: string) => members.filter((row) => row['plan'] === plan);
      assert.deepEqual(
        figures.plans.map((each) => [each.planTier, each.organizations, Number(each.monthlyRevenue.amount)]),
        ['FREE', 'PRO', 'ENTERPRISE'].map((plan) => [
          plan,
          ofPlan(plan).length,
          sum(ofPlan(plan).map(costOf)),
        ]),
      );
      assert.equal(figures.organizations, members.length);
      assert.equal(Number(figures.monthlyRevenue.amount), sum(members.map(costOf)));
      assert.deepEqual(figures.partnerships, {
        active: hosted.filter(({ partner }) => partner).length,
        withParties: hosted.filter(({ party }) => party).length,
        ended: 0,
      });
      const sides = sum(hosted.map(({ partner }) => (partner ? 2 : 1)));
      assert.equal(figures.partnershipsPerOrganization, Math.round((sides / members.length) * 100) / 100);
      assert.deepEqual([figures.hostingPartners, figures.partnershipsHostedByPartners], [1, 2]);
    });

    for (const day of ['2023-03-15', '2023-09-01', '2024-01-31', '2024-06-02', '2026-11-23']) {
      it(`knows the cohorts of ${name} as of ${day}`, async () => {
        const joined = members.filter(
          ({ activeSince = '', upgradedAt, plan }) => activeSince <= day && (upgradedAt || plan === 'FREE'),
        );
        // Of the partnerships of a month, only those that held by then make a member of a host's network.
        const known = joined.filter(
          ({ organization }) =>
            query === '' ||
            hosted.some((each) => each['partner'] === organization && (each['from'] ?? '') <= day),
        );
        const within = (rows: Row[], limit: number) => {
          const old = rows.filter(
            ({ activeSince = '' }) => months(day) - months(activeSince) >= limit - 1e-9,
          );
          const converted = old.filter(
            ({ upgradedAt = '', activeSince = '' }) =>
              upgradedAt !== '' && months(upgradedAt) - months(activeSince) <= limit + 1e-9,
          );
          return { eligible: old.length, converted: converted.length };
        };
        const answer = await cohorts(query, new Date(`${day}T12:00:00Z`));
        assert.equal(responses['network.cohorts'][200].safeParse(answer).error, undefined);
        const byMonth = Object.entries(
          Object.groupBy(known, ({ activeSince = '' }) => `${activeSince.slice(0, 7)}-01`),
        ).toSorted();
        const counts = ({ eligible, converted }: { eligible: number; converted: number }) => ({
          eligible,
          converted,
        });
        assert.deepEqual(
          answer.items.map(({ month, joined: count, within6Months, within12Months }) => [
            month,
            count,
            counts(within6Months),
            counts(within12Months),
          ]),
          byMonth.map(([month, rows = []]) => [month, rows.length, within(rows, 6), within(rows, 12)]),
        );
        assert.deepEqual(counts(answer.total.within6Months), within(known, 6));
        assert.deepEqual(counts(answer.total.within12Months), within(known, 12));
      });
    }
  }

  it('is, of LUXE BOND, eleven organizations and a party, at 1,446.00 a month', async () => {
    const query = `host=${organizationId('ORG-001')}`;
    const { body: list } = await ask('/organizations', 'limit=1');
    assert.equal((list as NetworkOrganizationList).items[0]?.organizationsInNetwork, 11);
    const figures = await summary(query);
    assert.partialDeepStrictEqual(figures, {
      organizations: 11,
      parties: 1,
      monthlyRevenue: { amount: '1446.00', currency: 'USD' },
      partnerships: { active: 8, withParties: 1 },
    });
    assert.partialDeepStrictEqual(await cohorts(query), {
      total: {
        joined: 8,
        within6Months: { eligible: 8, converted: 1, rate: 0.125 },
        within12Months: { eligible: 8, converted: 2, rate: 0.25 },
      },
      funnel: [
        { stage: 'INVITED', organizations: 8 },
        { stage: 'JOINED', organizations: 8 },
        { stage: 'PARTNERED', organizations: 8 },
        { stage: 'PRO', organizations: 2 },
        { stage: 'ENTERPRISE', organizations: 0 },
      ],
    });
    const { body } = await ask('/projection', query);
    const { freeOrganizations, months: projected, rate } = body as NetworkProjection;
    assert.deepEqual([rate, freeOrganizations], [40, 6]);
    assert.equal(projected[12]?.monthlyRevenue.amount, '1923.60');
  });

  it('lists the organizations in pages, each with what it pays', async () => {
    const all: NetworkOrganizationList['items'] = [];
    let cursor: string | null = null;
    do {
      const query: string = `limit=4${cursor === null ? '' : `&cursor=${cursor}`}`;
      const page = (await ask('/organizations', query)).body as NetworkOrganizationList;
      assert.ok(page.items.length <= 4);
      all.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    const count = (side: 'host' | 'partner', code = '') =>
      partnerships.filter((row) => row[side] === code).length;
    const hostedBy = (code = '') =>
      sum(
        organizations
          .filter(({ organization, parent }) => [organization, parent].includes(code))
          .map(({ organization }) => count('host', organization)),
      );
    const networkOf = (code = '') => {
      const own = organizations.filter(({ organization, parent }) => [organization, parent].includes(code));
      const ids = own.map(({ organization }) => organization);
      const partners = partnerships.filter(({ host, partner }) => ids.includes(host) && partner);
      return new Set([...ids, ...partners.map(({ partner }) => partner)]).size;
    };
    assert.deepEqual(
      all.map(({ id: _, ...each }) => each),
      organizations.map((row) => ({
        code: row['organization'],
        name: row['name'],
        planTier: row['plan'],
        since: row['activeSince'],
        upgradedAt: row['upgradedAt'] || null,
        monthlyCost: { amount: costOf(row).toFixed(2), currency: 'USD' },
        billedTo: organizations.find(({ organization }) => organization === row['parent'])?.['name'] ?? null,
        partnershipsHosted: hostedBy(row['organization']),
        partnershipsJoined: count('partner', row['organization']),
        organizationsInNetwork: networkOf(row['organization']),
      })),
    );
    const foreign = await testApp(database()).request(
      `/v1/network/organizations?host=${organizationId('ORG-001')}&cursor=${cursorOf(await ask('/organizations', 'limit=1'))}`,
      { token },
    );
    assert.partialDeepStrictEqual(foreign.body, { code: 'invalid-cursor' });
  });

  it('of nobody is empty, and an id that nobody has is nobody', async () => {
    const query = 'host=ffffffff-ffff-4fff-8fff-ffffffffffff';
    const figures = await summary(query);
    assert.deepEqual([figures.organizations, figures.monthlyRevenue.amount], [0, '0.00']);
    assert.deepEqual((await cohorts(query)).items, []);
    assert.deepEqual((await ask('/organizations', query)).body, { items: [], nextCursor: null });
  });

  it('takes whole rates from 0 to 100 per cent', async () => {
    for (const rate of ['-1', '101', '40.5', 'x', '']) {
      const { status } = await testApp(database()).request(`/v1/network/projection?rate=${rate}`, { token });
      assert.equal(status, 400, rate);
    }
    for (const rate of [0, 100]) {
      const { body } = await ask('/projection', `rate=${rate}`);
      assert.equal((body as NetworkProjection).rate, rate);
    }
  });

  it('does not depend on stock, documents, people or terms', async () => {
    const now = new Date();
    const everything = async () => {
      const answers = ['', '/cohorts', '/projection', '/organizations'].map((path) => ask(path, '', now));
      return (await Promise.all(answers)).map(({ text }) => text);
    };
    const before = await everything();
    await database().asSuperuser(`
      update app.organization_accounts set address = null, gln = null, tax_ids = '{X}', industry_pack = 'X',
        version = version + 1;
      update app.organizations set legal_name = legal_name || ' X';
      update app.users set display_name = 'X';
      update app.memberships set status = 'DISABLED' where role <> 'OWNER';
      update app.partnerships set terms = '{}', version = version + 1;
      update app.product_costs set unit_cost = unit_cost * 3;
      update app.partnership_prices set unit_price = unit_price * 2;
      update app.asns set version = version + 1;
      update app.shares set access = 'READ';
      update app.parties set name = 'X', code = code || 'X'`);
    assert.deepEqual(await everything(), before);
    const other = await database().asSuperuser(
      `update app.partnerships set status = 'ENDED' where party_id is not null returning id`,
    );
    assert.equal(other.length, 1);
    assert.notDeepEqual(await everything(), before);
  });

  it('learns of an upgrade when it happens, and of a cancellation', async () => {
    const plan = (tier: string) =>
      database().asSuperuser(
        `update app.organization_accounts set plan_tier = '${tier}' where organization_id = '${organizationId('ORG-101')}'`,
      );
    const history = () =>
      database().asSuperuser(`
        select plan_tier, changed_on::text as on from app.plan_changes
        where owner_org = '${organizationId('ORG-101')}' order by id`);
    const [{ funnel }, { total }] = [await cohorts(''), await cohorts('')];
    await plan('PRO');
    await plan('PRO');
    await plan('FREE');
    const today = new Date().toISOString().slice(0, 10);
    assert.deepEqual(await history(), [
      { plan_tier: 'FREE', on: '2023-03-01' },
      { plan_tier: 'PRO', on: today },
      { plan_tier: 'FREE', on: today },
    ]);
    const after = await cohorts('');
    // Too late for either rate, but it did take PRO.
    assert.deepEqual(after.total, total);
    assert.equal(after.funnel[3]?.organizations, (funnel[3]?.organizations ?? NaN) + 1);
  });

  it('begins with the invited: those who have not joined, whatever they answered, and those who have', async () => {
    const invite = (code: string, status: string) =>
      database().asSuperuser(`
        insert into app.invitations (owner_org, email, organization_name, contact_name, business_type, type, language,
          terms, status, sent_at, expires_at)
        values ('${organizationId(code)}', gen_random_uuid() || '@new.example', 'New', 'New', 'SUPPLIER', 'SUPPLIER',
          'en', '{}', '${status}', now(), now() + interval '14 days')`);
    const invited = async (query: string) => (await cohorts(query)).funnel[0]?.organizations ?? NaN;
    const luxeBond = `host=${organizationId('ORG-001')}`;
    const [everywhere, there] = [await invited(''), await invited(luxeBond)];
    for (const status of ['SENT', 'OPENED', 'DECLINED', 'REVOKED', 'EXPIRED'])
      await invite('ORG-003', status);
    await invite('ORG-201', 'SENT');
    // Whoever accepted is counted where they joined.
    await invite('ORG-003', 'ACCEPTED');
    assert.deepEqual([await invited(''), await invited(luxeBond)], [everywhere + 6, there + 5]);
  });

  it('is told to nobody whose transaction is a tenant’s', async () => {
    const viewer = { organizationId: organizationId('ORG-001'), userId: null, credentialId: null };
    const rows = await database().withTenant(viewer, 'read', async (trx) => {
      const calls = [
        sql`select * from app.network_plans(null, current_date)`,
        sql`select * from app.network_value(null, current_date)`,
        sql`select * from app.network_cohorts(null, current_date)`,
        sql`select * from app.network_invited(null, current_date)`,
        sql`select * from app.network_organizations(null, current_date, null, 10)`,
      ];
      const answers = [];
      for (const call of calls) answers.push((await call.execute(trx)).rows.length);
      return answers;
    });
    assert.deepEqual(rows, [0, 0, 0, 0, 0]);
  });

  it('gives the operator no row of any table', async () => {
    const tables = await database().asSuperuser(`
      select relname from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r'
        and has_table_privilege('app_server', oid, 'select') order by relname`);
    assert.ok(tables.length > 20);
    const id = 'ffffffff-ffff-4fff-8fff-ffffffffffff';
    await database().withOperator(id, 'read', async (trx) => {
      for (const { relname } of tables) {
        const { rows } = await sql`select 1 from ${sql.table(`app.${String(relname)}`)} limit 1`.execute(trx);
        assert.deepEqual(rows, [], String(relname));
      }
    });
  });
});

testDatabases(
  'a page of the organizations',
  (database) => {
    it('is read without the others, however many there are', async () => {
      await database().asSuperuser(`
        insert into app.organizations (id, code, legal_name, display_name, business_type)
        select gen_random_uuid(), 'N' || lpad(n::text, 5, '0'), 'N', 'N', 'SUPPLIER' from generate_series(1, 20000) n;
        insert into app.organization_accounts (organization_id, kind) select id, 'PARTNER' from app.organizations;
        insert into app.partnerships (host_org, partner_org, type, terms, status, effective_from)
        select h.id, p.id, 'SUPPLIER', '{}', 'ACTIVE', '2023-01-01'
        from app.organizations p
        join app.organizations h on h.code = 'N' || lpad((1 + substr(p.code, 2)::int % 200)::text, 5, '0') and p.id <> h.id;
        analyze app.organizations, app.organization_accounts, app.partnerships`);
      // Each of the first two hundred has a hundred partners, which are counted; one table alone has 20,000 rows.
      for (const after of ['', 'N10000', 'N19990']) {
        const rows = await database().asSuperuser(`
          begin;
          select app.enter_operator(gen_random_uuid());
          select count(*)::int as page from app.network_organizations(null, current_date, '${after}', 51);
          select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as read from pg_stat_xact_user_tables;
          commit`);
        const { read } = rows.find((row) => 'read' in row) ?? {};
        assert.ok(Number(read) > 0 && Number(read) <= 8000, `${String(read)} rows after ${after}`);
      }
    });
  },
  ['postgres'],
);

function cursorOf({ body }: { body: unknown }): string {
  return (body as NetworkOrganizationList).nextCursor ?? '';
}
