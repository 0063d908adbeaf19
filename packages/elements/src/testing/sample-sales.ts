import type {
  Replenishment,
  SellThroughDay,
  SellThroughPeriod,
  SellThroughSku,
  SellThroughStore,
  SellThroughSubmission,
  StockOut,
  Viewer,
} from '@betterdata/portal-contract';
import { viewerOf, type Routes } from './fake-api.ts';

/** Sales of 22 stores in the 28 days that end on 13 Mar 2026: 45 units a day, a stock of 1,984 units. */

export const LUXE = { id: '0b54a0de-52ab-4d0c-8b0f-2f3f6b1f0003', code: 'ORG-003', name: 'LUXE BOND' };
export const SEPHORA = { id: '0b54a0de-52ab-4d0c-8b0f-2f3f6b1f0102', code: 'ORG-102', name: 'Sephora' };
export const PARTNERSHIP = { id: '5a0e4d5c-8a52-4c6e-9d0e-6d6f3c9a8102', host: LUXE, partner: SEPHORA };

const AS_OF = '2026-03-13';
const dayBefore = (days: number) =>
  new Date(Date.parse(AS_OF) - days * 86_400_000).toISOString().slice(0, 10);

export const samplePeriod: SellThroughPeriod = {
  partnership: PARTNERSHIP,
  from: dayBefore(27),
  to: AS_OF,
  asOf: AS_OF,
  stale: false,
  daysBehind: 0,
  storesReporting: 22,
  storesExpected: 22,
  totals: {
    netUnits: 1260,
    sold: 1300,
    returned: 40,
    averageDailyUnits: 45,
    previousNetUnits: 1200,
    change: 0.05,
  },
};

export const sampleDays: readonly SellThroughDay[] = Array.from({ length: 28 }, (_, index) => ({
  date: dayBefore(27 - index),
  netUnits: 38 + ((index * 7) % 15),
  sold: 40 + ((index * 7) % 15),
  returned: 2,
  storesReporting: 22,
  storesExpected: 22,
  average28Days: 44 + (index % 5) / 4,
}));

export const sampleStores: readonly SellThroughStore[] = Array.from({ length: 22 }, (_, index) => ({
  rank: index + 1,
  storeCode: `SEP-${101 + index}`,
  storeName: `Sephora Store ${101 + index}`,
  city: 'San Francisco',
  netUnits: 90 - index,
  sold: 92 - index,
  returned: 2,
  averageDailyUnits: (90 - index) / 28,
  share: 0.0714,
  previousNetUnits: 80,
  change: index === 0 ? 0.125 : -0.02,
  stockOutDays: index === 0 ? 3 : 0,
  daysReported: index === 2 ? 26 : 28,
  daysExpected: 28,
  missingDates: index === 2 ? [dayBefore(5), dayBefore(4)] : [],
}));

export const sampleSkus: readonly SellThroughSku[] = [
  ['LB-1042', 'Vitamin C Serum 30 ml', 22.4],
  ['LB-1001', 'Hydra Silk Gel Cleanser 150 ml', 51.5],
].map(([sku, name, supply], index) => ({
  rank: index + 1,
  sku: String(sku),
  productName: String(name),
  netUnits: 150 - index,
  sold: 152 - index,
  returned: 2,
  averageDailyUnits: 5.36,
  share: 0.12,
  previousNetUnits: 148,
  change: 0.0135,
  stockOutDays: index,
  availableUnits: 120,
  daysOfSupply: Number(supply),
  thresholdDays: 30,
  alertOpenSince: index === 0 ? '2026-03-12T12:10:00Z' : null,
}));

export const sampleStockOut: StockOut = {
  partnershipId: PARTNERSHIP.id,
  storeCode: 'SEP-101',
  storeName: 'Sephora Store 101',
  sku: 'LB-1001',
  productName: 'Hydra Silk Gel Cleanser 150 ml',
  from: dayBefore(2),
  to: AS_OF,
  days: 3,
  notReportedDays: 0,
  ongoing: true,
  lostSales: 4,
};

export const sampleSupply: Replenishment = {
  partnership: PARTNERSHIP,
  location: { id: '3d1f6f0a-76a0-4a6b-8a2e-2a4f0b7c0104', code: 'LOC-104', name: 'Sephora DC' },
  averageDailyUnits: 45,
  averageOverDays: 28,
  completeDays: 28,
  availableUnits: 1984,
  onHandUnits: 1984,
  inTransitUnits: 480,
  daysOfSupply: 44.1,
  thresholdDays: 30,
  resolveDays: 33,
  daysAboveThreshold: 14.1,
  asOf: AS_OF,
  stale: false,
  daysBehind: 0,
  storesReporting: 22,
  storesExpected: 22,
  openAlerts: 1,
  alertOpenSince: '2026-03-12T12:10:00Z',
  exceptions: [],
};

export function sampleSubmission(changes: Partial<SellThroughSubmission> = {}): SellThroughSubmission {
  return {
    id: '7e1d5b0c-2f64-4b1c-8d3a-5a9d2c7b1301',
    partnership: PARTNERSHIP,
    source: 'CSV',
    status: 'SAVED',
    partial: false,
    rowsRead: 118,
    rowsSaved: 118,
    rowsReplaced: 0,
    rowsRejected: 0,
    from: AS_OF,
    to: AS_OF,
    stores: 22,
    unitsPosted: 45,
    errors: [],
    submittedBy: { organization: SEPHORA, name: 'Claire' },
    createdAt: '2026-03-14T05:12:00Z',
    completedAt: '2026-03-14T05:12:01Z',
    ...changes,
  };
}

/** A viewer of Sephora, or of the organization that is given. */
export function salesViewer({ id, code, name } = SEPHORA, changes: Partial<Viewer> = {}): Viewer {
  const viewer = viewerOf(['reports.basic', 'inventory.view-shared'], changes);
  return { ...viewer, organization: { ...viewer.organization, id, code, name } };
}

/** What the API answers, with what is changed about it. */
export function salesRoutes({
  period = samplePeriod,
  days = sampleDays,
  stores = sampleStores,
  skus = sampleSkus,
  stockOuts = [sampleStockOut],
  supply = [sampleSupply],
}: {
  period?: SellThroughPeriod;
  days?: readonly SellThroughDay[];
  stores?: readonly SellThroughStore[];
  skus?: readonly SellThroughSku[];
  stockOuts?: readonly StockOut[];
  supply?: readonly Replenishment[];
} = {}): Routes {
  const rows = { day: days, store: stores, sku: skus };
  return {
    'GET /v1/viewer': salesViewer(),
    'GET /v1/replenishment': { items: supply, nextCursor: null },
    'GET /v1/sell-through/summary': (request: Request) => {
      const query = new URL(request.url).searchParams;
      const groupBy = query.get('groupBy') as keyof typeof rows;
      const dates = { from: query.get('from') ?? period.from, to: query.get('to') ?? period.to };
      return { groupBy, period: { ...period, ...dates }, rows: rows[groupBy], nextCursor: null };
    },
    'GET /v1/sell-through/stockouts': { items: stockOuts, nextCursor: null },
  };
}
