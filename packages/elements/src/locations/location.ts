import type { Location, PlanList } from '@betterdata/portal-contract';
import type { MessageArgs } from '../core/messages.ts';
import type { locationsEn } from './locations.en.ts';

type Texts = typeof locationsEn;

/** The widget as its parts see it. */
export interface LocationsHost {
  readonly headingLevel: number;
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
}

/** What somebody may create. */
export const TYPES = ['WAREHOUSE', 'FULFILLMENT_CENTER', 'RETAIL_DC', 'STORE', 'SALON', 'PLANT'] as const;
export type LocationType = (typeof TYPES)[number];

/** "Suzhou, CN" */
export function placeOf({ address }: Location): string | undefined {
  return address ? [address.city, address.country].filter(Boolean).join(', ') : undefined;
}

/** The lines of an address, as they stand on a label. */
export function addressLines({ address }: Location): string[] {
  if (!address) return [];
  const { lines, city, region, postalCode, country } = address;
  const town = [city, region, postalCode].filter(Boolean).join(', ');
  return [...lines, town, country].filter(Boolean);
}

/** The next plan that includes more of what a feature counts; null where none does. */
export function planWithMore({ features, current }: PlanList, feature: string, limit: number): string | null {
  const grants = features.find((row) => row.feature === feature)?.plans ?? [];
  const present = grants.findIndex(({ planTier }) => planTier === current.planTier);
  const higher = grants.slice(present + 1).find((plan) => plan.granted && (plan.limit ?? Infinity) > limit);
  return higher?.planTier ?? null;
}
