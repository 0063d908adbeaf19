/**
 * The permission matrix, transcribed by hand and on purpose a second time: what `GET /v1/viewer` says to a FREE, a
 * PRO and an ENTERPRISE organization is held against this table, not against the file that the server reads.
 */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { operations as contractOperations, type Viewer } from '@betterdata/portal-contract';
import { testDatabases } from '../db/testing.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { loadDemoNetwork, signInTo } from '../testing/demo-network.ts';
import { operations } from './operations.ts';

const ORGANIZATIONS = { FREE: 'ORG-101', PRO: 'ORG-201', ENTERPRISE: 'ORG-003' } as const;
type PlanTier = keyof typeof ORGANIZATIONS;
const PLANS: readonly PlanTier[] = ['FREE', 'PRO', 'ENTERPRISE'];

const yes = { granted: true };
const no = { granted: false };
const upTo = (limit: number) => ({ granted: true, limit });
const unlimited = { granted: true, limit: null };
const at = (level: string) => ({ granted: true, level });

/** Feature; then FREE (partner only), PRO (basic), ENTERPRISE (full). */
const MATRIX: Record<string, readonly [free: object, pro: object, enterprise: object]> = {
  // Partnerships
  'partnerships.view': [yes, yes, yes],
  'partnerships.create': [no, yes, yes],
  // Products
  'products.view-shared': [yes, yes, yes],
  'products.create': [no, upTo(1000), unlimited],
  // Inventory. PackagePro has paid for a second location.
  'inventory.view-shared': [yes, yes, yes],
  'inventory.manage': [no, upTo(2), unlimited],
  // Purchase orders
  'purchase-orders.view': [yes, yes, yes],
  'purchase-orders.create': [no, yes, yes],
  // Shipments
  'shipments.view': [yes, yes, yes],
  'shipments.create': [no, yes, yes],
  // ASNs
  'asns.receive': [yes, yes, yes],
  'receipts.confirm': [yes, yes, yes],
  // Forecasting
  'forecasts.view': [no, at('BASIC'), at('AI')],
  // Reporting
  'reports.basic': [at('LIMITED'), yes, yes],
  'analytics.advanced': [no, no, yes],
  // Multi-org
  'multi-org.hierarchy': [no, no, yes],
  'multi-org.central-purchasing': [no, no, yes],
  // API access
  'api.access': [no, no, yes],
};

/** Plans that lack a feature; of these a viewer is refused. */
const lacking = (feature: string) =>
  PLANS.filter(
    (_, index) => (MATRIX[feature]?.[index] as { granted: boolean } | undefined)?.granted === false,
  );

testDatabases(
  'the permission matrix',
  (database) => {
    let app: TestApp;
    const tokens = new Map<PlanTier, string>();

    before(async () => {
      await loadDemoNetwork(database());
      app = testApp(database());
      for (const plan of PLANS) tokens.set(plan, await signInTo(app, database(), ORGANIZATIONS[plan]));
    });

    for (const [index, plan] of PLANS.entries()) {
      it(`says to a viewer on ${plan} what the table says`, async () => {
        const { body } = await app.request('/v1/viewer', { token: tokens.get(plan) ?? '' });
        const { entitlements, organization } = body as Viewer;
        assert.equal(organization.planTier, plan);
        assert.deepEqual(
          entitlements.map(({ feature }) => feature),
          Object.keys(MATRIX),
        );
        for (const entitlement of entitlements) {
          const cell = MATRIX[entitlement.feature]?.[index] ?? {};
          assert.deepEqual({ ...entitlement, ...cell }, entitlement, entitlement.feature);
          assert.equal(
            entitlement.message === null,
            entitlement.granted,
            `${entitlement.feature}: how to unlock`,
          );
        }
      });
    }

    for (const { operationId, method, path, exampleBody } of operations) {
      const { feature } = contractOperations[operationId as keyof typeof contractOperations];
      if (feature === null) continue;
      for (const plan of lacking(feature)) {
        it(`refuses ${operationId} to a viewer on ${plan}, with the way to unlock it`, async () => {
          const { status, body } = await app.request(
            path.replaceAll(/\{\w+\}/g, 'ffffffff-ffff-4fff-8fff-ffffffffffff'),
            {
              method,
              token: tokens.get(plan) ?? '',
              headers: { 'Idempotency-Key': 'x', 'If-Match': '"1"' },
              ...(exampleBody !== undefined && { body: exampleBody }),
            },
          );
          const problem = body as Record<string, unknown>;
          assert.deepEqual([status, problem['code'], problem['feature']], [403, 'upgrade-required', feature]);
          assert.ok(PLANS.includes(problem['requiredPlan'] as PlanTier));
          assert.match(String(problem['message']), /^Upgrade to (PRO|ENTERPRISE): /);
          assert.match(String(problem['upgradeUrl']), /^https?:/);
        });
      }
    }
  },
  ['pglite'],
);
