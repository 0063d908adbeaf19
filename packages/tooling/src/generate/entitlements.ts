import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const planKey = z.enum(['FREE', 'PRO', 'ENTERPRISE']);
const level = z.enum(['LIMITED', 'BASIC', 'ADVANCED', 'FULL', 'AI']);
const price = z.strictObject({
  amount: z.string().regex(/^\d+\.\d{2}$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
const texts = z.array(z.string().min(1));

/** openapi/entitlements.yaml: the permission matrix. `CatalogueFeature` and its neighbours describe the fields. */
const entitlementFile = z.strictObject({
  plans: z.record(
    planKey,
    z.strictObject({
      partnershipTier: z.enum(['PARTNER_ONLY', 'BASIC', 'FULL']),
      name: z.string(),
      price,
      summary: z.string(),
      inherits: planKey.nullable(),
      included: texts,
      notIncluded: texts,
    }),
  ),
  addOns: z.record(
    z.string().regex(/^[A-Z]+(_[A-Z]+)*$/),
    z.strictObject({
      plans: z.array(planKey),
      name: z.string(),
      price,
      raises: z
        .strictObject({ feature: z.string(), by: z.int().min(1) })
        .nullable()
        .default(null),
      sets: z.strictObject({ feature: z.string(), level }).nullable().default(null),
    }),
  ),
  features: z.record(
    z.string().regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/),
    z.strictObject({
      group: z.string(),
      title: z.string(),
      purpose: z.string(),
      granted: z.array(planKey).min(1),
      qualifiers: z.partialRecord(planKey, z.string()).default({}),
      limits: z
        .strictObject({
          unit: z.string(),
          FREE: z.int().nullable().optional(),
          PRO: z.int().nullable().optional(),
          ENTERPRISE: z.int().nullable().optional(),
        })
        .nullable()
        .default(null),
      levels: z.partialRecord(planKey, level).default({}),
      addOn: z.string().nullable().default(null),
      message: z.string().nullable().default(null),
    }),
  ),
});

export type Entitlements = z.output<typeof entitlementFile>;

export async function readEntitlements(file: string): Promise<Entitlements> {
  return parseEntitlements(await readFile(file, 'utf8'));
}

export function parseEntitlements(yaml: string): Entitlements {
  const entitlements = entitlementFile.parse(parse(yaml));
  checkReferences(entitlements);
  return entitlements;
}

function checkReferences({ plans, addOns, features }: Entitlements): void {
  for (const [key, feature] of Object.entries(features)) {
    if (feature.addOn !== null && addOns[feature.addOn] === undefined) {
      throw new Error(`features.${key}: there is no add-on ${feature.addOn}`);
    }
    if ((feature.message === null) !== (feature.granted.length === Object.keys(plans).length)) {
      throw new Error(`features.${key}: an unlock message belongs to every feature that some plan lacks`);
    }
  }
  for (const [key, { raises, sets }] of Object.entries(addOns)) {
    for (const effect of [raises, sets]) {
      if (effect !== null && features[effect.feature]?.addOn !== key) {
        throw new Error(`addOns.${key}: the feature ${effect.feature} does not name this add-on`);
      }
    }
  }
}

export function printEntitlements({ plans, addOns, features }: Entitlements): string {
  const union = (keys: string[]) => keys.map((key) => JSON.stringify(key)).join(' | ');
  const limited = Object.keys(features).filter((key) => features[key]?.limits !== null);
  return `import type { CatalogueAddOn, CatalogueFeature, CataloguePlan, PlanKey } from './catalogue.ts';

/** A row of the permission matrix. */
export type FeatureKey = ${union(Object.keys(features))};

/** The rows whose use is counted. */
export type LimitedFeature = ${union(limited)};

export type AddOnCode = ${union(Object.keys(addOns))};

/** From the lowest to the highest. */
export const plans: Readonly<Record<PlanKey, CataloguePlan>> = ${JSON.stringify(plans)};

export const addOns: Readonly<Record<AddOnCode, CatalogueAddOn<FeatureKey>>> = ${JSON.stringify(addOns)};

/** In the order of the permission matrix. */
export const features: Readonly<Record<FeatureKey, CatalogueFeature<AddOnCode>>> = ${JSON.stringify(features)};
`;
}
