/** Plans without paying for them. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import { testBothDatabases } from '../../db/testing.ts';
import { PAGE_ORIGIN, testApp, type TestApp, type TestOrganization } from '../../http/testing.ts';
import type { PaymentBench, PostedReport } from '../../billing/testing/bench.ts';
import { sandboxBench } from '../../billing/testing/sandbox-bench.ts';
import { receiveEvent } from '../../billing/synchronize.ts';
import { stripeBench } from '../../billing/testing/stripe-bench.ts';
import { WEBHOOK_PATH } from '../../billing/webhooks.ts';

const returnUrl = `${PAGE_ORIGIN}/portal`;

for (const [provider, start] of Object.entries({ sandbox: sandboxBench, Stripe: stripeBench })) {
  testBothDatabases(`an attacker who wants a plan for nothing, from ${provider}`, (database) => {
    let bench: PaymentBench;
    let app: TestApp;
    let victim: TestOrganization;
    let attacker: TestOrganization;
    let token: string;
    before(async () => {
      bench = await start();
      app = testApp(database(), { payments: bench.provider });
      victim = await app.addOrganization();
      attacker = await app.addOrganization();
      token = await attacker.signIn();
    });
    after(() => bench.close());

    const post = async ({ body, headers }: PostedReport) =>
      (await app.request(WEBHOOK_PATH, { method: 'POST', body, headers })).status;
    const checkout = (body: object, as = token) =>
      app.request('/v1/subscription/checkout', {
        ...{ method: 'POST', token: as, headers: { 'Idempotency-Key': randomUUID() } },
        body: { planTier: 'PRO', addOns: [], returnUrl, ...body },
      });
    const planOf = async ({ id }: TestOrganization) => {
      const rows = await database().asSuperuser(
        `select plan_tier from app.organization_accounts where organization_id = '${id}'`,
      );
      return rows[0]?.['plan_tier'];
    };

    it('(16) forges a report of a payment, alters a real one, or sends it again later', async () => {
      const { url } = (await checkout({}, await victim.signIn())).body as { url: string };
      bench.pay(url, 'PAYS');
      const reports = bench.takeReports();
      for (const report of reports) {
        assert.equal(await post({ ...report, headers: {} }), 401);
        assert.equal(await post({ ...report, body: report.body.replace('evt_', 'evt_x') }), 401);
        const aged = Object.fromEntries(
          Object.entries(report.headers).map(([name, value]) => [
            name,
            value.replace(/t=(\d+)/, (_, seconds: string) => `t=${Number(seconds) - 3600}`),
          ]),
        );
        assert.equal(await post({ ...report, headers: aged }), 401);
      }
      assert.deepEqual([await planOf(victim), await planOf(attacker)], ['FREE', 'FREE']);
      for (const report of reports) assert.equal(await post(report), 204);
      const known = await database().asSuperuser('select version from app.subscriptions');
      for (const report of reports) assert.equal(await post(report), 204);
      assert.deepEqual(await database().asSuperuser('select version from app.subscriptions'), known);
      assert.deepEqual([await planOf(victim), await planOf(attacker)], ['PRO', 'FREE']);
    });

    it('(16) has a subscription that somebody else paid reported for himself, or for nobody', async () => {
      const [paid] = await database().asSuperuser(
        `select reference from app.subscriptions where owner_org = '${victim.id}'`,
      );
      const reference = String(paid?.['reference']);
      for (const organizationId of [attacker.id, randomUUID(), `${attacker.id}' or true --`]) {
        const event = { id: randomUUID(), subscription: { reference, organizationId } };
        await receiveEvent(database(), bench.provider, event);
      }
      assert.equal(await planOf(attacker), 'FREE');
      // Nor does the end of his own change what the victim has.
      const elsewhere = { reference: 'sub_of_nobody', organizationId: victim.id };
      await receiveEvent(database(), bench.provider, { id: randomUUID(), subscription: elsewhere });
      assert.equal(await planOf(victim), 'PRO');
    });

    it('(17) names a price, a plan or an add-on that the price list does not have', async () => {
      for (const changed of [
        { price: '0.01' },
        { planTier: 'FREE' },
        { planTier: 'ULTIMATE' },
        { currency: 'VND' },
        { organizationId: victim.id },
        { addOns: [{ key: 'ADDITIONAL_LOCATION', quantity: -1 }] },
        { addOns: [{ key: 'ADDITIONAL_LOCATION', quantity: 1, price: '0.00' }] },
      ]) {
        const { status, body } = await checkout(changed);
        assert.deepEqual(
          [status, (body as { code: string }).code],
          [400, 'invalid-request'],
          JSON.stringify(changed),
        );
      }
    });

    it('(17) pays for PRO and asks for ENTERPRISE', async () => {
      const { url } = (await checkout({})).body as { url: string };
      const dearer = await checkout({ planTier: 'ENTERPRISE' });
      assert.equal(dearer.status, 201);
      // The page of the cheaper plan was closed when that of the dearer one opened.
      assert.equal(bench.pay(url, 'PAYS'), 'DECLINED');
      for (const report of bench.takeReports()) await post(report);
      assert.equal(await planOf(attacker), 'FREE');
    });

    it('(17) opens pages in many tabs at once', async () => {
      const pages = await Promise.all(Array.from({ length: 4 }, () => checkout({})));
      const paid = pages.map(({ body }) => bench.pay((body as { url: string }).url, 'PAYS'));
      assert.deepEqual(paid.toSorted(), ['DECLINED', 'DECLINED', 'DECLINED', 'PAID']);
      for (const report of bench.takeReports()) await post(report);
      assert.deepEqual([await planOf(attacker), bench.payments(attacker.id)], ['PRO', 1]);
    });
  });
}
