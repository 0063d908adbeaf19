import type { InventoryItem, InventorySummary, Money } from '@betterdata/portal-contract';
import Big from 'big.js';
import { extend, money, sum } from '../common/money.ts';

/** The buckets of a stock figure. */
export interface Buckets {
  available: number;
  reserved: number;
  damaged: number;
  qualityHold: number;
  expired: number;
}

/** On hand is the sum of the buckets; goods in transit or on order are not on hand. */
export function onHand({ available, reserved, damaged, qualityHold, expired }: Buckets): number {
  return available + reserved + damaged + qualityHold + expired;
}

/** Quantity × unit value as money, or null where the viewer gets no value. */
export function valueOf(quantity: number, unitValue: string | null, currency: string | null): Money | null {
  return unitValue === null || currency === null ? null : money(extend(quantity, unitValue), currency);
}

type ValueBasis = InventoryItem['valueBasis'];

export interface LocationTotal {
  id: string;
  code: string;
  name: string;
  operator: InventorySummary['locations'][number]['operator'];
  units: number;
  value: Money | null;
  valueBasis: ValueBasis;
}

/**
 * Adds locations up. Values are added as they are shown (to the cent), so that the total is what a reader gets by
 * adding the figures on the page. There is no total value when a location with stock has none, or when currencies
 * or bases differ: those are never added.
 */
export function summarize(locations: readonly LocationTotal[]): InventorySummary {
  // Opposite quantities may add up to no units, and still be worth something.
  const stocked = locations.filter((location) => location.units !== 0 || location.value !== null);
  const currency = onlyValue(stocked.map((location) => location.value?.currency ?? null));
  const valueBasis = onlyValue(stocked.map((location) => location.valueBasis));
  const addable = currency !== null && valueBasis !== null;
  return {
    locations: locations.map(({ valueBasis: _, ...location }) => location),
    units: locations.reduce((units, location) => units + location.units, 0),
    value: addable
      ? money(sum(stocked.map((location) => location.value?.amount ?? new Big(0))), currency)
      : null,
    valueBasis: addable ? valueBasis : null,
  };
}

/** The one value that all of `values` are, or null. */
function onlyValue<Value>(values: readonly Value[]): Value | null {
  const [first, ...others] = values;
  return first !== undefined && others.every((value) => value === first) ? first : null;
}

/** On hand after each of `movements` (newest first), given what it is after the newest. */
export function balances(movements: readonly { quantity: number }[], afterNewest: number): number[] {
  let balance = afterNewest;
  return movements.map(({ quantity }) => {
    const after = balance;
    balance -= quantity;
    return after;
  });
}
