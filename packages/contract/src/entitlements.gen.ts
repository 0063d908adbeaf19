// Generated from openapi/ by `npm run generate`. Do not edit.

import type { CatalogueAddOn, CatalogueFeature, CataloguePlan, PlanKey } from './catalogue.ts';

/** A row of the permission matrix. */
export type FeatureKey =
  | 'partnerships.view'
  | 'partnerships.create'
  | 'products.view-shared'
  | 'products.create'
  | 'inventory.view-shared'
  | 'inventory.manage'
  | 'purchase-orders.view'
  | 'purchase-orders.create'
  | 'shipments.view'
  | 'shipments.create'
  | 'asns.receive'
  | 'receipts.confirm'
  | 'forecasts.view'
  | 'reports.basic'
  | 'analytics.advanced'
  | 'multi-org.hierarchy'
  | 'multi-org.central-purchasing'
  | 'api.access';

/** The rows whose use is counted. */
export type LimitedFeature = 'products.create' | 'inventory.manage';

export type AddOnCode = 'ADDITIONAL_LOCATION' | 'ADVANCED_FORECASTING';

/** From the lowest to the highest. */
export const plans: Readonly<Record<PlanKey, CataloguePlan>> = {
  FREE: {
    partnershipTier: 'PARTNER_ONLY',
    name: 'Partner Portal',
    price: { amount: '0.00', currency: 'USD' },
    summary: 'Perfect for suppliers, distributors, and partners collaborating with customers',
    inherits: null,
    included: [
      'Unlimited partnerships (receive invitations)',
      'View shared inventory from partners',
      'Receive and confirm shipments',
      'ASN management (receive, confirm)',
      'Basic communication (in-app messaging)',
      'Email/SMS notifications',
    ],
    notIncluded: [
      'Cannot create own products or inventory',
      'Cannot create purchase orders',
      'No forecasting or analytics',
    ],
  },
  PRO: {
    partnershipTier: 'BASIC',
    name: 'Own Operations',
    price: { amount: '199.00', currency: 'USD' },
    summary: 'Manage your own supply chain operations + maintain partnerships',
    inherits: 'FREE',
    included: [
      'Create and manage products (up to 1,000 SKUs)',
      'Manage inventory at 1 warehouse location',
      'Create purchase orders to suppliers',
      'Basic forecasting (12-month rolling average)',
      'Basic reporting and analytics',
      'Inventory adjustments, cycle counts',
      'Create own partnerships (invite suppliers/customers)',
    ],
    notIncluded: [
      'No parent-subsidiary structure or central purchasing',
      'No advanced analytics',
      'No API access',
    ],
  },
  ENTERPRISE: {
    partnershipTier: 'FULL',
    name: 'Multi-Organization',
    price: { amount: '999.00', currency: 'USD' },
    summary: 'For complex supply chains with parent-subsidiary structures',
    inherits: 'PRO',
    included: [
      'Unlimited SKUs and locations',
      'Multi-organization hierarchy (parent + subsidiaries)',
      'Central purchasing (parent buys for subs)',
      'Advanced AI forecasting',
      'Supply chain optimization',
      'Full API access',
      'Dedicated account manager',
      'Custom integrations',
      'White-glove onboarding',
    ],
    notIncluded: [],
  },
};

export const addOns: Readonly<Record<AddOnCode, CatalogueAddOn<FeatureKey>>> = {
  ADDITIONAL_LOCATION: {
    plans: ['PRO'],
    name: 'Additional location',
    price: { amount: '49.00', currency: 'USD' },
    raises: { feature: 'inventory.manage', by: 1 },
    sets: null,
  },
  ADVANCED_FORECASTING: {
    plans: ['PRO'],
    name: 'Advanced forecasting',
    price: { amount: '29.00', currency: 'USD' },
    raises: null,
    sets: { feature: 'forecasts.view', level: 'ADVANCED' },
  },
};

