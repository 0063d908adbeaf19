// Generated from the migrations by generate-tables.ts. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Read as parsed JSON; written as text. */
type Json = ColumnType<unknown, string, string>;
type GeneratedJson = ColumnType<unknown, string | undefined, string>;
/** Read as RFC 3339 text in UTC. */
type Timestamp = ColumnType<string, string | Date, string | Date>;
type GeneratedTimestamp = ColumnType<string, string | Date | undefined, string | Date>;

export interface ApiKeySecretsTable {
  id: Generated<string>;
  owner_org: string;
  key_id: string;
  prefix: string;
  secret_sha256: Uint8Array;
  created_at: GeneratedTimestamp;
  expires_at: Timestamp | null;
  last_used_at: Timestamp | null;
}

export interface ApiKeysTable {
  id: Generated<string>;
  owner_org: string;
  label: string;
  scopes: string[];
  created_by: string;
  created_at: GeneratedTimestamp;
  expires_at: Timestamp | null;
  revoked_at: Timestamp | null;
  version: Generated<number>;
}

export interface AsnLineLotsTable {
  owner_org: string;
  asn_id: string;
  asn_line_id: string;
  lot_number: string;
  expiry_date: string | null;
  production_date: string | null;
  quantity: number;
}

export interface AsnLinesTable {
  id: Generated<string>;
  owner_org: string;
  stock_owner_org: string;
  asn_id: string;
  line_no: number;
  po_number: string | null;
  po_line: number | null;
  product_id: string;
  sku: string;
  gtin: string | null;
  product_name: string;
  packs: GeneratedJson;
  tracking: Generated<'NONE' | 'LOT' | 'SERIAL'>;
  min_remaining_shelf_life_days: number | null;
  quantity_shipped: number;
  uom: Generated<string>;
  units_per_pack: number | null;
  country_of_origin: string | null;
  accepted: Generated<number>;
  held: Generated<number>;
  damaged: Generated<number>;
  rejected: Generated<number>;
  closure: 'BACKORDER' | 'CLOSE_SHORT' | null;
  closed_by_receipt_id: string | null;
  remaining: GeneratedAlways<number>;
}

export interface AsnOriginsTable {
  owner_org: string;
  asn_id: string;
  ship_from_location_id: string;
  carrier_origin: Json | null;
}

export interface AsnRevisionsTable {
  owner_org: string;
  asn_id: string;
  revision: number;
  content: Json;
  sent_at: GeneratedTimestamp;
}

export interface AsnUnitItemsTable {
  id: Generated<string>;
  owner_org: string;
  asn_id: string;
  unit_id: string;
  asn_line_id: string;
  quantity: number;
  lot_number: string | null;
}

export interface AsnUnitsTable {
  id: Generated<string>;
  owner_org: string;
  asn_id: string;
  sscc: string;
  level: 'PALLET' | 'CARTON';
  parent_sscc: string | null;
  package_type: string | null;
  gross_weight_kg: string | null;
}

export interface AsnsTable {
  id: Generated<string>;
  owner_org: string;
  counterparty_org: string;
  partnership_id: string | null;
  stock_owner_org: string;
  asn_number: string;
  number_released: Generated<boolean>;
  purpose: Generated<'ORIGINAL' | 'REPLACE' | 'CANCEL'>;
  structure: Generated<'SOTPI' | 'SOPI' | 'SOI'>;
  status: Generated<'DRAFT' | 'SENT' | 'ACKNOWLEDGED' | 'PARTIALLY_RECEIVED' | 'RECEIVED' | 'CLOSED' | 'CANCELLED'>;
  version: Generated<number>;
  revision: Generated<number>;
  ship_to_location_id: string;
  ship_to_code: string;
  ship_to_name: string;
  ship_to_address: Json | null;
  selling_party: string | null;
  bill_to: string | null;
  shipped_at: Timestamp | null;
  estimated_delivery_at: Timestamp | null;
  carrier_scac: string | null;
  carrier_name: string | null;
  pro_number: string | null;
  tracking_numbers: Generated<string[]>;
  bill_of_lading: string | null;
  gross_weight_kg: string | null;
  volume_m3: string | null;
  pallet_count: Generated<number>;
  carton_count: Generated<number>;
  created_at: GeneratedTimestamp;
  updated_at: GeneratedTimestamp;
}

