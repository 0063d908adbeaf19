/** The form of the entitlement catalogue that is generated from openapi/entitlements.yaml. */

export type PlanKey = 'FREE' | 'PRO' | 'ENTERPRISE';
export type FeatureLevel = 'LIMITED' | 'BASIC' | 'ADVANCED' | 'FULL' | 'AI';

/** A decimal string with its ISO 4217 currency. */
export interface Price {
  readonly amount: string;
  readonly currency: string;
}

export interface CataloguePlan {
  readonly partnershipTier: 'PARTNER_ONLY' | 'BASIC' | 'FULL';
  readonly name: string;
  /** Per month. */
  readonly price: Price;
  readonly summary: string;
  /** The plan of which this one includes everything. */
  readonly inherits: PlanKey | null;
  readonly included: readonly string[];
  readonly notIncluded: readonly string[];
}

export interface CatalogueAddOn<Feature extends string> {
  /** The plans that can buy it. */
  readonly plans: readonly PlanKey[];
  readonly name: string;
  /** Per month and piece. */
  readonly price: Price;
  readonly raises: { readonly feature: Feature; readonly by: number } | null;
  readonly sets: { readonly feature: Feature; readonly level: FeatureLevel } | null;
}

export interface CatalogueFeature<AddOn extends string> {
  /** The heading of the permission matrix under which it stands. */
  readonly group: string;
  readonly title: string;
  /** What it would show, for a locked widget. */
  readonly purpose: string;
  /** The plans that include it. */
  readonly granted: readonly PlanKey[];
  /** The matrix's remark per plan, such as "read-only". */
  readonly qualifiers: { readonly [Plan in PlanKey]?: string };
  /** What is counted and how many each plan includes (null: unlimited); null where nothing is counted. */
  readonly limits: ({ readonly unit: string } & { readonly [Plan in PlanKey]?: number | null }) | null;
  readonly levels: { readonly [Plan in PlanKey]?: FeatureLevel };
  /** The add-on that raises the limit or the level. */
  readonly addOn: AddOn | null;
  /** How to unlock it, to be shown as it is; null where every plan grants it. */
  readonly message: string | null;
}

export interface ProblemDefinition {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}
