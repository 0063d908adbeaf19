import type {
  NetworkCohorts,
  NetworkConversion,
  NetworkConversionRate,
  NetworkStage,
} from '@betterdata/portal-contract';
import type { CohortRow } from './network.sql.ts';
import { ratio } from './summary.ts';

const RATE_DECIMALS = 4;

/**
 * Conversion by the month of joining, the sum of all months, and how far the organizations came.
 *
 * Who joined less than 6 (12) months ago is censored, not unconverted: it counts neither above nor below the line of
 * that rate, even if it has converted already, or the rate would be too high. A cohort has a rate once all of it is old
 * enough; the sum is over whoever is.
 *
 * @param unanswered how many more were invited and have not joined
 */
export function toCohorts(asOf: string, rows: readonly CohortRow[], unanswered: number): NetworkCohorts {
  return {
    asOf,
    items: rows.map((row) => {
      const { month, joined } = row;
      const ofAll = (rate: NetworkConversionRate) =>
        rate.eligible < joined ? { ...rate, rate: null } : rate;
      const { within6Months, within12Months } = conversion([row]);
      return { month, joined, within6Months: ofAll(within6Months), within12Months: ofAll(within12Months) };
    }),
    total: conversion(rows),
    funnel: funnel(rows, unanswered),
  };
}

function conversion(rows: readonly CohortRow[]): NetworkConversion {
  return {
    joined: total(rows, 'joined'),
    within6Months: rate(total(rows, 'converted6'), total(rows, 'old6')),
    within12Months: rate(total(rows, 'converted12'), total(rows, 'old12')),
  };
}

function rate(converted: number, eligible: number): NetworkConversionRate {
  return { eligible, converted, rate: ratio(converted, eligible, RATE_DECIMALS) };
}

const STAGES = [
  ['INVITED', 'joined'],
  ['JOINED', 'joined'],
  ['PARTNERED', 'partnered'],
  ['PRO', 'pro'],
  ['ENTERPRISE', 'enterprise'],
] as const;

function funnel(rows: readonly CohortRow[], unanswered: number): NetworkStage[] {
  const counts = STAGES.map(
    ([stage, column]) => total(rows, column) + (stage === 'INVITED' ? unanswered : 0),
  );
  return STAGES.map(([stage], index) => {
    const organizations = counts[index] ?? 0;
    const previous = counts[index - 1];
    const ofPrevious = previous === undefined ? null : ratio(organizations, previous, RATE_DECIMALS);
    return { stage, organizations, ofPrevious };
  });
}

function total(rows: readonly CohortRow[], column: Exclude<keyof CohortRow, 'month'>): number {
  return rows.reduce((sum, row) => sum + row[column], 0);
}