export interface AuditEventsTable {
  id: Generated<string>;
  owner_org: string;
  actor_user_id: string | null;
  credential_id: string | null;
  minter_org: string | null;
  partnership_id: string | null;
  action: string;
  subject_type: string | null;
  subject_id: string | null;
  request_id: string | null;
  detail: GeneratedJson;
  occurred_at: GeneratedTimestamp;
}

export interface BillingEventsTable {
  owner_org: string;
  provider: string;
  event: string;
  received_at: GeneratedTimestamp;
}

export interface CheckoutsTable {
  owner_org: string;
  provider: string;
  reference: string;
  opened_at: GeneratedTimestamp;
}

export interface ConversationReadsTable {
  owner_org: string;
  user_id: string;
  host_org: string;
  conversation_id: string;
  read_up_to: number;
}

export interface ConversationsTable {
  id: Generated<string>;
  owner_org: string;
  counterparty_org: string;
  partnership_id: string;
  subject_type: 'ASN' | 'RECEIPT' | 'DISCREPANCY' | 'ALERT' | 'PARTNERSHIP';
  subject_id: string;
  subject_code: string | null;
  message_count: Generated<number>;
  last_message_at: GeneratedTimestamp;
  created_at: GeneratedTimestamp;
}

export interface DiscrepanciesTable {
  id: Generated<string>;
  owner_org: string;
  counterparty_org: string;
  receipt_id: string;
  asn_line_id: string | null;
  type: 'DAMAGED' | 'SHORT' | 'OVER' | 'QUALITY' | 'WRONG_ITEM' | 'PACKAGING' | 'REJECTED' | 'ON_HOLD' | 'SCRAPPED' | 'NO_ASN' | 'EXPIRED' | 'LATE';
  x12_412: string | null;
  edifact_4221: string | null;
  edifact_4295: string | null;
  edifact_6063: string | null;
  quantity: number;
  lot_number: string | null;
  disposition: 'ACCEPT' | 'HOLD' | 'RETURN' | 'DESTROY' | 'BACKORDER' | 'CLOSE_SHORT';
  status: Generated<'REPORTED' | 'ACKNOWLEDGED' | 'INVESTIGATING' | 'DISPUTED' | 'RESOLVED' | 'AUTO_CLOSED'>;
  resolution: 'CREDIT_NOTE' | 'REPLACEMENT' | 'WRITE_OFF' | 'REIMBURSED' | 'ACCEPTED_AS_IS' | 'NO_FAULT' | null;
  reporter_org: string;
  resolver_org: string;
  claim_deadline: string | null;
  note: string | null;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
  updated_at: GeneratedTimestamp;
}

export interface DocumentNumbersTable {
  owner_org: string;
  kind: string;
  last_number: number;
}

export interface EmbedKeyPartnershipsTable {
  owner_org: string;
  key_id: string;
  partnership_id: string;
}

export interface EmbedKeysTable {
  id: Generated<string>;
  owner_org: string;
  label: string;
  prefix: string;
  key_sha256: Uint8Array;
  allowed_origins: string[];
  created_by: string | null;
  created_at: GeneratedTimestamp;
  last_used_at: Timestamp | null;
  revoked_at: Timestamp | null;
  version: Generated<number>;
}

export interface EmbedSessionsTable {
  id: Generated<string>;
  owner_org: string;
  user_id: string;
  partnership_id: string | null;
  minter_org: string;
  key_id: string | null;
  person_session_id: string | null;
  token_sha256: Uint8Array;
  origin: string;
  features: string[] | null;
  read_only: boolean;
  created_at: GeneratedTimestamp;
  expires_at: Timestamp;
  revoked_at: Timestamp | null;
}

export interface EventPositionKeyTable {
  key: Uint8Array;
}

