import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import { testDatabases } from '../../db/testing.ts';
import { PAGE_ORIGIN, testApp, type TestApp, type TestOrganization } from '../../http/testing.ts';
import { endGrace } from '../synchronize.ts';
import { WEBHOOK_PATH } from '../webhooks.ts';
import type { PaymentBench, PostedReport } from './bench.ts';

interface SubscriptionAnswer {
  planTier: string;
  status: string;
  addOns: { key: string; quantity: number }[];
  monthlyCost: { amount: string };
  pending: { planTier: string; addOns: { key: string; quantity: number }[] } | null;
  card: { last4: string } | null;
  cheaper: { planTier: string } | null;
  graceEndsAt: string | null;
  version: number;
}

const RETURN_URL = `${PAGE_ORIGIN}/portal`;

/** What must hold with every provider. */
export function billingSuite(name: string, start: () => Promise<PaymentBench>): void {
  testDatabases(`billing by ${name}`, (database) => {
    let bench: PaymentBench;
    let app: TestApp;
    before(async () => {
      bench = await start();
      app = testApp(database(), { payments: bench.provider });
    });
    after(() => bench.close());

    const post = ({ body, headers }: PostedReport) =>
      app.request(WEBHOOK_PATH, { method: 'POST', body, headers });
    /** Everything that was reported arrives. */
    const deliver = async () => {
      for (const report of bench.takeReports()) assert.equal((await post(report)).status, 204);
    };
    const write = async (token: string, method: string, path: string, body: unknown, ifMatch?: number) => {
      const headers = {
        'Idempotency-Key': randomUUID(),
        ...(ifMatch !== undefined && { 'If-Match': `"${ifMatch}"` }),
      };
      const answer = await app.request(path, { method, token, body, headers });
      return {
        status: answer.status,
        body: answer.body as Record<string, unknown> & { code?: string; url: string },
      };
    };
    const checkout = (token: string, planTier = 'PRO', addOns: unknown[] = [], returnUrl = RETURN_URL) =>
      write(token, 'POST', '/v1/subscription/checkout', { planTier, addOns, returnUrl });
    const subscriptionOf = async (token: string) =>
      (await app.request('/v1/subscription', { token })).body as SubscriptionAnswer;
    const change = async (token: string, planTier: string, addOns: unknown[] = []) => {
      const { version } = await subscriptionOf(token);
      return write(token, 'PUT', '/v1/subscription', { planTier, addOns }, version);
    };
    const tiersOf = async ({ id }: TestOrganization) => {
      const [row] = await database().asSuperuser(
        `select plan_tier, partnership_tier from app.organization_accounts where organization_id = '${id}'`,
      );
      return Object.values(row ?? {});
    };
    const boughtBy = async ({ id }: TestOrganization) => {
      const [row] = await database().asSuperuser(
        `select customer, reference from app.subscriptions where owner_org = '${id}'`,
      );
      return { customer: String(row?.['customer']), reference: String(row?.['reference']) };
    };
    const customerOf = async (organization: TestOrganization) => (await boughtBy(organization)).customer;
    /** An organization that has bought, with its owner's session. */
    const buy = async (
      planTier = 'PRO',
      addOns: unknown[] = [],
      behaviour: 'PAYS' | 'FAILS_LATER' = 'PAYS',
    ) => {
      const organization = await app.addOrganization();
      const token = await organization.signIn();
      const { body } = await checkout(token, planTier, addOns);
      assert.equal(bench.pay(body.url, behaviour), 'PAID');
      await deliver();
      return { organization, token };
    };

    it('buys PRO: nothing changes before the payment, both tiers with it', async () => {
      const organization = await app.addOrganization();
      const other = await app.addOrganization();
      const token = await organization.signIn();
      assert.deepEqual((await subscriptionOf(token)).status, 'NONE');
      const { status, body } = await checkout(token);
      assert.equal(status, 201);
      assert.deepEqual(await tiersOf(organization), ['FREE', 'PARTNER_ONLY']);
      assert.equal(bench.pay(body.url, 'DECLINES'), 'DECLINED');
      await deliver();
      assert.deepEqual(await tiersOf(organization), ['FREE', 'PARTNER_ONLY']);

      assert.equal(bench.pay(body.url, 'PAYS'), 'PAID');
      await deliver();
      assert.deepEqual(await tiersOf(organization), ['PRO', 'BASIC']);
      assert.deepEqual(await tiersOf(other), ['FREE', 'PARTNER_ONLY']);
      const subscription = await subscriptionOf(token);
      assert.partialDeepStrictEqual(subscription, {
        planTier: 'PRO',
        status: 'ACTIVE',
        monthlyCost: { amount: '199.00' },
        card: { last4: '4242' },
        pending: null,
      });
      const reader = await organization.signIn({ role: 'VIEWER' });
      assert.equal((await subscriptionOf(reader)).card, null, 'the card is theirs who pay');
      const viewer = (await app.request('/v1/viewer', { token })).body as {
        entitlements: { feature: string; granted: boolean }[];
      };
      const create = viewer.entitlements.find(({ feature }) => feature === 'partnerships.create');
      assert.equal(create?.granted, true, 'the same session can invite partners now');
    });

    it('waits for the bank where it asks', async () => {
      const organization = await app.addOrganization();
      const token = await organization.signIn();
      const { body } = await checkout(token);
      assert.equal(bench.pay(body.url, 'ASKS'), 'ASKED');
      assert.equal(bench.authenticate(body.url, false), 'DECLINED');
      await deliver();
      assert.deepEqual(await tiersOf(organization), ['FREE', 'PARTNER_ONLY']);
      assert.equal(bench.pay(body.url, 'ASKS'), 'ASKED');
      assert.equal(bench.authenticate(body.url, true), 'PAID');
      await deliver();
      assert.deepEqual(await tiersOf(organization), ['PRO', 'BASIC']);
    });

    it('takes reports twice, late and in the wrong order', async () => {
      const organization = await app.addOrganization();
      const token = await organization.signIn();
      const { body } = await checkout(token);
      bench.pay(body.url, 'PAYS');
      const bought = bench.takeReports();
      for (const report of [...bought, ...bought]) assert.equal((await post(report)).status, 204);
      assert.deepEqual(await tiersOf(organization), ['PRO', 'BASIC']);
      const { version } = await subscriptionOf(token);

      await change(token, 'ENTERPRISE');
      bench.advance(31);
      const later = bench.takeReports();
      for (const report of [...later.toReversed(), ...bought]) assert.equal((await post(report)).status, 204);
      assert.deepEqual(await tiersOf(organization), ['ENTERPRISE', 'FULL']);
      assert.ok((await subscriptionOf(token)).version > version);
    });

    it('refuses reports that the provider did not sign', async () => {
      const { organization } = await buy();
      await change(await organization.signIn(), 'FREE');
      bench.advance(31);
      const [report] = bench.takeReports().slice(-1);
      assert.ok(report);
      const forged = { ...report, body: report.body.replace(/evt_/, 'evt_x') };
      const [name, signature] = Object.entries(report.headers)[0] ?? ['', ''];
      const aged = signature.replace(/t=(\d+)/, (_, seconds: string) => `t=${Number(seconds) - 3600}`);
      for (const wrong of [forged, { ...report, headers: {} }, { ...report, headers: { [name]: aged } }]) {
        const answer = await post(wrong);
        assert.equal(answer.status, 401);
        assert.equal((answer.body as { code: string }).code, 'unauthenticated');
      }
      assert.deepEqual(await tiersOf(organization), ['PRO', 'BASIC']);
      assert.equal((await post(report)).status, 204);
      assert.deepEqual(await tiersOf(organization), ['FREE', 'PARTNER_ONLY']);
    });

    it('gives more at once and less when the period ends', async () => {
      const { organization, token } = await buy('PRO', [{ key: 'ADDITIONAL_LOCATION', quantity: 2 }]);
      assert.equal((await subscriptionOf(token)).monthlyCost.amount, '297.00');
      const paid = bench.payments(organization.id);

      const more = await change(token, 'PRO', [{ key: 'ADDITIONAL_LOCATION', quantity: 3 }]);
      assert.equal(more.status, 200, JSON.stringify(more.body));
      assert.partialDeepStrictEqual(more.body, { monthlyCost: { amount: '346.00' }, pending: null });
      assert.equal(bench.payments(organization.id), paid + 1);

      const less = await change(token, 'PRO', [
        { key: 'ADDITIONAL_LOCATION', quantity: 1 },
        { key: 'ADVANCED_FORECASTING', quantity: 1 },
      ]);
      // What is new comes now; what goes stays until the end of what was paid.
      assert.partialDeepStrictEqual(less.body, { monthlyCost: { amount: '375.00' } });
      assert.deepEqual((less.body as unknown as SubscriptionAnswer).pending, {
        planTier: 'PRO',
        addOns: [
          { key: 'ADDITIONAL_LOCATION', quantity: 1 },
          { key: 'ADVANCED_FORECASTING', quantity: 1 },
        ],
      });
      bench.advance(32);
      await deliver();
      assert.partialDeepStrictEqual(await subscriptionOf(token), {
        monthlyCost: { amount: '277.00' },
        pending: null,
      });
    });

    it('goes up at once, down and out when the period ends, and can be taken back', async () => {
      const { organization, token } = await buy();
      assert.equal((await change(token, 'ENTERPRISE')).status, 200);
      assert.deepEqual(await tiersOf(organization), ['ENTERPRISE', 'FULL']);
      await change(token, 'PRO');
      assert.equal((await subscriptionOf(token)).pending?.planTier, 'PRO');
      await change(token, 'ENTERPRISE');
      assert.equal((await subscriptionOf(token)).pending, null);
      await change(token, 'FREE');
      assert.equal((await subscriptionOf(token)).pending?.planTier, 'FREE');
      assert.deepEqual(await tiersOf(organization), ['ENTERPRISE', 'FULL']);
      await change(token, 'PRO');
      bench.advance(32);
      await deliver();
      assert.deepEqual(await tiersOf(organization), ['PRO', 'BASIC']);
      await change(token, 'FREE');
      bench.advance(32);
      await deliver();
      assert.deepEqual(await tiersOf(organization), ['FREE', 'PARTNER_ONLY']);
      assert.equal((await subscriptionOf(token)).status, 'CANCELED');

      const again = await checkout(token, 'PRO');
      assert.equal(bench.pay(again.body.url, 'PAYS'), 'PAID');
      await deliver();
      assert.deepEqual(await tiersOf(organization), ['PRO', 'BASIC']);
    });

    it('hears of an end that was asked for at the provider’s page, and takes it back', async () => {
      const { organization, token } = await buy();
      bench.cancelAtPortal((await boughtBy(organization)).reference);
      await deliver();
      assert.equal((await subscriptionOf(token)).pending?.planTier, 'FREE');
      assert.equal((await change(token, 'PRO')).status, 200);
      assert.equal((await subscriptionOf(token)).pending, null);
      bench.advance(32);
      await deliver();
      assert.deepEqual(await tiersOf(organization), ['PRO', 'BASIC']);
    });

    it('gives back what was paid for a second subscription', async () => {
      const { organization } = await buy();
      const stray = await bench.provider.startCheckout({
        organizationId: organization.id,
        customer: null,
        email: 'second@tab.example',
        order: { planTier: 'ENTERPRISE', addOns: {} },
        returnUrl: RETURN_URL,
        idempotencyKey: randomUUID(),
      });
      assert.equal(bench.pay(stray.url, 'PAYS'), 'PAID');
      assert.equal(bench.payments(organization.id), 2);
      await deliver();
      assert.equal(bench.payments(organization.id), 1);
      assert.deepEqual(await tiersOf(organization), ['PRO', 'BASIC']);
    });

    it('sells although the page that was opened last is none of this account', async () => {
      const organization = await app.addOrganization();
      await database().asSuperuser(`
        insert into app.checkouts (owner_org, provider, reference)
        values ('${organization.id}', '${bench.provider.name}', 'cs_test_of_another_account')`);
      const { status } = await checkout(await organization.signIn());
      assert.equal(status, 201);
    });

    it('leaves alone what others sell through the same account', async () => {
      const stranger = randomUUID();
      const { url } = await bench.provider.startCheckout({
        organizationId: stranger,
        customer: null,
        email: 'owner@elsewhere.example',
        order: { planTier: 'PRO', addOns: {} },
        returnUrl: RETURN_URL,
        idempotencyKey: randomUUID(),
      });
      assert.equal(bench.pay(url, 'PAYS'), 'PAID');
      await deliver();
      assert.equal(bench.payments(stranger), 1);
    });

    it('keeps the plan for a while when a renewal fails, and ends it after', async () => {
      const { organization, token } = await buy('PRO', [], 'FAILS_LATER');
      bench.advance(32);
      await deliver();
      const late = await subscriptionOf(token);
      assert.equal(late.status, 'PAST_DUE');
      assert.ok(late.graceEndsAt);
      assert.deepEqual(await tiersOf(organization), ['PRO', 'BASIC']);
      const declined = await change(token, 'ENTERPRISE');
      assert.deepEqual([declined.status, declined.body.code], [402, 'payment-declined']);
      assert.deepEqual(await tiersOf(organization), ['PRO', 'BASIC']);

      bench.replaceCard(await customerOf(organization), 'PAYS');
      await deliver();
      assert.partialDeepStrictEqual(await subscriptionOf(token), { status: 'ACTIVE', graceEndsAt: null });
      // Nothing is owed any more: the end of the grace finds nothing to do.
      await endGrace(database(), bench.provider, organization.id);
      assert.deepEqual(await tiersOf(organization), ['PRO', 'BASIC']);

      bench.replaceCard(await customerOf(organization), 'FAILS_LATER');
      bench.advance(32);
      await deliver();
      const paid = bench.payments(organization.id);
      await endGrace(database(), bench.provider, organization.id);
      assert.deepEqual(await tiersOf(organization), ['FREE', 'PARTNER_ONLY']);
      assert.equal(bench.payments(organization.id), paid, 'nothing of an unpaid month is given back');
    });

    it('includes subsidiaries in the parent’s plan, which they cannot change', async () => {
      const parent = await app.addOrganization({ kind: 'PARENT' });
      const subsidiary = await app.addOrganization({ kind: 'SUBSIDIARY', parentId: parent.id });
      const token = await parent.signIn();
      const { body } = await checkout(token, 'ENTERPRISE');
      bench.pay(body.url, 'PAYS');
      await deliver();
      assert.deepEqual(await tiersOf(subsidiary), ['ENTERPRISE', 'FULL']);
      const refused = await checkout(await subsidiary.signIn(), 'PRO');
      assert.deepEqual([refused.status, refused.body.code], [409, 'not-a-payer']);
    });

    it('lets only owners and billing buy, at home, and return to their own page', async () => {
      const organization = await app.addOrganization();
      for (const role of ['ADMIN', 'OPERATOR', 'ANALYST', 'VIEWER'] as const) {
        const { status, body } = await checkout(await organization.signIn({ role }));
        assert.deepEqual([role, status, body.code], [role, 403, 'role-not-allowed']);
      }
      assert.equal((await checkout(await organization.signIn({ role: 'BILLING' }))).status, 201);
      const restricted = await organization.signIn({ features: ['partnerships.view'] });
      assert.equal((await checkout(restricted)).body.code, 'session-restricted');
      const token = await organization.signIn();
      for (const returnUrl of [
        'https://evil.example/portal',
        `${PAGE_ORIGIN}.evil.example/`,
        `https://intranet.example@evil.example/`,
        'javascript:alert(1)',
        '//evil.example/',
      ]) {
        const { status, body } = await checkout(token, 'PRO', [], returnUrl);
        assert.deepEqual([returnUrl, status, body.code], [returnUrl, 400, 'invalid-request']);
      }
    });

    it('sells what the price list has, at its price, and once', async () => {
      const organization = await app.addOrganization();
      const token = await organization.signIn();
      const location = { key: 'ADDITIONAL_LOCATION', quantity: 1 };
      for (const [planTier, addOns, code] of [
        ['ENTERPRISE', [location], 'add-on-not-available'],
        ['PRO', [location, location], 'add-on-not-available'],
        ['PRO', [{ key: 'ADVANCED_FORECASTING', quantity: 2 }], 'add-on-not-available'],
        ['PRO', [{ ...location, quantity: 0 }], 'invalid-request'],
        ['PRO', [{ ...location, price: '0.01' }], 'invalid-request'],
        ['FREE', [], 'invalid-request'],
      ] as const) {
        assert.equal((await checkout(token, planTier, [...addOns])).body.code, code);
      }
      assert.equal((await change(token, 'PRO')).body.code, 'checkout-required');

      // Two pages: the first is closed when the second opens, so that nobody pays twice.
      const first = await checkout(token);
      const second = await checkout(token);
      assert.equal(bench.pay(first.body.url, 'PAYS'), 'DECLINED');
      assert.equal(bench.pay(second.body.url, 'PAYS'), 'PAID');
      // Before and after the provider's report.
      assert.equal((await checkout(token)).body.code, 'already-subscribed');
      await deliver();
      assert.equal((await checkout(token)).body.code, 'already-subscribed');
      assert.equal(bench.payments(organization.id), 1);
      const stale = await write(token, 'PUT', '/v1/subscription', { planTier: 'FREE', addOns: [] }, 99);
      assert.equal(stale.body.code, 'version-mismatch');
    });

    it('says when ENTERPRISE is cheaper: from 17 more locations on', async () => {
      const { token } = await buy('PRO', [{ key: 'ADDITIONAL_LOCATION', quantity: 16 }]);
      assert.equal((await subscriptionOf(token)).cheaper, null);
      await change(token, 'PRO', [{ key: 'ADDITIONAL_LOCATION', quantity: 17 }]);
      const { cheaper, monthlyCost } = await subscriptionOf(token);
      assert.deepEqual([monthlyCost.amount, cheaper?.planTier], ['1032.00', 'ENTERPRISE']);
    });

    it('changes nothing of the organization but its plan', async () => {
      const organization = await app.addOrganization();
      const dump = async () => {
        const tables = await database().asSuperuser(
          `select c.relname from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'
            and c.relname not in ('events', 'subscriptions', 'billing_events', 'checkouts', 'idempotency_keys', 'embed_sessions',
              'users', 'memberships', 'audit_events') order by 1`,
        );
        const texts: string[] = [];
        for (const { relname } of tables) {
          const rows = await database().asSuperuser(
            `select t::text as row from app.${String(relname)} t order by 1`,
          );
          texts.push(...rows.map(({ row }) => `${String(relname)} ${String(row)}`));
        }
        return texts;
      };
      const token = await organization.signIn();
      const before = await dump();
      const { body } = await checkout(token);
      bench.pay(body.url, 'PAYS');
      await deliver();
      const after = await dump();
      const changed = after.filter((row) => !before.includes(row));
      assert.equal(changed.length, 2);
      assert.match(changed[0] ?? '', /^organization_accounts .*PRO,BASIC/);
      assert.match(changed[1] ?? '', /^plan_changes .*PRO/);
    });

    it('answers unavailable where nothing can be bought', async () => {
      const unpaid = testApp(database());
      const organization = await unpaid.addOrganization();
      const answer = await unpaid.request('/v1/subscription/checkout', {
        method: 'POST',
        token: await organization.signIn(),
        body: { planTier: 'PRO', addOns: [], returnUrl: RETURN_URL },
        headers: { 'Idempotency-Key': randomUUID() },
      });
      assert.equal(answer.status, 503);
    });
  });
}
