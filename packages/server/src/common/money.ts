import Big from 'big.js';

/** An amount as a decimal string (never a float) with its ISO 4217 currency. */
export interface Money {
  amount: string;
  currency: string;
}

/** What an amount may be read from: a decimal string (PostgreSQL `numeric`) or an integer. */
export type Decimal = string | number | Big;

/** Totals carry two decimals and round half up. */
const TOTAL_DECIMALS = 2;

/** `quantity × unitPrice`, unrounded: round once, at the total. */
export function extend(quantity: number, unitPrice: Decimal): Big {
  return new Big(unitPrice).times(quantity);
}

/** The exact sum of amounts in one currency. */
export function sum(amounts: Iterable<Decimal>): Big {
  let total = new Big(0);
  for (const amount of amounts) total = total.plus(amount);
  return total;
}

/** A total as the contract writes it: two decimals, half up. */
export function money(amount: Decimal, currency: string): Money {
  return { amount: new Big(amount).toFixed(TOTAL_DECIMALS, Big.roundHalfUp), currency };
}