export interface EventsTable {
  id: Generated<string>;
  owner_org: string;
  user_id: string | null;
  partnership_id: string | null;
  type: string;
  subject_id: string;
  actor_user_id: string | null;
  occurred_at: GeneratedTimestamp;
  transaction_id: Generated<string>;
  dispatched_at: Timestamp | null;
}

export interface HostActionGrantsTable {
  id: Generated<string>;
  owner_org: string;
  host_org: string;
  partnership_id: string;
  granted_by: string;
  granted_at: GeneratedTimestamp;
  revoked_at: Timestamp | null;
}

export interface IdempotencyKeysTable {
  owner_org: string;
  credential: string;
  operation: string;
  key: string;
  body_sha256: Uint8Array;
  status: number;
  headers: GeneratedJson;
  answer: string | null;
  created_at: GeneratedTimestamp;
  expires_at: GeneratedTimestamp;
}

export interface IngestTokensTable {
  id: Generated<string>;
  host_org: string;
  partner_org: string;
  partnership_id: string;
  label: string;
  prefix: string;
  token_sha256: Uint8Array;
  created_by: string;
  created_at: GeneratedTimestamp;
  last_used_at: Timestamp | null;
  revoked_at: Timestamp | null;
}

export interface InventoryItemsTable {
  id: Generated<string>;
  owner_org: string;
  location_id: string;
  product_id: string;
  sku: string;
  created_at: GeneratedTimestamp;
}

export interface InventoryMovementsTable {
  id: Generated<string>;
  owner_org: string;
  location_id: string;
  item_id: string;
  lot_id: string | null;
  bucket: 'AVAILABLE' | 'RESERVED' | 'DAMAGED' | 'QUALITY_HOLD' | 'EXPIRED';
  movement_type: 'RECEIPT' | 'SHIP' | 'TRANSFER_OUT' | 'TRANSFER_IN' | 'SALE' | 'RETURN_IN' | 'RETURN_OUT' | 'ADJUSTMENT' | 'COUNT_VARIANCE' | 'STATUS_CHANGE' | 'SCRAP' | 'OPENING';
  quantity: number;
  reason_code: string | null;
  source_type: string;
  source_id: string;
  source_line: number;
  actor_org: string;
  actor_user_id: string | null;
  occurred_at: Timestamp;
  posted_at: GeneratedTimestamp;
}

export interface InventoryPositionsTable {
  owner_org: string;
  location_id: string;
  item_id: string;
  lot_id: string | null;
  bucket: 'AVAILABLE' | 'RESERVED' | 'DAMAGED' | 'QUALITY_HOLD' | 'EXPIRED';
  quantity: number;
  updated_at: Timestamp;
}

export interface InvitationSendingsTable {
  owner_org: string;
  invitation_id: string;
  number: number;
  email: string;
  requested_at: GeneratedTimestamp;
}

export interface InvitationSharesTable {
  id: Generated<string>;
  owner_org: string;
  invitation_id: string;
  location_id: string | null;
  product_id: string | null;
  visibility: 'QUANTITY' | 'QUANTITY_AND_VALUE';
  access: 'READ' | 'ACT';
}

export interface InvitationTokensTable {
  token_sha256: Uint8Array;
  owner_org: string;
  invitation_id: string;
  sending: number;
}

export interface InvitationsTable {
  id: Generated<string>;
  owner_org: string;
  registrant_org: Generated<string>;
  email: string | null;
  organization_name: string;
  contact_name: string | null;
  business_type: string;
  type: string;
  language: 'en' | 'de' | 'ar';
  terms: Json;
  edited_terms: Json | null;
  status: Generated<'SENT' | 'OPENED' | 'AWAITING_APPROVAL' | 'ACCEPTED' | 'DECLINED' | 'REVOKED' | 'EXPIRED'>;
  sending: Generated<number>;
  sent_at: Timestamp;
  expires_at: Timestamp;
  opened_at: Timestamp | null;
  answered_at: Timestamp | null;
  decline_reason: string | null;
  partnership_id: string | null;
  join_requests: Generated<number>;
  sign_in_sha256: Uint8Array | null;
  sign_in_user: string | null;
  sign_in_expires_at: Timestamp | null;
  created_by: string | null;
  created_at: GeneratedTimestamp;
  version: Generated<number>;
}

