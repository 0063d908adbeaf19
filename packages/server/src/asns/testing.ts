/**
 * A host that ships to two partners, for tests of ASNs, receipts and discrepancies through the front door:
 *
 * ```text
 * LUXE BOND (ENTERPRISE) ─┬─ Amazon  (FREE, 3PL)   LOC-101, Phoenix, ACT; tolerance 5 %, claims for 30 days
 *                         ├─ Sephora (FREE, VMI)   LOC-104, ACT; no tolerance, no claim window
 *                         └─ LOC-001               its own, shared with nobody
 * ```
 */
import { randomUUID } from 'node:crypto';
import type { Asn, AsnContent, Receipt, ReceiptInput } from '@betterdata/portal-contract';
import type { Database, TenantTransaction } from '../db/database.ts';
import { testApp, type TestAnswer, type TestApp, type TestOrganization } from '../http/testing.ts';
import type { Clock } from '../common/clock.ts';

/** A person of one organization, at their keyboard. */
export interface Person {
  /** A read. */
  get(path: string): Promise<TestAnswer>;
  /** A write; the key is made up where none is given. */
  send(method: string, path: string, options?: SendOptions): Promise<TestAnswer>;
}

export interface SendOptions {
  body?: unknown;
  /** The version for If-Match. */
  version?: number;
  key?: string;
  /** What the body is, where it is no JSON. */
  contentType?: string;
}

export interface AsnNetwork {
  app: TestApp;
  luxe: TestOrganization;
  amazon: TestOrganization;
  sephora: TestOrganization;
  partnerships: { amazon: string; sephora: string };
  locations: { own: string; amazon: string; sephora: string };
  /** Signs a new person in. */
  person(
    organization: TestOrganization,
    options?: Parameters<TestOrganization['signIn']>[0],
  ): Promise<Person>;
  /** Runs statements as LUXE BOND itself. */
  asHost<T>(work: (trx: TenantTransaction) => Promise<T>): Promise<T>;
}

export async function openAsnNetwork(database: Database, clock?: Clock): Promise<AsnNetwork> {
  const app = testApp(database, clock === undefined ? {} : { clock });
  const luxe = await app.addOrganization({
    planTier: 'ENTERPRISE',
    name: 'LUXE BOND',
    businessType: 'BRAND_OWNER',
  });
  const amazon = await app.addOrganization({ name: 'Amazon' });
  const sephora = await app.addOrganization({ name: 'Sephora', businessType: 'RETAILER' });
  const network: AsnNetwork = {
    app,
    luxe,
    amazon,
    sephora,
    partnerships: { amazon: randomUUID(), sephora: randomUUID() },
    locations: { own: randomUUID(), amazon: randomUUID(), sephora: randomUUID() },
    person: async (organization, options = { role: 'OPERATOR' }) => {
      const token = await organization.signIn(options);
      return {
        get: (path) => app.request(path, { token }),
        send: (method, path, { body, version, key = randomUUID(), contentType } = {}) =>
          app.request(path, {
            method,
            token,
            body,
            headers: {
              'Idempotency-Key': key,
              ...(version !== undefined && { 'If-Match': `"${version}"` }),
              ...(contentType !== undefined && { 'Content-Type': contentType }),
            },
          }),
      };
    },
    asHost: (work) =>
      database.withTenant({ organizationId: luxe.id, userId: null, credentialId: null }, 'write', work),
  };
  await network.asHost((trx) => furnish(trx, network));
  return network;
}

async function furnish(trx: TenantTransaction, network: AsnNetwork): Promise<void> {
  const { luxe, amazon, sephora, partnerships, locations } = network;
  const owner_org = luxe.id;
  const terms = { currency: 'USD', consignment: true, titleTransfer: 'ON_SALE' };
  const amazonTerms = { ...terms, receiptTolerancePercent: 5, claimWindowDays: 30 };
  await trx
    .insertInto('partnerships')
    .values([
      partnership(partnerships.amazon, luxe, amazon, 'THREE_PL', amazonTerms),
      partnership(partnerships.sephora, luxe, sephora, 'VMI_RETAILER', terms),
    ])
    .execute();
  await trx
    .insertInto('locations')
    .values([
      {
        id: locations.own,
        owner_org,
        operator_org: luxe.id,
        code: 'LOC-001',
        name: 'Dallas DC',
        type: 'WAREHOUSE',
      },
      {
        id: locations.amazon,
        owner_org,
        operator_org: amazon.id,
        code: 'LOC-101',
        name: 'Amazon FBA PHX5',
        type: 'FULFILLMENT_CENTER',
        timezone: 'America/Phoenix',
      },
      {
        id: locations.sephora,
        owner_org,
        operator_org: sephora.id,
        code: 'LOC-104',
        name: 'Sephora DC',
        type: 'RETAIL_DC',
      },
    ])
    .execute();
  await trx
    .insertInto('products')
    .values([
      {
        owner_org,
        sku: 'LB-1042',
        gtin: '00860001042009',
        name: 'Vitamin C Serum 30 ml',
        tracking: 'LOT',
        min_remaining_shelf_life_days: 180,
      },
      { owner_org, sku: 'LB-2001', name: 'Kabuki brush' },
      // Nobody but LUXE BOND knows this one.
      { owner_org, sku: 'LB-9999', name: 'Not yet announced' },
    ])
    .execute();
  await trx
    .insertInto('shares')
    .values([
      share(partnerships.amazon, luxe, amazon, locations.amazon),
      share(partnerships.sephora, luxe, sephora, locations.sephora),
    ])
    .execute();
}

