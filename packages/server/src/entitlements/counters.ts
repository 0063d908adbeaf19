import type { LimitedFeature } from '@betterdata/portal-contract';
import type { RawBuilder } from 'kysely';
import { countOwnLocations } from '../locations/own-locations.sql.ts';
import { countOwnProducts } from '../products/own-products.sql.ts';

/**
 * What counts toward each limit of `entitlements.yaml`: SQL that answers one number for the viewer's organization,
 * declared by the noun whose rows they are. A limit without a counter does not compile.
 */
export const counters: Readonly<Record<LimitedFeature, RawBuilder<number>>> = {
  'products.create': countOwnProducts,
  'inventory.manage': countOwnLocations,
};