export interface LocationsTable {
  id: Generated<string>;
  owner_org: string;
  operator_org: string;
  code: string;
  name: string;
  type: 'WAREHOUSE' | 'FULFILLMENT_CENTER' | 'RETAIL_DC' | 'STORE' | 'SALON' | 'PLANT' | 'IN_TRANSIT' | 'EXTERNAL';
  gln: string | null;
  address: Json | null;
  timezone: Generated<string>;
  status: Generated<'ACTIVE' | 'INACTIVE'>;
  created_at: GeneratedTimestamp;
  counts_toward_limit: GeneratedAlways<boolean>;
}

export interface LotsTable {
  id: Generated<string>;
  owner_org: string;
  product_id: string;
  lot_number: string;
  expiry_date: string | null;
  best_before: string | null;
  production_date: string | null;
  status: Generated<'APPROVED' | 'ON_HOLD' | 'QUARANTINED' | 'RECALLED' | 'EXPIRED'>;
  created_at: GeneratedTimestamp;
}

export interface MemberSendingsTable {
  id: Generated<string>;
  owner_org: string;
  user_id: string;
  sent_at: GeneratedTimestamp;
}

export interface MembershipsTable {
  owner_org: string;
  user_id: string;
  role: 'OWNER' | 'ADMIN' | 'OPERATOR' | 'ANALYST' | 'BILLING' | 'VIEWER';
  status: Generated<'ACTIVE' | 'INVITED' | 'REQUESTED' | 'DISABLED' | 'REMOVED'>;
  created_at: GeneratedTimestamp;
  id: Generated<string>;
  invited_name: string | null;
  invited_by: string | null;
  last_seen_at: Timestamp | null;
  version: Generated<number>;
}

export interface MessagesTable {
  id: string;
  owner_org: string;
  partnership_id: string;
  conversation_id: string;
  number: number;
  author_org: string;
  author_user_id: string;
  author_name: string;
  body: string;
  sent_at: GeneratedTimestamp;
}

export interface MovementCostsTable {
  owner_org: string;
  location_id: string;
  movement_id: string;
  unit_cost: string;
  currency: string;
}

export interface MovementCounterLocationsTable {
  owner_org: string;
  location_id: string;
  movement_id: string;
  counter_location_id: string;
}

export interface NotificationChoicesTable {
  owner_org: string;
  user_id: string;
  topic: 'NEW_ASN' | 'SHIPMENT_UPDATES' | 'RECEIPTS' | 'STOCK_ALERTS' | 'MESSAGES' | 'INVITATIONS';
  channel: 'IN_APP' | 'EMAIL' | 'SMS';
  wanted: boolean;
}

export interface NotificationDeliveriesTable {
  owner_org: string;
  notification_id: string;
  channel: 'EMAIL' | 'SMS';
  status: Generated<'QUEUED' | 'SENT' | 'OBSOLETE'>;
  sent_at: Timestamp | null;
}

export interface NotificationSettingsTable {
  owner_org: string;
  user_id: string;
  phone_number: string | null;
  locale: 'en' | 'de' | 'ar' | null;
  version: Generated<number>;
}

export interface NotificationsTable {
  id: Generated<string>;
  owner_org: string;
  user_id: string;
  kind: 'asn.sent' | 'asn.replaced' | 'asn.cancelled' | 'asn.closed' | 'receipt.confirmed' | 'receipt.reversed' | 'alert.opened' | 'alert.resolved' | 'message.sent' | 'invitation.accepted' | 'invitation.declined' | 'invitation.terms-edited' | 'partnership.approved' | 'partnership.refused' | 'membership.requested';
  partnership_id: string | null;
  shared_location_id: string | null;
  subject_id: string;
  subject_code: string | null;
  facts: Json;
  event_id: string;
  in_app: boolean;
  created_at: GeneratedTimestamp;
  read_at: Timestamp | null;
}

export interface OpenidDomainsTable {
  domain: string;
  owner_org: string;
}