function partnership(
  id: string,
  host: TestOrganization,
  partner: TestOrganization,
  type: 'THREE_PL' | 'VMI_RETAILER',
  terms: object,
) {
  return {
    id,
    host_org: host.id,
    partner_org: partner.id,
    type,
    terms: JSON.stringify(terms),
    status: 'ACTIVE' as const,
    effective_from: '2020-01-01',
  };
}

function share(
  partnership_id: string,
  host: TestOrganization,
  partner: TestOrganization,
  location_id: string,
) {
  return {
    partnership_id,
    host_org: host.id,
    partner_org: partner.id,
    resource: 'LOCATION_INVENTORY' as const,
    location_id,
    access: 'ACT' as const,
  };
}

/** Content with a line of brushes for each quantity, to Amazon unless said otherwise. */
export function brushes(quantities: readonly number[], change: Partial<AsnContent> = {}): AsnContent {
  return {
    shipFromLocation: 'LOC-001',
    shipToLocation: 'LOC-101',
    structure: 'SOI',
    shippedAt: '2026-01-02T15:00:00Z',
    estimatedDeliveryAt: '2026-01-05T17:00:00Z',
    lines: quantities.map((quantity, index) => ({ lineNumber: index + 1, sku: 'LB-2001', quantity })),
    ...change,
  };
}

/** The content of a pallet with one carton of one lot of serum. */
export function serum(quantity: number): AsnContent {
  return {
    ...brushes([]),
    structure: 'SOTPI',
    carrier: { scac: 'ODFL', name: 'Old Dominion', trackingNumbers: ['07714528'] },
    lines: [
      {
        lineNumber: 1,
        sku: 'LB-1042',
        quantity,
        purchaseOrder: 'PO-4471',
        lots: [{ lotNumber: 'A21', expiryDate: '2099-12-31', quantity }],
      },
    ],
    logisticUnits: [
      { sscc: '008600010000000016', level: 'PALLET', packageType: 'PX', grossWeightKg: 42.5 },
      {
        sscc: '008600010000000023',
        level: 'CARTON',
        parentSscc: '008600010000000016',
        items: [{ lineNumber: 1, quantity, lotNumber: 'A21' }],
      },
    ],
  };
}

/** Sends a notice and answers it. */
export async function sendAsn(
  sender: Person,
  partnershipId: string,
  content: AsnContent,
  asnNumber = `ASN-${randomUUID().slice(0, 8)}`,
): Promise<Asn> {
  const answer = await sender.send('POST', '/v1/asns', { body: { partnershipId, asnNumber, content } });
  return expect<Asn>(answer, 201);
}

/** Receives and answers the receipt. */
export async function receive(
  receiver: Person,
  asn: Pick<Asn, 'id' | 'version'>,
  input: Partial<ReceiptInput>,
): Promise<Receipt> {
  return expect<Receipt>(await tryReceive(receiver, asn, input), 201);
}

export function tryReceive(
  receiver: Person,
  asn: Pick<Asn, 'id' | 'version'>,
  input: Partial<ReceiptInput>,
): Promise<TestAnswer> {
  const body: ReceiptInput = { id: randomUUID(), lines: [], ...input };
  return receiver.send('POST', `/v1/asns/${asn.id}/receipts`, { body, version: asn.version, key: body.id });
}

/** The body of an answer that must have this status. */
export function expect<Body>(answer: TestAnswer, status: number): Body {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body as Body;
}

/** Status and problem code, as `409 invalid-transition`. */
export function refusal({ status, body }: TestAnswer): string {
  return `${status} ${(body as { code?: string }).code ?? ''}`;
}

/** What LUXE BOND has at a location, by bucket. */
export function stockAt(network: AsnNetwork, locationId: string): Promise<Record<string, number>> {
  return network.asHost(async (trx) => {
    const rows = await trx
      .selectFrom('inventory_positions')
      .where('location_id', '=', locationId)
      .select(({ fn }) => ['bucket', fn.sum<number>('quantity').as('quantity')])
      .groupBy('bucket')
      .execute();
    return Object.fromEntries(rows.map(({ bucket, quantity }) => [bucket, quantity]));
  });
}
