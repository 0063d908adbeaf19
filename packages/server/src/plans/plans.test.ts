import assert from 'node:assert/strict';
import { it, test } from 'node:test';
import { testDatabases } from '../db/testing.ts';
import { testApp } from '../http/testing.ts';
import { currentPlan, permissionMatrix, planCards } from './plans.ts';

test('the plans cost what the price list says and name what they inherit', () => {
  assert.deepEqual(
    planCards().map(({ planTier, price, inherits, addOns }) => [
      planTier,
      price.amount,
      inherits,
      addOns.length,
    ]),
    [
      ['FREE', '0.00', null, 0],
      ['PRO', '199.00', 'FREE', 2],
      ['ENTERPRISE', '999.00', 'PRO', 0],
    ],
  );
});

test('the matrix has 18 rows with one entry per plan, in order', () => {
  const matrix = permissionMatrix();
  assert.equal(matrix.length, 18);
  for (const { plans } of matrix)
    assert.deepEqual(
      plans.map(({ planTier }) => planTier),
      ['FREE', 'PRO', 'ENTERPRISE'],
    );
  assert.deepEqual(matrix.find(({ feature }) => feature === 'inventory.manage')?.plans, [
    { planTier: 'FREE', granted: false, qualifier: null, limit: null },
    { planTier: 'PRO', granted: true, qualifier: '1 location', limit: 1 },
    { planTier: 'ENTERPRISE', granted: true, qualifier: 'unlimited', limit: null },
  ]);
});

test('the monthly cost is computed: a plan with a second location is $248', () => {
  const { monthlyCost, lines } = currentPlan({ planTier: 'PRO', addOns: { ADDITIONAL_LOCATION: 1 } }, false);
  assert.deepEqual(monthlyCost, { amount: '248.00', currency: 'USD' });
  assert.deepEqual(
    lines.map(({ label, quantity, amount }) => [label, quantity, amount.amount]),
    [
      ['PRO', 1, '199.00'],
      ['Additional location', 1, '49.00'],
    ],
  );
  const many = currentPlan(
    { planTier: 'PRO', addOns: { ADDITIONAL_LOCATION: 17, ADVANCED_FORECASTING: 1 } },
    false,
  );
  assert.equal(many.monthlyCost.amount, '1061.00');
});

testDatabases('plans', (database) => {
  it('show each what it pays; a subsidiary is included in its parent’s plan', async () => {
    const app = testApp(database());
    const parent = await app.addOrganization({ planTier: 'ENTERPRISE', kind: 'PARENT' });
    const subsidiary = await app.addOrganization({
      planTier: 'ENTERPRISE',
      kind: 'SUBSIDIARY',
      parentId: parent.id,
    });
    const pro = await app.addOrganization({ planTier: 'PRO', addOns: { ADDITIONAL_LOCATION: 1 } });
    const cost = async (organization: typeof parent) => {
      const { body } = await app.request('/v1/plans', { token: await organization.signIn() });
      return (body as { current: { monthlyCost: { amount: string } } }).current.monthlyCost.amount;
    };
    assert.equal(await cost(parent), '999.00');
    assert.equal(await cost(subsidiary), '0.00');
    assert.equal(await cost(pro), '248.00');
  });
});