export interface OpenidProvidersTable {
  owner_org: string;
  issuer: string;
  client_id: string;
  secret_variable: string | null;
  default_role: 'ADMIN' | 'OPERATOR' | 'ANALYST' | 'BILLING' | 'VIEWER' | null;
  created_at: GeneratedTimestamp;
}

export interface OpenidSubjectsTable {
  owner_org: string;
  issuer: string;
  subject: string;
  user_id: string;
  created_at: GeneratedTimestamp;
}

export interface OperatorKeysTable {
  id: Generated<string>;
  label: string;
  prefix: string;
  key_sha256: Uint8Array;
  allowed_origins: string[];
  created_at: GeneratedTimestamp;
  revoked_at: Timestamp | null;
}

export interface OperatorSessionsTable {
  id: Generated<string>;
  key_id: string;
  person: string;
  token_sha256: Uint8Array;
  origin: string;
  created_at: GeneratedTimestamp;
  expires_at: Timestamp;
  revoked_at: Timestamp | null;
}

export interface OrganizationAccountsTable {
  organization_id: string;
  kind: 'PARENT' | 'SUBSIDIARY' | 'PARTNER';
  parent_id: string | null;
  plan_tier: Generated<'FREE' | 'PRO' | 'ENTERPRISE'>;
  partnership_tier: GeneratedAlways<string>;
  industry_pack: string | null;
  status: Generated<'PENDING' | 'ACTIVE' | 'SUSPENDED' | 'CLOSED'>;
  active_since: string | null;
  upgraded_at: string | null;
  gln: string | null;
  tax_ids: Generated<string[]>;
  address: Json | null;
  locale: Generated<string>;
  timezone: Generated<string>;
  currency: Generated<string>;
  version: Generated<number>;
  portal_url: string | null;
  country: string | null;
}

export interface OrganizationAddOnsTable {
  organization_id: string;
  add_on: 'ADDITIONAL_LOCATION' | 'ADVANCED_FORECASTING';
  quantity: Generated<number>;
}

export interface OrganizationsTable {
  id: Generated<string>;
  code: string;
  legal_name: string;
  display_name: string;
  business_type: 'BRAND_OWNER' | 'THREE_PL' | 'RETAILER' | 'SUPPLIER' | 'CUSTOMER' | 'FREIGHT_FORWARDER' | 'CUSTOMS_BROKER' | 'DISTRIBUTOR';
  created_at: GeneratedTimestamp;
}

export interface PartiesTable {
  id: Generated<string>;
  owner_org: string;
  code: string | null;
  name: string;
  roles: Generated<string[]>;
  gln: string | null;
  contacts: GeneratedJson;
}

export interface PartnershipPricesTable {
  host_org: string;
  partnership_id: string;
  product_id: string;
  effective_from: string;
  unit_price: string;
  currency: string;
}

export interface PartnershipsTable {
  id: Generated<string>;
  host_org: string;
  partner_org: string | null;
  party_id: string | null;
  type: 'THREE_PL' | 'VMI_RETAILER' | 'SUPPLIER' | 'WHOLESALE_CUSTOMER' | 'FREIGHT_FORWARDER' | 'CUSTOMS_BROKER';
  terms: Json;
  status: Generated<'PENDING' | 'ACTIVE' | 'SUSPENDED' | 'ENDED'>;
  effective_from: string;
  effective_to: string | null;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
  updated_at: GeneratedTimestamp;
}

export interface PersonSessionsTable {
  id: Generated<string>;
  user_id: string;
  token_sha256: Uint8Array;
  method: 'LINK' | 'CODE' | 'OPENID' | 'INVITATION';
  device: string;
  created_at: GeneratedTimestamp;
  last_seen_at: GeneratedTimestamp;
  expires_at: GeneratedTimestamp;
  revoked_at: Timestamp | null;
}

export interface PlanChangesTable {
  owner_org: string;
  id: number;
  plan_tier: 'FREE' | 'PRO' | 'ENTERPRISE';
  changed_on: string;
}

