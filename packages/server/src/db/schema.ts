import type { SharesTable, Tables } from './tables.gen.ts';

/** What is on its way to a location: announced by ASNs, and neither counted nor written off. */
export interface InboundInTransitView {
  owner_org: string;
  location_id: string;
  product_id: string;
  quantity: number;
}

/** All that queries may name: the tables and the views. */
export interface Schema extends Tables {
  /** The shares that hold now. */
  active_shares: SharesTable;
  inbound_in_transit: InboundInTransitView;
}
