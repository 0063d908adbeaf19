import type { Address } from '@betterdata/portal-contract';
import type { RowOf } from './tables.ts';

/** The address in a row, as JSON for the database; null where there is none. */
export function toAddress(row: RowOf<'organizations'> | RowOf<'locations'>): string | null {
  const { street, city, region, postalCode, country } = row;
  if (city === undefined || country === undefined) return null;
  const address: Address = {
    lines: street === undefined ? [] : [street],
    city,
    region: region ?? null,
    postalCode: postalCode ?? null,
    country,
  };
  return JSON.stringify(address);
}