export interface PopupCodesTable {
  id: Generated<string>;
  owner_org: string;
  user_id: string;
  person_session_id: string;
  key_id: string;
  code_sha256: Uint8Array;
  challenge: string;
  origin: string;
  expires_at: GeneratedTimestamp;
  consumed_at: Timestamp | null;
}

export interface ProductCostsTable {
  owner_org: string;
  product_id: string;
  effective_from: string;
  unit_cost: string;
  currency: string;
}

export interface ProductPacksTable {
  owner_org: string;
  product_id: string;
  level: 'EACH' | 'INNER' | 'CASE' | 'PALLET';
  gtin: string | null;
  units: number;
  length_mm: number | null;
  width_mm: number | null;
  height_mm: number | null;
  weight_g: number | null;
}

export interface ProductsTable {
  id: Generated<string>;
  owner_org: string;
  sku: string;
  gtin: string | null;
  name: string;
  description: string | null;
  category: string | null;
  specs: GeneratedJson;
  images: GeneratedJson;
  uom: Generated<string>;
  tracking: Generated<'NONE' | 'LOT' | 'SERIAL'>;
  shelf_life_days: number | null;
  min_remaining_shelf_life_days: number | null;
  hs_code: string | null;
  country_of_origin: string | null;
  status: Generated<'DRAFT' | 'ACTIVE' | 'DISCONTINUED' | 'ARCHIVED'>;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
}

export interface ReceiptCountsTable {
  id: Generated<string>;
  owner_org: string;
  receipt_id: string;
  receipt_line_id: string;
  lot_number: string | null;
  expiry_date: string | null;
  accepted: Generated<number>;
  held: Generated<number>;
  damaged: Generated<number>;
  rejected: Generated<number>;
}

export interface ReceiptLinesTable {
  id: Generated<string>;
  owner_org: string;
  receipt_id: string;
  asn_line_id: string;
  line_no: number;
  expected: number;
  remaining: 'BACKORDER' | 'CLOSE_SHORT' | null;
  note: string | null;
}

export interface ReceiptPhotosTable {
  id: Generated<string>;
  owner_org: string;
  counterparty_org: string;
  stock_owner_org: string;
  asn_id: string;
  receipt_line_id: string | null;
  photo_no: number | null;
  content_type: 'image/jpeg' | 'image/png' | 'image/webp';
  width: number;
  height: number;
  content: Uint8Array;
  actor_user_id: string;
  created_at: GeneratedTimestamp;
}

export interface ReceiptUnexpectedItemsTable {
  id: Generated<string>;
  owner_org: string;
  receipt_id: string;
  item_no: number;
  code: string;
  quantity: number;
  note: string | null;
}

export interface ReceiptsTable {
  id: string;
  owner_org: string;
  counterparty_org: string;
  stock_owner_org: string;
  asn_id: string;
  receipt_number: string;
  kind: Generated<'RECEIPT' | 'CORRECTION'>;
  status: Generated<'OPEN' | 'CONFIRMED' | 'REVERSED'>;
  reverses_receipt_id: string | null;
  final: Generated<boolean>;
  received_at: Timestamp;
  note: string | null;
  actor_user_id: string | null;
  created_at: GeneratedTimestamp;
}

export interface ReconciliationExceptionsTable {
  id: Generated<string>;
  owner_org: string;
  counterparty_org: string;
  partnership_id: string;
  location_id: string;
  product_id: string;
  sku: string;
  product_name: string;
  opened_units: number;
  opened_at: GeneratedTimestamp;
  resolved_at: Timestamp | null;
}

export interface ReplenishmentAlertsTable {
  id: Generated<string>;
  owner_org: string;
  counterparty_org: string;
  partnership_id: string;
  location_id: string;
  product_id: string;
  sku: string;
  product_name: string;
  status: Generated<'OPEN' | 'ACKNOWLEDGED' | 'ORDERED' | 'RESOLVED'>;
  threshold_days: number;
  resolve_days: number;
  opened_available: number;
  opened_sold: number;
  opened_over_days: number;
  opened_as_of: string;
  opened_at: GeneratedTimestamp;
  resolved_at: Timestamp | null;
  version: Generated<number>;
}

