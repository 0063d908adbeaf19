import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlanKey } from '@betterdata/portal-contract';
import { effectiveEntitlements, type Restrictions, type Subscription, type Usage } from './entitlements.ts';

const unrestricted: Restrictions = { role: 'OWNER', readOnly: false, partnershipId: null, features: null };
const plan = (planTier: PlanKey, addOns: Subscription['addOns'] = {}): Subscription => ({ planTier, addOns });

function entitlement(
  feature: string,
  subscription: Subscription,
  restrictions = unrestricted,
  usage: Usage = {},
) {
  const found = effectiveEntitlements(subscription, restrictions, usage).find(
    (each) => each.feature === feature,
  );
  assert.ok(found, feature);
  return found;
}

const granted = (subscription: Subscription, restrictions: Restrictions) =>
  effectiveEntitlements(subscription, restrictions)
    .filter((each) => each.granted)
    .map((each) => each.feature);

test('what the plan lacks names the plan that has it, and how to get there', () => {
  assert.deepEqual(entitlement('purchase-orders.create', plan('FREE')), {
    feature: 'purchase-orders.create',
    granted: false,
    reason: 'PLAN',
    level: null,
    limit: null,
    usage: null,
    requiredPlan: 'PRO',
    addOn: null,
    message: 'Upgrade to PRO: Create POs to suppliers',
  });
  assert.equal(entitlement('analytics.advanced', plan('PRO')).requiredPlan, 'ENTERPRISE');
});

test('limits are the plan’s and its add-ons’; using them up locks nothing', () => {
  const usage = { 'inventory.manage': 2, 'products.create': 1000 };
  const own = entitlement('inventory.manage', plan('PRO', { ADDITIONAL_LOCATION: 1 }), unrestricted, usage);
  assert.partialDeepStrictEqual(own, {
    granted: true,
    limit: 2,
    usage: 2,
    addOn: 'ADDITIONAL_LOCATION',
    message: null,
  });
  assert.partialDeepStrictEqual(entitlement('products.create', plan('PRO'), unrestricted, usage), {
    granted: true,
    limit: 1000,
    usage: 1000,
  });
  assert.partialDeepStrictEqual(entitlement('inventory.manage', plan('ENTERPRISE'), unrestricted, usage), {
    limit: null,
    usage: 2,
    addOn: null,
  });
  assert.equal(entitlement('asns.receive', plan('PRO'), unrestricted, usage).usage, null);
});

test('levels follow the plan, and the add-on where it is on sale', () => {
  const level = (subscription: Subscription) => entitlement('forecasts.view', subscription).level;
  assert.equal(level(plan('FREE')), null);
  assert.equal(level(plan('PRO')), 'BASIC');
  assert.equal(level(plan('PRO', { ADVANCED_FORECASTING: 1 })), 'ADVANCED');
  assert.equal(level(plan('ENTERPRISE', { ADVANCED_FORECASTING: 1 })), 'AI');
  assert.equal(entitlement('forecasts.view', plan('PRO')).addOn, 'ADVANCED_FORECASTING');
});

test('readers look, and are told whom to ask', () => {
  for (const role of ['VIEWER', 'ANALYST', 'BILLING'] as const) {
    const restrictions = { ...unrestricted, role };
    assert.partialDeepStrictEqual(entitlement('receipts.confirm', plan('FREE'), restrictions), {
      granted: false,
      reason: 'ROLE',
      requiredPlan: null,
      message: 'Ask an owner or administrator of your organization.',
    });
    assert.ok(entitlement('asns.receive', plan('FREE'), restrictions).granted);
  }
  assert.equal(
    entitlement('products.create', plan('FREE'), { ...unrestricted, role: 'VIEWER' }).reason,
    'PLAN',
  );
});

test('a session narrows before anything is offered for sale', () => {
  const narrowed = { ...unrestricted, features: ['asns.receive'] };
  assert.deepEqual(granted(plan('ENTERPRISE'), narrowed), ['asns.receive']);
  assert.partialDeepStrictEqual(entitlement('products.create', plan('FREE'), narrowed), {
    reason: 'SESSION',
    requiredPlan: null,
    addOn: null,
  });
  assert.ok(!granted(plan('ENTERPRISE'), { ...unrestricted, readOnly: true }).includes('receipts.confirm'));
});

test('a session for one partnership knows nothing of the viewer’s own operations', () => {
  const restrictions = { ...unrestricted, partnershipId: '7c9e6679-7425-40de-944b-e07fc1f90ae7' };
  assert.deepEqual(granted(plan('ENTERPRISE'), restrictions), [
    'partnerships.view',
    'products.view-shared',
    'inventory.view-shared',
    'purchase-orders.view',
    'shipments.view',
    'shipments.create',
    'asns.receive',
    'receipts.confirm',
    'reports.basic',
  ]);
});
