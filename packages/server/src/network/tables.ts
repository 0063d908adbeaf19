import { z } from 'zod';
import * as cell from './cells.ts';
import type { Row, Table, TableContent } from './csv-table.ts';

/** The tables of a network. `today` is the ISO date that relative dates count from. */
export function tables(today: string) {
  const date = () => cell.date(today);
  return {
    organizations: table('organizations.csv', {
      organization: cell.code(),
      legalName: cell.text(),
      name: cell.text(100),
      businessType: cell.choice([
        'BRAND_OWNER',
        'THREE_PL',
        'RETAILER',
        'SUPPLIER',
        'CUSTOMER',
        'FREIGHT_FORWARDER',
        'CUSTOMS_BROKER',
        'DISTRIBUTOR',
      ]),
      plan: cell.choice(['FREE', 'PRO', 'ENTERPRISE']),
      additionalLocations: cell.whole(0, 1000).optional(),
      parent: cell.code().optional(),
      industryPack: cell.text(100).optional(),
      activeSince: date().optional(),
      upgradedAt: date().optional(),
      gln: cell.gln().optional(),
      ...address,
      locale: cell.locale(),
      timezone: cell.timezone(),
      currency: cell.currency(),
    }),
    people: table('people.csv', {
      organization: cell.code(),
      email: cell.email(),
      name: cell.text(),
      role: cell.choice(['OWNER', 'ADMIN', 'OPERATOR', 'ANALYST', 'BILLING', 'VIEWER']),
    }),
    parties: optionalTable('parties.csv', {
      organization: cell.code(),
      party: cell.code(),
      name: cell.text(),
      roles: cell.text().optional(),
      gln: cell.gln().optional(),
      contact: cell.text().optional(),
      email: cell.email().optional(),
    }),
    partnerships: optionalTable('partnerships.csv', {
      partnership: cell.code(),
      host: cell.code(),
      partner: cell.code().optional(),
      party: cell.code().optional(),
      type: cell.choice([
        'THREE_PL',
        'VMI_RETAILER',
        'SUPPLIER',
        'WHOLESALE_CUSTOMER',
        'FREIGHT_FORWARDER',
        'CUSTOMS_BROKER',
      ]),
      status: cell.choice(['PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED']),
      from: date(),
      to: date().optional(),
      currency: cell.currency(),
      incoterm: cell
        .choice(['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'])
        .optional(),
      consignment: cell.yesNo(),
      titleTransfer: cell.choice(['ON_SHIPMENT', 'ON_RECEIPT', 'ON_SALE']),
      netDays: cell.whole(0, 365).optional(),
      tolerancePercent: cell.percent().optional(),
      claimWindowDays: cell.whole(0, 365).optional(),
    }),
    locations: optionalTable('locations.csv', {
      organization: cell.code(),
      location: cell.locationCode(),
      name: cell.text(100),
      operator: cell.code(),
      type: cell.choice([
        'WAREHOUSE',
        'FULFILLMENT_CENTER',
        'RETAIL_DC',
        'STORE',
        'SALON',
        'PLANT',
        'EXTERNAL',
      ]),
      gln: cell.gln().optional(),
      ...address,
      timezone: cell.timezone(),
    }),
    products: optionalTable('products.csv', {
      organization: cell.code(),
      sku: cell.text(64),
      name: cell.text(),
      category: cell.text(100).optional(),
      gtin: cell.gtin().optional(),
      unit: cell.text(3),
      tracking: cell.choice(['NONE', 'LOT']),
      shelfLifeDays: cell.whole(1, 36_500).optional(),
      minRemainingShelfLifeDays: cell.whole(0, 36_500).optional(),
      hsCode: cell.text(20).optional(),
      countryOfOrigin: cell.country().optional(),
      cost: cell.amount(6).optional(),
      currency: cell.currency().optional(),
      description: cell.text(2000).optional(),
    }),
    packs: optionalTable('packs.csv', {
      organization: cell.code(),
      sku: cell.text(64),
      level: cell.choice(['EACH', 'INNER', 'CASE', 'PALLET']),
      gtin: cell.gtin().optional(),
      units: cell.whole(1, 1_000_000),
      lengthMm: cell.whole(1, 100_000).optional(),
      widthMm: cell.whole(1, 100_000).optional(),
      heightMm: cell.whole(1, 100_000).optional(),
      weightGrams: cell.whole(1, 100_000_000).optional(),
    }),
    lots: optionalTable('lots.csv', {
      organization: cell.code(),
      sku: cell.text(64),
      lot: cell.lotNumber(),
      expires: date().optional(),
      produced: date().optional(),
      status: cell.choice(['APPROVED', 'ON_HOLD', 'QUARANTINED', 'RECALLED', 'EXPIRED']),
    }),
    prices: optionalTable('prices.csv', {
      partnership: cell.code(),
      sku: cell.text(64),
      price: cell.amount(4),
      currency: cell.currency(),
      from: date(),
    }),
    shares: optionalTable('shares.csv', {
      partnership: cell.code(),
      resource: cell.choice([
        'PRODUCT',
        'LOCATION_INVENTORY',
        'PURCHASE_ORDER',
        'SHIPMENT',
        'ASN',
        'INVOICE',
        'SELL_THROUGH',
        'REPORT',
        'MESSAGE',
      ]),
      location: cell.locationCode().optional(),
      sku: cell.text(64).optional(),
      visibility: cell.choice(['QUANTITY', 'QUANTITY_AND_VALUE']),
      access: cell.choice(['READ', 'ACT']),
    }),
    stock: optionalTable('stock.csv', {
      organization: cell.code(),
      location: cell.locationCode(),
      sku: cell.text(64),
      lot: cell.lotNumber().optional(),
      asOf: date(),
      available: cell.whole(0, 10_000_000).optional(),
      reserved: cell.whole(0, 10_000_000).optional(),
      damaged: cell.whole(0, 10_000_000).optional(),
      qualityHold: cell.whole(0, 10_000_000).optional(),
      expired: cell.whole(0, 10_000_000).optional(),
    }),
    replenishment: optionalTable('replenishment.csv', {
      partnership: cell.code(),
      location: cell.locationCode(),
      thresholdDays: cell.whole(1, 1000),
      targetDays: cell.whole(1, 1000).optional(),
      leadTimeDays: cell.whole(0, 1000).optional(),
      reviewDays: cell.whole(1, 1000).optional(),
    }),
    stores: optionalTable('stores.csv', {
      partnership: cell.code(),
      store: cell.text(64),
      name: cell.text(),
      city: cell.text(100).optional(),
      timezone: cell.timezone(),
      opened: date(),
      closed: date().optional(),
    }),
    sales: optionalTable('sell-through.csv', {
      partnership: cell.code(),
      date: date(),
      store: cell.text(64),
      sku: cell.text(64),
      sold: cell.whole(0, 1_000_000),
      returned: cell.whole(0, 1_000_000).optional(),
      onHand: cell.whole(0, 1_000_000).optional(),
      lostSales: cell.whole(0, 1_000_000).optional(),
    }),
    messages: optionalTable('messages.csv', {
      partnership: cell.code(),
      subject: cell.choice(['ASN', 'ALERT', 'PARTNERSHIP']),
      code: cell.text(64).optional(),
      author: cell.email(),
      sentAt: cell.moment(today),
      text: cell.message(),
    }),
  };
}

const address = {
  street: cell.text().optional(),
  city: cell.text(100).optional(),
  region: cell.text(100).optional(),
  postalCode: cell.text(20).optional(),
  country: cell.country().optional(),
};

type Tables = ReturnType<typeof tables>;

/** What the tables hold once they were read. */
export type TableContents = { [Name in keyof Tables]: TableContent<RowOf<Name>> };
export type RowOf<Name extends keyof Tables> = Row<Tables[Name]['columns']>;

function table<Columns extends z.ZodRawShape>(file: string, columns: Columns) {
  return { file, optional: false, columns: z.object(columns) } satisfies Table;
}

function optionalTable<Columns extends z.ZodRawShape>(file: string, columns: Columns) {
  return { file, optional: true, columns: z.object(columns) } satisfies Table;
}