export interface SellThroughDaysTable {
  owner_org: string;
  partnership_id: string;
  store_id: string;
  business_date: string;
}

export interface SellThroughProductsTable {
  owner_org: string;
  counterparty_org: string;
  partnership_id: string;
  product_id: string;
  sku: string;
  name: string;
}

export interface SellThroughRowsTable {
  owner_org: string;
  partnership_id: string;
  submission_id: string;
  row_number: number;
  store_id: string;
  product_id: string;
  business_date: string;
  revision: Generated<number>;
  sold: number;
  returned: Generated<number>;
  net: GeneratedAlways<number>;
  on_hand: number | null;
  lost_sales: number | null;
  net_sales: string | null;
  superseded_by: string | null;
}

export interface SellThroughStagedRowsTable {
  owner_org: string;
  submission_id: string;
  row_number: number;
  store_id: string;
  product_id: string;
  business_date: string;
  sold: number;
  returned: number;
  on_hand: number | null;
  lost_sales: number | null;
  net_sales: string | null;
  revision: Generated<number>;
}

export interface SellThroughStoresTable {
  id: Generated<string>;
  owner_org: string;
  counterparty_org: string;
  partnership_id: string;
  code: string;
  name: string;
  city: string | null;
  timezone: Generated<string>;
  opened_on: string;
  closed_on: string | null;
}

export interface SellThroughSubmissionsTable {
  id: string;
  owner_org: string;
  counterparty_org: string;
  partnership_id: string;
  source: 'PORTAL' | 'CSV' | 'EDI_852' | 'POS_API';
  status: Generated<'RECEIVING' | 'SAVING' | 'SAVED' | 'LOADED'>;
  partial: Generated<boolean>;
  rows_read: Generated<number>;
  rows_saved: Generated<number>;
  rows_replaced: Generated<number>;
  rows_rejected: Generated<number>;
  first_date: string | null;
  last_date: string | null;
  stores: Generated<number>;
  units_posted: Generated<number>;
  errors: GeneratedJson;
  actor_user_id: string | null;
  attempt: Generated<string>;
  created_at: GeneratedTimestamp;
  updated_at: GeneratedTimestamp;
  completed_at: Timestamp | null;
}

export interface SharesTable {
  id: Generated<string>;
  partnership_id: string;
  host_org: string;
  partner_org: string;
  resource: 'PRODUCT' | 'LOCATION_INVENTORY' | 'PURCHASE_ORDER' | 'SHIPMENT' | 'ASN' | 'INVOICE' | 'SELL_THROUGH' | 'REPORT' | 'MESSAGE';
  location_id: string | null;
  product_id: string | null;
  visibility: Generated<'QUANTITY' | 'QUANTITY_AND_VALUE'>;
  access: Generated<'READ' | 'ACT'>;
  status: Generated<'ACTIVE' | 'REVOKED'>;
  created_at: GeneratedTimestamp;
}

export interface SignInChallengesTable {
  id: string;
  email: string;
  browser_sha256: Uint8Array;
  token_sha256: Uint8Array | null;
  code_sha256: Uint8Array | null;
  language: string;
  next_page: string;
  attempts: Generated<number>;
  created_at: GeneratedTimestamp;
  expires_at: GeneratedTimestamp;
  consumed_at: Timestamp | null;
}

export interface SubscriptionsTable {
  owner_org: string;
  provider: 'STRIPE' | 'SANDBOX';
  customer: string;
  reference: string | null;
  status: Generated<'INCOMPLETE' | 'ACTIVE' | 'PAST_DUE' | 'CANCELED'>;
  plan_tier: 'PRO' | 'ENTERPRISE';
  add_ons: GeneratedJson;
  period_ends_at: Timestamp | null;
  pending: Json | null;
  grace_ends_at: Timestamp | null;
  card: Json | null;
  version: Generated<number>;
  updated_at: GeneratedTimestamp;
}

export interface UnsubscribeTokensTable {
  token_sha256: Uint8Array;
  owner_org: string;
  user_id: string;
  topic: string;
  created_at: GeneratedTimestamp;
}

