// Generated from openapi/ by `npm run generate`. Do not edit.

import type { Open } from './open.ts';
export interface paths {
  '/v1/viewer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the viewer
     * @description The user, the organization, the session and all effective entitlements.
     */
    get: operations['viewer.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/partnerships': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List your partnerships
     * @description As host and as partner, ordered by the date on which they became effective.
     */
    get: operations['partnerships.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/partnerships/{partnershipId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a partnership
     * @description Its terms, roles, status and what it shares.
     */
    get: operations['partnerships.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/locations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List locations
     * @description Your own locations and those where partners keep stock with you, ordered by code.
     */
    get: operations['locations.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/products': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List products
     * @description Your own products and those that partners share with you, ordered by SKU. Read-only.
     */
    get: operations['products.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/products/{productId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a product
     * @description A product of yours or one that is shared with you.
     */
    get: operations['products.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/inventory': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List stock
     * @description One item per product and location. Only items that have or had stock are listed.
     */
    get: operations['inventory.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/inventory/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Summarize stock by location
     * @description Units on hand and their value, per location and over all that you can see.
     */
    get: operations['inventory.summary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/inventory/{itemId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an item with its lots
     * @description One product at one location, lot by lot.
     */
    get: operations['inventory.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/inventory/{itemId}/movements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List an item's movements
     * @description The ledger of one item, newest first.
     */
    get: operations['inventory.movements'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/asns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List ASNs
     * @description Notices that you sent and notices addressed to you. Drafts of others are not listed.
     */
    get: operations['asns.list'];
    put?: never;
    /**
     * Send an ASN
     * @description Announces a shipment to a partner's location (purpose ORIGINAL).
     */
    post: operations['asns.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/asns/{asnId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    /**
     * Get an ASN
     * @description The whole notice with lines, lots and logistic units.
     */
    get: operations['asns.get'];
    /**
     * Replace an ASN
     * @description Sends the whole content again (purpose REPLACE), before anything was received.
     */
    put: operations['asns.replace'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/asns/{asnId}/acknowledge': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Acknowledge an ASN
     * @description Tells the sender that the notice was seen. It needs no body.
     */
    post: operations['asns.acknowledge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/asns/{asnId}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel an ASN
     * @description Withdraws the notice (purpose CANCEL), before anything was received. It needs no body.
     */
    post: operations['asns.cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/asns/{asnId}/close': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Close an ASN
     * @description Files the notice once it is received and every difference is settled. Nothing of it is in transit any more, and its receipts can no longer be taken back. It needs no body.
     */
    post: operations['asns.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/asns/{asnId}/receipts': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Receive an ASN
     * @description Confirms a count. It posts to the owner's stock, opens discrepancies for every difference, and moves the ASN on. The Idempotency-Key is the receipt's id.
     */
    post: operations['asns.receive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/receipts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List receipts
     * @description Counts that you confirmed and counts of what you sent, newest first.
     */
    get: operations['receipts.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/receipts/{receiptId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        receiptId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    /**
     * Get a receipt
     * @description The count with its differences.
     */
    get: operations['receipts.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/receipts/{receiptId}/reversal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        receiptId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reverse a receipt
     * @description Takes a receipt back by a correction receipt with opposite quantities; the ASN can then be counted again. If-Match carries the version of the ASN. The Idempotency-Key is the correction's id.
     */
    post: operations['receipts.reverse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/asns/{asnId}/photos': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Upload a photo
     * @description Keeps a picture of what arrived, for a line of the receipt to come. Until a receipt names it, only the receiver sees it, and after seven days it is gone; from then on it is seen by whoever sees the receipt. The file is kept as it is: remove what it says about the place and the camera if the sender should not read it. At most 100 an ASN.
     */
    post: operations['photos.upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/photos/{photoId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a photo
     * @description The file as it was uploaded.
     */
    get: operations['photos.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/discrepancies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List discrepancies
     * @description Differences that you reported and differences in what you sent, newest first.
     */
    get: operations['discrepancies.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/discrepancies/{discrepancyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a discrepancy
     * @description One difference with its codes and state.
     */
    get: operations['discrepancies.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/plans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the plans
     * @description Prices, inclusions and the permission matrix, with your plan and what it costs a month.
     */
    get: operations['plans.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/embed-sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make an embed session
     * @description For a host's backend: makes a token for the page of one signed-in person. Naming a partnership limits the session to it; a host may so show a partner's people what the partnership shares, read-only unless the partner's owner granted more. It takes no Idempotency-Key, because its answer is a secret and is never stored.
     */
    post: operations['embedSessions.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/embed-sessions/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * End this session
     * @description Revokes the token that makes the request, at once.
     */
    delete: operations['embedSessions.end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description An error answer, RFC 9457. */
    Problem: {
      /** @description Where this code is described. */
      type: string;
      title: string;
      status: number;
      /** @description One of the closed list of problem codes. */
      code: string;
      detail: string;
      /** @description Quote it when you ask for help. */
      requestId: string;
      /** @description What is wrong, value by value. */
      errors?: components['schemas']['FieldError'][];
      /** @description upgrade-required, limit-reached: the feature that was refused. */
      feature?: string;
      requiredPlan?: components['schemas']['PlanTier'];
      /** @description upgrade-required, limit-reached: how to unlock it, to be shown as it is. */
      message?: string;
      upgradeUrl?: string;
      limit?: number;
      usage?: number;
      addOn?: components['schemas']['AddOnKey'];
      /** @description version-mismatch: the version that the resource has now. */
      currentVersion?: number;
    };
    /**
     * Format: uuid
     * @description An opaque identifier.
     */
    Uuid: string;
    Role: Open<'OWNER' | 'ADMIN' | 'OPERATOR' | 'ANALYST' | 'BILLING' | 'VIEWER'>;
    ViewerUser: {
      id: components['schemas']['Uuid'];
      name: string;
      role: components['schemas']['Role'];
      /** @description May buy a plan: owners and billing members. */
      canPurchase: boolean;
    };
    PlanTier: Open<'FREE' | 'PRO' | 'ENTERPRISE'>;
    /** @description What the plan gives access to: FREE is PARTNER_ONLY, PRO is BASIC, ENTERPRISE is FULL. */
    PartnershipTier: Open<'PARTNER_ONLY' | 'BASIC' | 'FULL'>;
    ViewerOrganization: {
      id: components['schemas']['Uuid'];
      code: string;
      name: string;
      legalName: string;
      businessType: Open<
        | 'BRAND_OWNER'
        | 'THREE_PL'
        | 'RETAILER'
        | 'SUPPLIER'
        | 'CUSTOMER'
        | 'FREIGHT_FORWARDER'
        | 'CUSTOMS_BROKER'
        | 'DISTRIBUTOR'
      >;
      planTier: components['schemas']['PlanTier'];
      partnershipTier: components['schemas']['PartnershipTier'];
      /** @description The name of the person to ask for an upgrade. */
      owner: string | null;
      /** @description BCP 47 */
      locale: string;
      /** @description IANA time zone */
      timezone: string;
      /** @description ISO 4217 */
      currency: string;
    };
    /**
     * Format: date-time
     * @description A moment, RFC 3339 in UTC.
     */
    Timestamp: string;
    ViewerSession: {
      expiresAt: components['schemas']['Timestamp'];
      /** @description True where a host made this session for a partner without the right to act. */
      readOnly: boolean;
      /**
       * Format: uuid
       * @description Set where the session shows one partnership only.
       */
      partnershipId: string | null;
      /** @description Opaque and stable for this user in this organization; names drafts and caches. */
      subject: string;
    };
    /** @description A feature of the permission matrix. */
    Feature: string;
    AddOnKey: Open<'ADDITIONAL_LOCATION' | 'ADVANCED_FORECASTING'>;
    Entitlement: {
      feature: components['schemas']['Feature'];
      granted: boolean;
      /** @description Why not: the plan, a used-up limit, this session or this role. Null when granted. */
      reason: Open<'PLAN' | 'LIMIT' | 'SESSION' | 'ROLE'> | null;
      /** @description How much of the feature, where it has levels: LIMITED, FULL, BASIC, ADVANCED, AI. */
      level: string | null;
      /** @description How many are included; null when unlimited or not counted. */
      limit: number | null;
      /** @description How many are in use; null when not counted. */
      usage: number | null;
      /** @description The lowest plan that grants the feature; null when granted. */
      requiredPlan: components['schemas']['PlanTier'] | null;
      /** @description The add-on that would raise the limit or the level, when one is on sale for the plan. */
      addOn: components['schemas']['AddOnKey'] | null;
      /** @description How to unlock it, to be shown as it is; null when granted. */
      message: string | null;
    };
    /** @description Who is looking, and what they may do. The server alone decides; components render this answer. */
    Viewer: {
      user: components['schemas']['ViewerUser'];
      organization: components['schemas']['ViewerOrganization'];
      session: components['schemas']['ViewerSession'];
      /** @description One entry for each of the 18 features of the permission matrix, in its order. */
      entitlements: components['schemas']['Entitlement'][];
    };
    PartnershipCounterparty: {
      /** @description A tenant, or an external party without an account. */
      kind: Open<'ORGANIZATION' | 'PARTY'>;
      id: components['schemas']['Uuid'];
      code: string | null;
      name: string;
    };
    PartnershipTerms: {
      /** @description Incoterms 2020 code */
      incoterm?: string | null;
      currency: string;
      consignment: boolean;
      titleTransfer: Open<'ON_SHIPMENT' | 'ON_RECEIPT' | 'ON_SALE'>;
      paymentTerms?: {
        netDays: number;
      };
      /** @description How much more than shipped may be received, in percent of the line. */
      receiptTolerancePercent?: number;
      /** @description Days after a receipt in which a discrepancy can be claimed. */
      claimWindowDays?: number;
    };
    /** @description A location that you can see. */
    LocationRef: {
      id: components['schemas']['Uuid'];
      code: string;
      name: string;
    };
    /** @description A GS1 GTIN, stored with 14 digits. */
    Gtin: string;
    ProductRef: {
      id: components['schemas']['Uuid'];
      sku: string;
      gtin: components['schemas']['Gtin'] | null;
      name: string;
    };
    Share: {
      resource: Open<
        | 'PRODUCT'
        | 'LOCATION_INVENTORY'
        | 'PURCHASE_ORDER'
        | 'SHIPMENT'
        | 'ASN'
        | 'INVOICE'
        | 'SELL_THROUGH'
        | 'REPORT'
        | 'MESSAGE'
      >;
      location: components['schemas']['LocationRef'] | null;
      product: components['schemas']['ProductRef'] | null;
      visibility: Open<'QUANTITY' | 'QUANTITY_AND_VALUE'>;
      access: Open<'READ' | 'ACT'>;
    };
    /**
     * Format: date
     * @description A calendar day in the location's time zone, ISO 8601.
     */
    BusinessDate: string;
    /** @description Grows by one with every change of the resource; send it in If-Match. */
    Version: number;
    /** @description Two organizations that work together, seen from yours. */
    Partnership: {
      id: components['schemas']['Uuid'];
      type: Open<
        | 'THREE_PL'
        | 'VMI_RETAILER'
        | 'SUPPLIER'
        | 'WHOLESALE_CUSTOMER'
        | 'FREIGHT_FORWARDER'
        | 'CUSTOMS_BROKER'
      >;
      status: Open<'PENDING' | 'ACTIVE' | 'SUSPENDED' | 'ENDED'>;
      counterparty: components['schemas']['PartnershipCounterparty'];
      /** @description Your side: HOST shares, PARTNER is shared with. */
      role: Open<'HOST' | 'PARTNER'>;
      counterpartyRole: Open<'HOST' | 'PARTNER'>;
      terms: components['schemas']['PartnershipTerms'];
      shares: components['schemas']['Share'][];
      effectiveFrom: components['schemas']['BusinessDate'];
      /** Format: date */
      effectiveTo: string | null;
      version: components['schemas']['Version'];
    };
    /** @description Where the next page starts; null on the last page. Opaque. */
    Cursor: string | null;
    PartnershipList: {
      items: components['schemas']['Partnership'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description Another organization, as far as a partnership names it. */
    OrganizationRef: {
      id: components['schemas']['Uuid'];
      code: string;
      name: string;
    };
    Address: {
      lines: string[];
      city: string;
      region: string | null;
      postalCode: string | null;
      /** @description ISO 3166-1 alpha-2 */
      country: string;
    };
    /** @description A GS1 global location number. */
    Gln: string;
    Location: {
      id: components['schemas']['Uuid'];
      code: string;
      name: string;
      type: Open<'WAREHOUSE' | 'FULFILLMENT_CENTER' | 'RETAIL_DC' | 'STORE' | 'SALON' | 'PLANT' | 'EXTERNAL'>;
      operator: components['schemas']['OrganizationRef'];
      /** @description True where a partner keeps stock here that a partnership shares with you. */
      shared: boolean;
      address: components['schemas']['Address'] | null;
      /** @description IANA time zone */
      timezone: string;
      gln: components['schemas']['Gln'] | null;
    };
    LocationList: {
      items: components['schemas']['Location'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description The stock-keeping unit, unique within the organization that owns the product. */
    Sku: string;
    /** @description How many base units one package holds, with its own GTIN and outer dimensions. */
    Pack: {
      level: Open<'EACH' | 'INNER' | 'CASE' | 'PALLET'>;
      gtin: components['schemas']['Gtin'] | null;
      units: number;
      lengthMm: number | null;
      widthMm: number | null;
      heightMm: number | null;
      weightGrams: number | null;
    };
    Product: {
      id: components['schemas']['Uuid'];
      sku: components['schemas']['Sku'];
      gtin: components['schemas']['Gtin'] | null;
      name: string;
      description: string | null;
      owner: components['schemas']['OrganizationRef'];
      /** @description UN/ECE Recommendation 20 code */
      unitOfMeasure: string;
      packs: components['schemas']['Pack'][];
      tracking: Open<'NONE' | 'LOT' | 'SERIAL'>;
      shelfLifeDays: number | null;
      minimumRemainingShelfLifeDays: number | null;
      countryOfOrigin: string | null;
      status: Open<'DRAFT' | 'ACTIVE' | 'DISCONTINUED' | 'ARCHIVED'>;
    };
    ProductList: {
      items: components['schemas']['Product'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description A whole number of base units (each); negative for a decrease. */
    SignedQuantity: number;
    /** @description A whole number of base units (each). */
    Quantity: number;
    /**
     * @description An amount with its ISO 4217 currency. The amount is a decimal string, never a float.
     * @example {
     *       "amount": "178000.00",
     *       "currency": "USD"
     *     }
     */
    Money: {
      amount: string;
      currency: string;
    };
    /** @description The partnership's agreed price for a partner, cost for the owner, null without a value. */
    ValueBasis: Open<'PARTNERSHIP_PRICE' | 'COST'> | null;
    /** @description One product at one location, over all lots. */
    InventoryItem: {
      id: components['schemas']['Uuid'];
      location: components['schemas']['LocationRef'];
      /** @description Who works at the location. */
      operator: components['schemas']['OrganizationRef'];
      /** @description Whose stock it is. */
      owner: components['schemas']['OrganizationRef'];
      product: components['schemas']['ProductRef'];
      unitsPerCase: number | null;
      /** @description available + reserved + damaged + qualityHold + expired */
      onHand: components['schemas']['SignedQuantity'];
      available: components['schemas']['SignedQuantity'];
      reserved: components['schemas']['SignedQuantity'];
      damaged: components['schemas']['SignedQuantity'];
      qualityHold: components['schemas']['SignedQuantity'];
      expired: components['schemas']['SignedQuantity'];
      /** @description Announced by open ASNs and not yet received. Not part of onHand. */
      inTransit: components['schemas']['Quantity'];
      /** @description Lots with stock. */
      lotCount: number;
      /**
       * Format: date
       * @description The earliest expiry date among lots with stock.
       */
      firstExpiry: string | null;
      /** @description On hand × the basis; null where the share covers quantities only. */
      value: components['schemas']['Money'] | null;
      valueBasis: components['schemas']['ValueBasis'];
      updatedAt: components['schemas']['Timestamp'];
    };
    InventoryList: {
      items: components['schemas']['InventoryItem'][];
      nextCursor: components['schemas']['Cursor'];
    };
    InventorySummaryLocation: {
      id: components['schemas']['Uuid'];
      code: string;
      name: string;
      operator: components['schemas']['OrganizationRef'];
      units: components['schemas']['SignedQuantity'];
      value: components['schemas']['Money'] | null;
    };
    InventorySummary: {
      locations: components['schemas']['InventorySummaryLocation'][];
      /** @description On hand over all locations. */
      units: components['schemas']['SignedQuantity'];
      /** @description Null where a location has no value, or where currencies differ (they are never added). */
      value: components['schemas']['Money'] | null;
      valueBasis: components['schemas']['ValueBasis'];
    };
    InventoryLot: {
      /** @description Null for stock that is not tracked by lot. */
      lotNumber: string | null;
      /** Format: date */
      expiryDate: string | null;
      /** Format: date */
      productionDate: string | null;
      status: Open<'APPROVED' | 'ON_HOLD' | 'QUARANTINED' | 'RECALLED' | 'EXPIRED'>;
      onHand: components['schemas']['SignedQuantity'];
      available: components['schemas']['SignedQuantity'];
      reserved: components['schemas']['SignedQuantity'];
      damaged: components['schemas']['SignedQuantity'];
      qualityHold: components['schemas']['SignedQuantity'];
      expired: components['schemas']['SignedQuantity'];
    };
    InventoryItemDetails: components['schemas']['InventoryItem'] & {
      /** @description IANA time zone of the location, in which its business dates count. */
      timezone: string;
      /** @description By expiry date, earliest first; lots without one last. */
      lots: components['schemas']['InventoryLot'][];
    };
    /** @description One entry of the ledger. Entries are never changed or removed. */
    InventoryMovement: {
      id: components['schemas']['Uuid'];
      type: Open<
        | 'RECEIPT'
        | 'SHIP'
        | 'TRANSFER_OUT'
        | 'TRANSFER_IN'
        | 'SALE'
        | 'RETURN_IN'
        | 'RETURN_OUT'
        | 'ADJUSTMENT'
        | 'COUNT_VARIANCE'
        | 'STATUS_CHANGE'
        | 'SCRAP'
        | 'OPENING'
      >;
      quantity: components['schemas']['SignedQuantity'];
      bucket: Open<'AVAILABLE' | 'RESERVED' | 'DAMAGED' | 'QUALITY_HOLD' | 'EXPIRED'>;
      lotNumber: string | null;
      /** @description On hand of the item after this entry. */
      balance: components['schemas']['SignedQuantity'];
      source: {
        type: Open<'OPENING' | 'RECEIPT' | 'CORRECTION'>;
        /** @description The number of the document, such as a receipt number. */
        number: string | null;
      };
      /** @description The other end of a movement; null where it is not shared with you. */
      counterLocation: components['schemas']['LocationRef'] | null;
      reasonCode: string | null;
      /** @description The organization whose user caused the entry; null where it is not named to you. */
      actor: components['schemas']['OrganizationRef'] | null;
      occurredAt: components['schemas']['Timestamp'];
      postedAt: components['schemas']['Timestamp'];
    };
    InventoryMovementList: {
      items: components['schemas']['InventoryMovement'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description DRAFT → SENT → ACKNOWLEDGED → PARTIALLY_RECEIVED → RECEIVED → CLOSED; CANCELLED before the first receipt. */
    AsnStatus: Open<
      'DRAFT' | 'SENT' | 'ACKNOWLEDGED' | 'PARTIALLY_RECEIVED' | 'RECEIVED' | 'CLOSED' | 'CANCELLED'
    >;
    /** @description X12 BSN01: ORIGINAL 00, REPLACE 05, CANCEL 01. */
    AsnPurpose: Open<'ORIGINAL' | 'REPLACE' | 'CANCEL'>;
    /** @description Who ships. A receiver learns the legal name only; the location is set for the sender alone. */
    AsnOrigin: {
      organization: components['schemas']['OrganizationRef'];
      legalName: string;
      location: components['schemas']['LocationRef'] | null;
    };
    AsnDestination: {
      organization: components['schemas']['OrganizationRef'];
      location: components['schemas']['LocationRef'];
    };
    Carrier: {
      /** @description Standard Carrier Alpha Code */
      scac: string | null;
      name: string | null;
      proNumber: string | null;
      trackingNumbers: string[];
    };
    /** @description A step that you may take now. */
    AsnAction: Open<'ACKNOWLEDGE' | 'RECEIVE' | 'REPLACE' | 'CANCEL' | 'CLOSE'>;
    /** @description An advance ship notice, without its lines. */
    AsnSummary: {
      id: components['schemas']['Uuid'];
      asnNumber: string;
      purpose: components['schemas']['AsnPurpose'];
      status: components['schemas']['AsnStatus'];
      version: components['schemas']['Version'];
      /** @description INBOUND: addressed to you. OUTBOUND: sent by you. */
      direction: Open<'INBOUND' | 'OUTBOUND'>;
      partnershipId: components['schemas']['Uuid'];
      from: components['schemas']['AsnOrigin'];
      to: components['schemas']['AsnDestination'];
      carrier: components['schemas']['Carrier'];
      purchaseOrders: string[];
      shippedAt: components['schemas']['Timestamp'] | null;
      estimatedDeliveryAt: components['schemas']['Timestamp'] | null;
      palletCount: number;
      cartonCount: number;
      lineCount: number;
      unitsShipped: components['schemas']['Quantity'];
      /** @description Accepted, damaged or rejected so far. */
      unitsCounted: components['schemas']['Quantity'];
      actions: components['schemas']['AsnAction'][];
      updatedAt: components['schemas']['Timestamp'];
    };
    AsnList: {
      items: components['schemas']['AsnSummary'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description Hierarchy of the notice, X12 BSN05: pallets and cartons (0001), cartons (0002), or items only (0004). */
    AsnStructure: Open<'SOTPI' | 'SOPI' | 'SOI'>;
    CarrierInput: {
      scac?: string;
      name?: string;
      proNumber?: string;
      trackingNumbers?: string[];
    };
    MeasurementsInput: {
      grossWeightKg?: number;
      volumeM3?: number;
    };
    /** @description A batch or lot number, GS1 AI (10). */
    LotNumber: string;
    AsnLotInput: {
      lotNumber: components['schemas']['LotNumber'];
      /** Format: date */
      expiryDate?: string;
      /** Format: date */
      productionDate?: string;
      quantity: number;
    };
    AsnLineInput: {
      lineNumber: number;
      sku: components['schemas']['Sku'];
      /** @description Base units shipped. */
      quantity: number;
      purchaseOrder?: string;
      purchaseOrderLine?: number;
      unitsPerPack?: number;
      countryOfOrigin?: string;
      lots?: components['schemas']['AsnLotInput'][];
    };
    /** @description A GS1 serial shipping container code, check digit included. */
    Sscc: string;
    LogisticUnitItemInput: {
      lineNumber: number;
      quantity: number;
      lotNumber?: components['schemas']['LotNumber'];
    };
    LogisticUnitInput: {
      sscc: components['schemas']['Sscc'];
      /** @enum {string} */
      level: 'PALLET' | 'CARTON';
      parentSscc?: components['schemas']['Sscc'];
      packageType?: string;
      grossWeightKg?: number;
      items?: components['schemas']['LogisticUnitItemInput'][];
    };
    /** @description What the sender announces. Used for an original notice and for its replacement. */
    AsnContent: {
      /** @description Code of your location. */
      shipFromLocation: string;
      /** @description Code of the location that the partnership shares. */
      shipToLocation: string;
      structure: components['schemas']['AsnStructureInput'];
      /** @description Not in the future. */
      shippedAt: components['schemas']['Timestamp'];
      estimatedDeliveryAt?: components['schemas']['Timestamp'];
      sellingParty?: string;
      billTo?: string;
      billOfLading?: string;
      carrier?: components['schemas']['CarrierInput'];
      measurements?: components['schemas']['MeasurementsInput'];
      lines: components['schemas']['AsnLineInput'][];
      logisticUnits?: components['schemas']['LogisticUnitInput'][];
    };
    AsnInput: {
      partnershipId: components['schemas']['Uuid'];
      /** @description Unique per sender for 365 days. */
      asnNumber: string;
      content: components['schemas']['AsnContent'];
    };
    Measurements: {
      grossWeightKg: number | null;
      volumeM3: number | null;
    };
    LinePack: {
      gtin: components['schemas']['Gtin'];
      units: number;
    };
    AsnLot: {
      lotNumber: components['schemas']['LotNumber'];
      /** Format: date */
      expiryDate: string | null;
      /** Format: date */
      productionDate: string | null;
      quantity: components['schemas']['Quantity'];
    };
    AsnLine: {
      lineNumber: number;
      sku: components['schemas']['Sku'];
      gtin: components['schemas']['Gtin'] | null;
      productName: string;
      purchaseOrder: string | null;
      purchaseOrderLine: number | null;
      quantityShipped: components['schemas']['Quantity'];
      unitOfMeasure: string;
      unitsPerPack: number | null;
      /** @description GTINs that a scanner may read for this line. */
      packs: components['schemas']['LinePack'][];
      tracking: Open<'NONE' | 'LOT' | 'SERIAL'>;
      minimumRemainingShelfLifeDays: number | null;
      countryOfOrigin: string | null;
      lots: components['schemas']['AsnLot'][];
      /** @description Over all receipts, as are damaged and rejected. */
      accepted: components['schemas']['Quantity'];
      damaged: components['schemas']['Quantity'];
      rejected: components['schemas']['Quantity'];
      /** @description Still expected; 0 on a closed line. */
      remaining: components['schemas']['Quantity'];
      status: Open<'OPEN' | 'BACKORDERED' | 'CLOSED' | 'CLOSED_SHORT'>;
    };
    LogisticUnitItem: {
      lineNumber: number;
      quantity: components['schemas']['Quantity'];
      lotNumber: string | null;
    };
    /** @description A pallet or a carton with its SSCC. */
    LogisticUnit: {
      sscc: components['schemas']['Sscc'];
      level: Open<'PALLET' | 'CARTON'>;
      parentSscc: components['schemas']['Sscc'] | null;
      /** @description UN/ECE Recommendation 21 code, such as PX or CT. */
      packageType: string | null;
      grossWeightKg: number | null;
      /** @description What lies directly in this unit; a pallet of cartons has none. */
      items: components['schemas']['LogisticUnitItem'][];
    };
    /** @description An advance ship notice with everything that the receiver needs to count it (X12 856, EANCOM DESADV). */
    Asn: components['schemas']['AsnSummary'] & {
      /** @description How often the sender replaced it. */
      revision: number;
      structure: components['schemas']['AsnStructure'];
      sellingParty: string | null;
      billTo: string | null;
      billOfLading: string | null;
      measurements: components['schemas']['Measurements'];
      lines: components['schemas']['AsnLine'][];
      logisticUnits: components['schemas']['LogisticUnit'][];
      createdAt: components['schemas']['Timestamp'];
    };
    /** @description Plain text from a person. Shown as text, never as HTML. */
    Note: string;
    /** @description counted = accepted + damaged + rejected */
    ReceiptCount: {
      lotNumber?: components['schemas']['LotNumber'];
      /** Format: date */
      expiryDate?: string;
      /** @description Kept in good order: on hand and available, less what is held. */
      accepted: number;
      /** @description How many of the accepted go to quality hold, for example short-dated goods. Of a lot that its owner has not approved it is all of them. */
      held?: number;
      /** @description Kept, but damaged: on hand, not available. */
      damaged: number;
      /** @description Refused and handed back: never on hand. */
      rejected: number;
    };
    ReceiptLineInput: {
      lineNumber: number;
      /** @description One entry per lot; empty when nothing came. */
      counts: components['schemas']['ReceiptCount'][];
      /**
       * @description Closes the line for what is still missing: it follows later (BACKORDER) or never (CLOSE_SHORT).
       * @enum {string}
       */
      remaining?: 'BACKORDER' | 'CLOSE_SHORT';
      note?: components['schemas']['Note'];
      /** @description Photos that were uploaded for this ASN. */
      photos?: components['schemas']['Uuid'][];
    };
    UnexpectedItemInput: {
      /** @description What was scanned: a GTIN or a SKU. */
      code: string;
      quantity: number;
      note?: components['schemas']['Note'];
    };
    /** @description What was counted now. A receipt is an increment: it adds to what earlier receipts of the same ASN counted. Its id is made by the client and is also the Idempotency-Key, so that sending it again changes nothing. */
    ReceiptInput: {
      id: components['schemas']['Uuid'];
      /** @description When the goods were counted; now, if left out. Not in the future. */
      receivedAt?: components['schemas']['Timestamp'];
      /** @description Nothing more is expected: every open line is closed short unless it names a remainder. */
      final?: boolean;
      note?: components['schemas']['Note'];
      lines: components['schemas']['ReceiptLineInput'][];
      /** @description Goods that are not on the ASN. */
      unexpected?: components['schemas']['UnexpectedItemInput'][];
    };
    ReceiptAsn: {
      id: components['schemas']['Uuid'];
      asnNumber: string;
      /** @description As it is now. */
      status: components['schemas']['AsnStatus'];
      version: components['schemas']['Version'];
    };
    ReceivedBy: {
      organization: components['schemas']['OrganizationRef'];
      /** @description The person, for their own organization; null for others. */
      name: string | null;
    };
    ReceiptLineCount: {
      lotNumber: string | null;
      /** Format: date */
      expiryDate: string | null;
      accepted: components['schemas']['SignedQuantity'];
      held: components['schemas']['SignedQuantity'];
      damaged: components['schemas']['SignedQuantity'];
      rejected: components['schemas']['SignedQuantity'];
    };
    ReceiptLine: {
      lineNumber: number;
      sku: components['schemas']['Sku'];
      productName: string;
      /** @description What was still open on the line before this receipt; on a correction, the opposite of its receipt's. */
      expected: components['schemas']['SignedQuantity'];
      counted: components['schemas']['SignedQuantity'];
      accepted: components['schemas']['SignedQuantity'];
      held: components['schemas']['SignedQuantity'];
      damaged: components['schemas']['SignedQuantity'];
      rejected: components['schemas']['SignedQuantity'];
      /** @description counted − expected; positive is over. */
      variance: components['schemas']['SignedQuantity'];
      remaining: Open<'BACKORDER' | 'CLOSE_SHORT'> | null;
      note: string | null;
      /** @description Ids of its photos. */
      photos: components['schemas']['Uuid'][];
      counts: components['schemas']['ReceiptLineCount'][];
    };
    UnexpectedItem: {
      code: string;
      quantity: components['schemas']['Quantity'];
      note: string | null;
    };
    DiscrepancyStatus: Open<
      'REPORTED' | 'ACKNOWLEDGED' | 'INVESTIGATING' | 'DISPUTED' | 'RESOLVED' | 'AUTO_CLOSED'
    >;
    /** @description X12 data element 412 and the EDIFACT code lists 4221, 4295 and 6063. */
    DiscrepancyCodes: {
      x12: string | null;
      edifact4221: string | null;
      edifact4295: string | null;
      edifact6063: string | null;
    };
    DiscrepancyAsn: {
      id: components['schemas']['Uuid'];
      asnNumber: string;
    };
    DiscrepancyReceipt: {
      id: components['schemas']['Uuid'];
      receiptNumber: string;
    };
    /** @description A difference between what was announced and what was counted, with the codes of the trade. */
    Discrepancy: {
      id: components['schemas']['Uuid'];
      type: Open<
        | 'DAMAGED'
        | 'SHORT'
        | 'OVER'
        | 'QUALITY'
        | 'WRONG_ITEM'
        | 'PACKAGING'
        | 'REJECTED'
        | 'ON_HOLD'
        | 'SCRAPPED'
        | 'NO_ASN'
        | 'EXPIRED'
        | 'LATE'
      >;
      quantity: components['schemas']['Quantity'];
      disposition: Open<'ACCEPT' | 'HOLD' | 'RETURN' | 'DESTROY' | 'BACKORDER' | 'CLOSE_SHORT'>;
      status: components['schemas']['DiscrepancyStatus'];
      codes: components['schemas']['DiscrepancyCodes'];
      asn: components['schemas']['DiscrepancyAsn'];
      receipt: components['schemas']['DiscrepancyReceipt'];
      lineNumber: number | null;
      sku: string | null;
      productName: string | null;
      location: components['schemas']['LocationRef'];
      note: string | null;
      /** @description Ids of the photos of its line. */
      evidence: components['schemas']['Uuid'][];
      reportedBy: components['schemas']['OrganizationRef'];
      resolver: components['schemas']['OrganizationRef'];
      /** Format: date */
      claimDeadline: string | null;
      createdAt: components['schemas']['Timestamp'];
    };
    /** @description A confirmed count (X12 861 or 944). A correction takes an earlier receipt back with opposite quantities. */
    Receipt: {
      id: components['schemas']['Uuid'];
      receiptNumber: string;
      kind: Open<'RECEIPT' | 'CORRECTION'>;
      status: Open<'CONFIRMED' | 'REVERSED'>;
      asn: components['schemas']['ReceiptAsn'];
      partnershipId: components['schemas']['Uuid'];
      /** @description Who sent the goods and is told of the differences. */
      host: components['schemas']['OrganizationRef'];
      location: components['schemas']['LocationRef'];
      receivedAt: components['schemas']['Timestamp'];
      receivedBy: components['schemas']['ReceivedBy'];
      final: boolean;
      note: string | null;
      lines: components['schemas']['ReceiptLine'][];
      unexpected: components['schemas']['UnexpectedItem'][];
      unitsCounted: components['schemas']['SignedQuantity'];
      unitsAccepted: components['schemas']['SignedQuantity'];
      unitsDamaged: components['schemas']['SignedQuantity'];
      unitsRejected: components['schemas']['SignedQuantity'];
      /**
       * Format: uuid
       * @description On a correction: the receipt that it takes back.
       */
      reverses: string | null;
      /**
       * Format: uuid
       * @description On a reversed receipt: its correction.
       */
      reversedBy: string | null;
      discrepancies: components['schemas']['Discrepancy'][];
      createdAt: components['schemas']['Timestamp'];
    };
    ReceiptList: {
      items: components['schemas']['Receipt'][];
      nextCursor: components['schemas']['Cursor'];
    };
    ReceiptReversalInput: {
      /** @description Id of the correction receipt, made by the client; also the Idempotency-Key. */
      id: components['schemas']['Uuid'];
      reason: string;
    };
    /** @description A picture of goods as they arrived, the evidence for a discrepancy. */
    Photo: {
      id: components['schemas']['Uuid'];
      contentType: Open<'image/jpeg' | 'image/png' | 'image/webp'>;
      /** @description In bytes. */
      size: number;
      /** @description In pixels. */
      width: number;
      /** @description In pixels. */
      height: number;
      createdAt: components['schemas']['Timestamp'];
    };
    DiscrepancyList: {
      items: components['schemas']['Discrepancy'][];
      nextCursor: components['schemas']['Cursor'];
    };
    AddOn: {
      key: components['schemas']['AddOnKey'];
      name: string;
      price: components['schemas']['Money'];
    };
    Plan: {
      planTier: components['schemas']['PlanTier'];
      partnershipTier: components['schemas']['PartnershipTier'];
      name: string;
      price: components['schemas']['Money'];
      interval: Open<'MONTH'>;
      summary: string;
      /** @description The plan of which this one includes everything. */
      inherits: components['schemas']['PlanTier'] | null;
      included: string[];
      notIncluded: string[];
      addOns: components['schemas']['AddOn'][];
    };
    PlanFeatureGrant: {
      planTier: components['schemas']['PlanTier'];
      granted: boolean;
      /** @description The remark to show, such as "read-only" or "1,000 SKU limit". */
      qualifier: string | null;
      limit: number | null;
    };
    PlanFeature: {
      feature: components['schemas']['Feature'];
      group: string;
      title: string;
      /** @description One entry per plan, in the order of `items`. */
      plans: components['schemas']['PlanFeatureGrant'][];
    };
    PlanCostLine: {
      label: string;
      quantity: number;
      amount: components['schemas']['Money'];
    };
    CurrentPlan: {
      planTier: components['schemas']['PlanTier'];
      monthlyCost: components['schemas']['Money'];
      /** @description What the monthly cost is made of. A subsidiary's plan is included in its parent's. */
      lines: components['schemas']['PlanCostLine'][];
    };
    PlanList: {
      items: components['schemas']['Plan'][];
      /** @description The permission matrix, row by row. */
      features: components['schemas']['PlanFeature'][];
      current: components['schemas']['CurrentPlan'];
    };
    EmbedSessionInput: {
      /**
       * Format: email
       * @description E-mail address of the signed-in person: a member of your organization, or of the partner when a partnership is named.
       */
      user: string;
      /** @description The exact web origin of the page, one of those allowed for the key. */
      origin: string;
      /** @description Show this partnership only. */
      partnership?: components['schemas']['Uuid'];
      /** @description Allow these features only. */
      features?: string[];
      lifetimeSeconds?: number;
    };
    EmbedSession: {
      /** @description Give it to the page that asked, and to nobody else. */
      token: string;
      expiresAt: components['schemas']['Timestamp'];
    };
    FieldError: {
      /** @description Where: a JSON Pointer into the body, or path/query/header and the name, as in `query/limit`. */
      pointer: string;
      detail: string;
      /** @description A short machine-readable reason, such as `check-digit`. */
      code?: string;
    };
    /**
     * @description DRAFT → SENT → ACKNOWLEDGED → PARTIALLY_RECEIVED → RECEIVED → CLOSED; CANCELLED before the first receipt.
     * @enum {string}
     */
    AsnStatusInput:
      'DRAFT' | 'SENT' | 'ACKNOWLEDGED' | 'PARTIALLY_RECEIVED' | 'RECEIVED' | 'CLOSED' | 'CANCELLED';
    /**
     * @description Hierarchy of the notice, X12 BSN05: pallets and cartons (0001), cartons (0002), or items only (0004).
     * @enum {string}
     */
    AsnStructureInput: 'SOTPI' | 'SOPI' | 'SOI';
    /** @enum {string} */
    DiscrepancyStatusInput:
      'REPORTED' | 'ACKNOWLEDGED' | 'INVESTIGATING' | 'DISPUTED' | 'RESOLVED' | 'AUTO_CLOSED';
  };
  responses: {
    /** @description What If-None-Match names is still current. */
    NotModified: {
      headers: {
        ETag: components['headers']['ETag'];
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. */
    Problem400: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'malformed-json' | 'invalid-request';
        };
      };
    };
    /** @description `unauthenticated`: Sign in again. */
    Problem401: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'unauthenticated';
        };
      };
    };
    /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. */
    Problem403: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed';
        };
      };
    };
    /** @description `not-found`: Not found. */
    Problem404: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'not-found';
        };
      };
    };
    /** @description `method-not-allowed`: Method not allowed. */
    Problem405: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'method-not-allowed';
        };
      };
    };
    /** @description `payload-too-large`: The body is too large. */
    Problem413: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'payload-too-large';
        };
      };
    };
    /** @description `unsupported-media-type`: Unsupported media type. */
    Problem415: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'unsupported-media-type';
        };
      };
    };
    /** @description `rate-limited`: Too many requests. */
    Problem429: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'rate-limited';
        };
      };
    };
    /** @description `internal-error`: Something went wrong on our side. */
    Problem500: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'internal-error';
        };
      };
    };
    /** @description `unavailable`: Temporarily unavailable. */
    Problem503: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'unavailable';
        };
      };
    };
  };
  parameters: {
    /** @description The `nextCursor` of the page before. */
    cursor: string;
    /** @description How many items a page holds at most. */
    limit: number;
    /** @description Words to look for. */
    query: string;
    /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
    idempotencyKey: string;
    /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
    ifMatch: string;
  };
  requestBodies: never;
  headers: {
    /** @description The entity tag of this answer, for If-None-Match and, on a versioned resource, If-Match. */
    ETag: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'viewer.get': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The viewer. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Viewer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'partnerships.list': {
    parameters: {
      query?: {
        /** @description Only partnerships in one of these states. */
        status?: ('PENDING' | 'ACTIVE' | 'SUSPENDED' | 'ENDED')[];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of partnerships. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartnershipList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'partnerships.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        partnershipId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The partnership. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Partnership'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'locations.list': {
    parameters: {
      query?: {
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of locations. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LocationList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'products.list': {
    parameters: {
      query?: {
        /** @description Words to look for. */
        query?: components['parameters']['query'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of products. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'products.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        productId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The product. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Product'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'inventory.list': {
    parameters: {
      query?: {
        /** @description Only stock at these locations, by code. A code that you cannot see matches nothing. */
        location?: string[];
        /** @description Matches the beginning of a SKU or GTIN, or words of the product name. */
        query?: string;
        /** @description By location code and SKU, or by SKU in either direction. */
        sort?: 'location' | 'sku' | '-sku';
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of stock. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InventoryList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'inventory.summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The summary. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InventorySummary'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'inventory.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        itemId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The item. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InventoryItemDetails'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'inventory.movements': {
    parameters: {
      query?: {
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path: {
        itemId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of movements. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InventoryMovementList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'asns.list': {
    parameters: {
      query?: {
        /** @description Only notices in one of these states. */
        status?: components['schemas']['AsnStatusInput'][];
        direction?: 'INBOUND' | 'OUTBOUND';
        /** @description An ASN number or the SSCC of one of its units, exactly as scanned. */
        code?: string;
        /** @description By estimated delivery, earliest or latest first; notices without one come last or first. */
        sort?: 'estimatedDeliveryAt' | '-estimatedDeliveryAt';
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of ASNs. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AsnList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'asns.create': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AsnInput'];
      };
    };
    responses: {
      /** @description The ASN was sent. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Asn'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `partnership-not-active`: The partnership is not active. `duplicate-asn-number`: ASN number already used. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'partnership-not-active' | 'duplicate-asn-number';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. `asn-invalid`: The ASN contradicts itself. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused' | 'asn-invalid';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'asns.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The ASN. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Asn'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'asns.replace': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AsnContent'];
      };
    };
    responses: {
      /** @description The ASN in its new revision. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Asn'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. `partnership-not-active`: The partnership is not active. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition' | 'partnership-not-active';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. `asn-invalid`: The ASN contradicts itself. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused' | 'asn-invalid';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'asns.acknowledge': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The ASN. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Asn'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. `partnership-not-active`: The partnership is not active. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition' | 'partnership-not-active';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'asns.cancel': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The ASN. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Asn'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. `partnership-not-active`: The partnership is not active. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition' | 'partnership-not-active';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'asns.close': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The ASN. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Asn'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. `partnership-not-active`: The partnership is not active. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition' | 'partnership-not-active';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'asns.receive': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReceiptInput'];
      };
    };
    responses: {
      /** @description The receipt was confirmed. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. `partnership-not-active`: The partnership is not active. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition' | 'partnership-not-active';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. `receipt-invalid`: The receipt does not fit the ASN. `over-receipt`: More than the terms allow. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused' | 'receipt-invalid' | 'over-receipt';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'receipts.list': {
    parameters: {
      query?: {
        /** @description Only receipts of this ASN. */
        asnId?: components['schemas']['Uuid'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of receipts. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'receipts.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        receiptId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The receipt. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'receipts.reverse': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        receiptId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReceiptReversalInput'];
      };
    };
    responses: {
      /** @description The correction receipt. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. `partnership-not-active`: The partnership is not active. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition' | 'partnership-not-active';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'photos.upload': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    /** @description A JPEG, PNG or WebP file, at most 1 MiB. */
    requestBody: {
      content: {
        'image/jpeg': string;
        'image/png': string;
        'image/webp': string;
      };
    };
    responses: {
      /** @description The photo is kept. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Photo'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. `partnership-not-active`: The partnership is not active. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition' | 'partnership-not-active';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. `photo-invalid`: Not a photo that can be kept. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused' | 'photo-invalid';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'photos.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        photoId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The picture. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'image/jpeg': string;
          'image/png': string;
          'image/webp': string;
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'discrepancies.list': {
    parameters: {
      query?: {
        /** @description Only differences of this ASN. */
        asnId?: components['schemas']['Uuid'];
        /** @description Only differences in one of these states. */
        status?: components['schemas']['DiscrepancyStatusInput'][];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of discrepancies. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DiscrepancyList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'discrepancies.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        discrepancyId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The discrepancy. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Discrepancy'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'origin-not-allowed' | 'session-restricted' | 'role-not-allowed' | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'plans.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The plans. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanList'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'embedSessions.create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EmbedSessionInput'];
      };
    };
    responses: {
      /** @description The session. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmbedSession'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'embedSessions.end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The session has ended. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
}
