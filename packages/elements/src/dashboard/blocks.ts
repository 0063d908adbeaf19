import type { Organization, Viewer } from '@betterdata/portal-contract';
import type { DefineOptions } from '../core/define.ts';

type Define = (options: DefineOptions) => void;

interface Block {
  /** The entitlement of the widget, which is left out of a page that may not have it. */
  readonly feature?: string;
  /** Loads what registers the widget. */
  readonly load: () => Promise<Define>;
}

/** The widgets that a dashboard is made of, by the name of their element. */
export const BLOCKS = {
  'sell-through': {
    feature: 'reports.basic',
    load: async () => (await import('../sell-through/define.ts')).defineSellThrough,
  },
  inventory: {
    feature: 'inventory.view-shared',
    load: async () => (await import('../inventory/define.ts')).defineInventory,
  },
  'asn-inbox': {
    feature: 'asns.receive',
    load: async () => (await import('../asn-inbox/define.ts')).defineAsnInbox,
  },
  discrepancies: {
    feature: 'asns.receive',
    load: async () => (await import('../discrepancies/define.ts')).defineDiscrepancies,
  },
  notifications: {
    load: async () => (await import('../notifications/define.ts')).defineNotifications,
  },
  messages: {
    feature: 'partnerships.view',
    load: async () => (await import('../messages/define.ts')).defineMessages,
  },
  partnerships: {
    feature: 'partnerships.view',
    load: async () => (await import('../partnerships/define.ts')).definePartnerships,
  },
  invite: {
    feature: 'partnerships.create',
    load: async () => (await import('../invite/define.ts')).defineInvite,
  },
  organization: {
    load: async () => (await import('../organization/define.ts')).defineOrganization,
  },
} as const satisfies Record<string, Block>;

export type BlockName = keyof typeof BLOCKS;

interface Line {
  /** For whom: a side in partnerships of a type, or whoever is granted a feature; everybody where neither is named. */
  readonly type?: string;
  readonly role?: 'HOST' | 'PARTNER';
  readonly feature?: string;
  readonly main?: readonly BlockName[];
  readonly side?: readonly BlockName[];
}

/** Which blocks stand where for whom. Several lines that fit are joined, in this order, without doubles. */
const LINES: readonly Line[] = [
  { type: 'VMI_RETAILER', role: 'PARTNER', main: ['sell-through', 'inventory'], side: ['asn-inbox'] },
  { type: 'THREE_PL', role: 'PARTNER', main: ['inventory', 'asn-inbox'] },
  { type: 'SUPPLIER', role: 'PARTNER', main: ['asn-inbox'] },
  { type: 'WHOLESALE_CUSTOMER', role: 'PARTNER', main: ['asn-inbox'] },
  { type: 'THREE_PL', role: 'HOST', main: ['inventory', 'discrepancies'], side: ['asn-inbox'] },
  {
    type: 'VMI_RETAILER',
    role: 'HOST',
    main: ['inventory', 'discrepancies', 'sell-through'],
    side: ['asn-inbox'],
  },
  { type: 'SUPPLIER', role: 'HOST', main: ['asn-inbox', 'discrepancies'] },
  { type: 'WHOLESALE_CUSTOMER', role: 'HOST', main: ['inventory', 'discrepancies'] },
  { feature: 'inventory.manage', main: ['inventory'] },
  { side: ['notifications', 'messages', 'partnerships', 'invite', 'organization'] },
];

export interface Composition {
  readonly main: readonly BlockName[];
  readonly side: readonly BlockName[];
}

/** The blocks for an organization and what its viewer may see. What stands in the main column is not at the side too. */
export function compose(
  partnerships: Organization['partnerships'],
  entitlements: Viewer['entitlements'],
): Composition {
  const isGranted = (feature: string) =>
    entitlements.some((entry) => entry.feature === feature && entry.granted);
  const isShown = (name: BlockName) => {
    const { feature }: Block = BLOCKS[name];
    return feature === undefined || isGranted(feature);
  };
  const lines = LINES.filter(
    ({ type, role, feature }) =>
      (type === undefined || partnerships.some((entry) => entry.type === type && entry.role === role)) &&
      (feature === undefined || isGranted(feature)),
  );
  const main = new Set(lines.flatMap((line) => line.main ?? []).filter(isShown));
  const side = new Set(lines.flatMap((line) => line.side ?? []).filter(isShown));
  return { main: [...main], side: [...side].filter((name) => !main.has(name)) };
}