export interface UsersTable {
  id: Generated<string>;
  email: string;
  display_name: string;
  created_at: GeneratedTimestamp;
}

export interface VmiTermsTable {
  partnership_id: string;
  host_org: string;
  partner_org: string;
  location_id: string;
  threshold_days: Generated<number>;
  resolve_days: GeneratedAlways<number>;
  average_over_days: Generated<number>;
  target_days: number | null;
  lead_time_days: number | null;
  review_days: number | null;
}

export interface Tables {
  api_key_secrets: ApiKeySecretsTable;
  api_keys: ApiKeysTable;
  asn_line_lots: AsnLineLotsTable;
  asn_lines: AsnLinesTable;
  asn_origins: AsnOriginsTable;
  asn_revisions: AsnRevisionsTable;
  asn_unit_items: AsnUnitItemsTable;
  asn_units: AsnUnitsTable;
  asns: AsnsTable;
  audit_events: AuditEventsTable;
  billing_events: BillingEventsTable;
  checkouts: CheckoutsTable;
  conversation_reads: ConversationReadsTable;
  conversations: ConversationsTable;
  discrepancies: DiscrepanciesTable;
  document_numbers: DocumentNumbersTable;
  embed_key_partnerships: EmbedKeyPartnershipsTable;
  embed_keys: EmbedKeysTable;
  embed_sessions: EmbedSessionsTable;
  event_position_key: EventPositionKeyTable;
  events: EventsTable;
  host_action_grants: HostActionGrantsTable;
  idempotency_keys: IdempotencyKeysTable;
  ingest_tokens: IngestTokensTable;
  inventory_items: InventoryItemsTable;
  inventory_movements: InventoryMovementsTable;
  inventory_positions: InventoryPositionsTable;
  invitation_sendings: InvitationSendingsTable;
  invitation_shares: InvitationSharesTable;
  invitation_tokens: InvitationTokensTable;
  invitations: InvitationsTable;
  locations: LocationsTable;
  lots: LotsTable;
  member_sendings: MemberSendingsTable;
  memberships: MembershipsTable;
  messages: MessagesTable;
  movement_costs: MovementCostsTable;
  movement_counter_locations: MovementCounterLocationsTable;
  notification_choices: NotificationChoicesTable;
  notification_deliveries: NotificationDeliveriesTable;
  notification_settings: NotificationSettingsTable;
  notifications: NotificationsTable;
  openid_domains: OpenidDomainsTable;
  openid_providers: OpenidProvidersTable;
  openid_subjects: OpenidSubjectsTable;
  operator_keys: OperatorKeysTable;
  operator_sessions: OperatorSessionsTable;
  organization_accounts: OrganizationAccountsTable;
  organization_add_ons: OrganizationAddOnsTable;
  organizations: OrganizationsTable;
  parties: PartiesTable;
  partnership_prices: PartnershipPricesTable;
  partnerships: PartnershipsTable;
  person_sessions: PersonSessionsTable;
  plan_changes: PlanChangesTable;
  popup_codes: PopupCodesTable;
  product_costs: ProductCostsTable;
  product_packs: ProductPacksTable;
  products: ProductsTable;
  receipt_counts: ReceiptCountsTable;
  receipt_lines: ReceiptLinesTable;
  receipt_photos: ReceiptPhotosTable;
  receipt_unexpected_items: ReceiptUnexpectedItemsTable;
  receipts: ReceiptsTable;
  reconciliation_exceptions: ReconciliationExceptionsTable;
  replenishment_alerts: ReplenishmentAlertsTable;
  sell_through_days: SellThroughDaysTable;
  sell_through_products: SellThroughProductsTable;
  sell_through_rows: SellThroughRowsTable;
  sell_through_staged_rows: SellThroughStagedRowsTable;
  sell_through_stores: SellThroughStoresTable;
  sell_through_submissions: SellThroughSubmissionsTable;
  shares: SharesTable;
  sign_in_challenges: SignInChallengesTable;
  subscriptions: SubscriptionsTable;
  unsubscribe_tokens: UnsubscribeTokensTable;
  users: UsersTable;
  vmi_terms: VmiTermsTable;
}
