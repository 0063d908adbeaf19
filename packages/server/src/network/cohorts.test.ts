import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toCohorts } from './cohorts.ts';
import type { CohortRow } from './network.sql.ts';

const row = (month: string, counts: Partial<CohortRow>): CohortRow => ({
  month,
  joined: 0,
  partnered: 0,
  pro: 0,
  enterprise: 0,
  old6: 0,
  converted6: 0,
  old12: 0,
  converted12: 0,
  ...counts,
});

it('a cohort that is partly too young has no rate, and its old ones count in the sum', () => {
  const { items, total } = toCohorts(
    '2026-03-14',
    [
      row('2025-01-01', { joined: 3, old6: 3, converted6: 1, old12: 3, converted12: 2 }),
      row('2025-09-01', { joined: 2, old6: 1, converted6: 1 }),
      row('2026-01-01', { joined: 5 }),
    ],
    0,
  );
  assert.deepEqual(
    items.map(({ within6Months, within12Months }) => [within6Months.rate, within12Months.rate]),
    [
      [0.3333, 0.6667],
      [null, null],
      [null, null],
    ],
  );
  assert.deepEqual(total, {
    joined: 10,
    within6Months: { eligible: 4, converted: 2, rate: 0.5 },
    within12Months: { eligible: 3, converted: 2, rate: 0.6667 },
  });
});

it('nobody at all has no rate, and no stage has a share of nothing', () => {
  const { items, total, funnel } = toCohorts('2026-03-14', [], 0);
  assert.deepEqual(items, []);
  assert.equal(total.within6Months.rate, null);
  assert.deepEqual(
    funnel.map(({ organizations, ofPrevious }) => [organizations, ofPrevious]),
    [
      [0, null],
      [0, null],
      [0, null],
      [0, null],
      [0, null],
    ],
  );
});

it('each stage of the funnel is a share of the one before', () => {
  const { funnel } = toCohorts(
    '2026-03-14',
    [
      row('2025-01-01', { joined: 6, partnered: 5, pro: 2 }),
      row('2025-02-01', { joined: 4, partnered: 3, pro: 2, enterprise: 1 }),
    ],
    15,
  );
  assert.deepEqual(funnel, [
    { stage: 'INVITED', organizations: 25, ofPrevious: null },
    { stage: 'JOINED', organizations: 10, ofPrevious: 0.4 },
    { stage: 'PARTNERED', organizations: 8, ofPrevious: 0.8 },
    { stage: 'PRO', organizations: 4, ofPrevious: 0.5 },
    { stage: 'ENTERPRISE', organizations: 1, ofPrevious: 0.25 },
  ]);
});
