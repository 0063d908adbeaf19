import type { Discrepancy } from '@betterdata/portal-contract';
import type { DiscrepancyRow } from './discrepancies.sql.ts';

export function toDiscrepancy(row: DiscrepancyRow): Discrepancy {
  const { x12, edifact4221, edifact4295, edifact6063, ...discrepancy } = row;
  return { ...discrepancy, codes: { x12, edifact4221, edifact4295, edifact6063 } };
}
