import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectedConversions, projectRevenue } from './projection.ts';
import type { PlanRow } from './network.sql.ts';

const rows: PlanRow[] = [
  { planTier: 'FREE', subsidiary: false, addOns: {}, organizations: 6 },
  { planTier: 'PRO', subsidiary: false, addOns: {}, organizations: 1 },
  { planTier: 'PRO', subsidiary: false, addOns: { ADDITIONAL_LOCATION: 1 }, organizations: 1 },
  { planTier: 'ENTERPRISE', subsidiary: false, addOns: {}, organizations: 1 },
  { planTier: 'ENTERPRISE', subsidiary: true, addOns: {}, organizations: 2 },
];

describe('expected conversions', () => {
  it('are what is left out of a pool that loses the same share every month', () => {
    for (const rate of [0, 0.05, 0.4, 0.9]) {
      // Month by month, instead of by a power: the share that goes, 1 − (1 − r)^(1/12), taken from what is left.
      const hazard = 1 - Math.exp(Math.log1p(-rate) / 12);
      let left = 100;
      for (let month = 0; month <= 12; month += 1) {
        assert.ok(Math.abs(expectedConversions(100, rate, month) - (100 - left)) < 1e-9, `${rate} ${month}`);
        left -= left * hazard;
      }
    }
  });

  it('are nobody at the start, the rate after 12 months, and half of the pace in the first half at most', () => {
    assert.equal(expectedConversions(6, 0.4, 0), 0);
    assert.ok(Math.abs(expectedConversions(6, 0.4, 12) - 2.4) < 1e-12);
    assert.ok(expectedConversions(6, 0.4, 6) > 1.2);
    assert.equal(expectedConversions(6, 1, 1), 6);
    assert.equal(expectedConversions(6, 1, 0), 0);
    assert.equal(expectedConversions(0, 0.4, 12), 0);
  });
});

describe('projected revenue', () => {
  it('starts with what is paid today and ends with 40 % of the FREE organizations on PRO', () => {
    const { months, ...rest } = projectRevenue('2026-11-23', rows, 40);
    assert.deepEqual(rest, {
      asOf: '2026-11-23',
      rate: 40,
      freeOrganizations: 6,
      planPrice: { amount: '199.00', currency: 'USD' },
    });
    assert.equal(months.length, 13);
    const usd = (amount: string) => ({ amount, currency: 'USD' });
    // 199 + 248 + 999, subsidiaries included; 6 × 40 % × 199 = 477.60 more.
    assert.deepEqual(months[0], { month: '2026-11-23', converted: 0, monthlyRevenue: usd('1446.00') });
    assert.deepEqual(months[12], { month: '2027-11-23', converted: 2.4, monthlyRevenue: usd('1923.60') });
    // 6 × (1 − √0.6) = 1.352420…, × 199 = 269.131…
    assert.deepEqual(months[6], { month: '2027-05-23', converted: 1.35, monthlyRevenue: usd('1715.13') });
  });

  it('never falls, and with no conversions stays', () => {
    const amounts = (rate: number) =>
      projectRevenue('2026-11-23', rows, rate).months.map(({ monthlyRevenue }) =>
        Number(monthlyRevenue.amount),
      );
    assert.deepEqual(new Set(amounts(0)), new Set([1446]));
    assert.deepEqual(
      amounts(73),
      amounts(73).toSorted((one, other) => one - other),
    );
  });

  it('names a day of every month, also from its last day', () => {
    const { months } = projectRevenue('2027-10-31', rows, 40);
    assert.deepEqual(
      months.slice(0, 6).map(({ month }) => month),
      ['2027-10-31', '2027-11-30', '2027-12-31', '2028-01-31', '2028-02-29', '2028-03-31'],
    );
  });
});