/** In the order of the permission matrix. */
export const features: Readonly<Record<FeatureKey, CatalogueFeature<AddOnCode>>> = {
  'partnerships.view': {
    group: 'Partnerships',
    title: 'View own partnerships',
    purpose: 'See your partnerships, their terms and what they share.',
    granted: ['FREE', 'PRO', 'ENTERPRISE'],
    qualifiers: {},
    limits: null,
    levels: {},
    addOn: null,
    message: null,
  },
  'partnerships.create': {
    group: 'Partnerships',
    title: 'Create new partnerships',
    purpose: 'Invite suppliers, customers, freight forwarders and customs brokers.',
    granted: ['PRO', 'ENTERPRISE'],
    qualifiers: {},
    limits: null,
    levels: {},
    addOn: null,
    message: 'Upgrade to PRO: Invite your own partners',
  },
  'products.view-shared': {
    group: 'Products',
    title: 'View shared products',
    purpose: 'See the products that partners share with you.',
    granted: ['FREE', 'PRO', 'ENTERPRISE'],
    qualifiers: { FREE: 'read-only' },
    limits: null,
    levels: {},
    addOn: null,
    message: null,
  },
  'products.create': {
    group: 'Products',
    title: 'Create own products',
    purpose: 'Keep your own products with specifications, images, prices and bills of materials.',
    granted: ['PRO', 'ENTERPRISE'],
    qualifiers: { PRO: '1,000 SKU limit', ENTERPRISE: 'unlimited' },
    limits: { unit: 'skus', PRO: 1000, ENTERPRISE: null },
    levels: {},
    addOn: null,
    message: 'Upgrade to PRO: Unlock product management',
  },
  'inventory.view-shared': {
    group: 'Inventory',
    title: 'View shared inventory',
    purpose: 'See partner stock at your locations, by SKU and lot.',
    granted: ['FREE', 'PRO', 'ENTERPRISE'],
    qualifiers: { FREE: 'filtered by partnership' },
    limits: null,
    levels: {},
    addOn: null,
    message: null,
  },
  'inventory.manage': {
    group: 'Inventory',
    title: 'Manage own inventory',
    purpose: 'Run your own stock: counts, adjustments, transfers and FEFO.',
    granted: ['PRO', 'ENTERPRISE'],
    qualifiers: { PRO: '1 location', ENTERPRISE: 'unlimited' },
    limits: { unit: 'locations', PRO: 1, ENTERPRISE: null },
    levels: {},
    addOn: 'ADDITIONAL_LOCATION',
    message: 'Upgrade to PRO: Manage own inventory at 1 location',
  },
  'purchase-orders.view': {
    group: 'Purchase Orders',
    title: 'View POs from partners',
    purpose: 'Read and answer the orders that partners send you.',
    granted: ['FREE', 'PRO', 'ENTERPRISE'],
    qualifiers: { FREE: 'read-only' },
    limits: null,
    levels: {},
    addOn: null,
    message: null,
  },
  'purchase-orders.create': {
    group: 'Purchase Orders',
    title: 'Create POs to suppliers',
    purpose: 'Order from your suppliers, with approvals and landed cost.',
    granted: ['PRO', 'ENTERPRISE'],
    qualifiers: {},
    limits: null,
    levels: {},
    addOn: null,
    message: 'Upgrade to PRO: Create POs to suppliers',
  },
  'shipments.view': {
    group: 'Shipments',
    title: 'View shared shipments',
    purpose: 'Follow shipments to and from your locations.',
    granted: ['FREE', 'PRO', 'ENTERPRISE'],
    qualifiers: { FREE: 'filtered' },
    limits: null,
    levels: {},
    addOn: null,
    message: null,
  },
  'shipments.create': {
    group: 'Shipments',
    title: 'Create shipments',
    purpose: 'Ship goods and announce them with an ASN.',
    granted: ['PRO', 'ENTERPRISE'],
    qualifiers: {},
    limits: null,
    levels: {},
    addOn: null,
    message: 'Upgrade to PRO: Create shipments',
  },
  'asns.receive': {
    group: 'ASNs',
    title: 'Receive ASNs',
    purpose: 'See the deliveries that are on their way to you.',
    granted: ['FREE', 'PRO', 'ENTERPRISE'],
    qualifiers: {},
    limits: null,
    levels: {},
    addOn: null,
    message: null,
  },
  'receipts.confirm': {
    group: 'ASNs',
    title: 'Confirm receipts',
    purpose: 'Count a delivery and report differences.',
    granted: ['FREE', 'PRO', 'ENTERPRISE'],
    qualifiers: {},
    limits: null,
    levels: {},
    addOn: null,
    message: null,
  },
  'forecasts.view': {
    group: 'Forecasting',
    title: 'View forecasts',
    purpose: 'See expected demand from the last twelve months.',
    granted: ['PRO', 'ENTERPRISE'],
    qualifiers: { PRO: 'basic', ENTERPRISE: 'advanced AI' },
    limits: null,
    levels: { PRO: 'BASIC', ENTERPRISE: 'AI' },
    addOn: 'ADVANCED_FORECASTING',
    message: 'Upgrade to PRO: Unlock basic forecasting',
  },
  'reports.basic': {
    group: 'Reporting',
    title: 'Basic reports',
    purpose: 'See receipts, snapshots and stock reports.',
    granted: ['FREE', 'PRO', 'ENTERPRISE'],
    qualifiers: { FREE: 'limited' },
    limits: null,
    levels: { FREE: 'LIMITED', PRO: 'FULL', ENTERPRISE: 'FULL' },
    addOn: null,
    message: null,
  },
  'analytics.advanced': {
    group: 'Reporting',
    title: 'Advanced analytics',
    purpose: 'See Pareto analysis, scenarios and supply-chain optimization.',
    granted: ['ENTERPRISE'],
    qualifiers: {},
    limits: null,
    levels: {},
    addOn: null,
    message: 'Upgrade to ENTERPRISE: Unlock advanced analytics',
  },
  'multi-org.hierarchy': {
    group: 'Multi-Org',
    title: 'Parent-subsidiary',
    purpose: 'Run a parent organization with subsidiaries.',
    granted: ['ENTERPRISE'],
    qualifiers: {},
    limits: null,
    levels: {},
    addOn: null,
    message: 'Upgrade to ENTERPRISE: Multi-org hierarchy',
  },
  'multi-org.central-purchasing': {
    group: 'Multi-Org',
    title: 'Central purchasing',
    purpose: 'Buy centrally for all subsidiaries.',
    granted: ['ENTERPRISE'],
    qualifiers: {},
    limits: null,
    levels: {},
    addOn: null,
    message: 'Upgrade to ENTERPRISE: Central purchasing',
  },
  'api.access': {
    group: 'API Access',
    title: 'API endpoints',
    purpose: 'Connect your systems with API keys and webhooks.',
    granted: ['ENTERPRISE'],
    qualifiers: {},
    limits: null,
    levels: {},
    addOn: null,
    message: 'Upgrade to ENTERPRISE: Full API access',
  },
};
