import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SellThroughSubmission } from '@betterdata/portal-contract';
import { addDays } from '../../common/business-date.ts';
import { openTestDatabase, type TestDatabase } from '../../db/testing.ts';
import { openStores, type StoresWorld } from '../../sell-through/testing.ts';
import { twoPartners } from '../../testing/two-partners.ts';

const STORES = 100;
const PRODUCTS = 25;
const LAST_DAY = '2026-03-13';

export interface UploadReport {
  rows: number;
  seconds: number;
  /** How much the JavaScript heap grew at most while the file was read and saved. */
  heapMegabytes: number;
  /** Rows that the submission had read when it was asked in between. */
  progress: number[];
}

/**
 * Uploads files of sales as they would arrive over a slow line, and asks for their progress meanwhile: memory must
 * not grow with the file, progress must show, and what is posted must be what the file says.
 */
export async function proveUpload(
  kind: TestDatabase['kind'],
  sizes: readonly number[],
): Promise<UploadReport[]> {
  const database = await openTestDatabase(kind);
  try {
    const world = await openStores(database);
    await addAssortment(database);
    const reports: UploadReport[] = [];
    for (const rows of sizes) reports.push(await upload(world, database, rows));
    return reports;
  } finally {
    await database.close();
  }
}

async function upload(world: StoresWorld, database: TestDatabase, rows: number): Promise<UploadReport> {
  const before = await onHand(database);
  const id = randomUUID();
  const heap = watchHeap();
  const started = performance.now();
  let done = false;
  const request = world.app
    .request('/v1/sell-through', {
      method: 'POST',
      token: world.tokens.south,
      body: fileOf(rows),
      headers: { 'Idempotency-Key': id, 'Content-Type': 'text/csv' },
    })
    .finally(() => (done = true));
  const progress: number[] = [];
  while (!done) {
    await sleep(20);
    const path = `/v1/sell-through/submissions/${id}`;
    const { status, body } = await world.app.request(path, { token: world.tokens.host });
    const { rowsRead } = body as SellThroughSubmission;
    if (status === 200 && rowsRead !== progress.at(-1)) progress.push(rowsRead);
  }
  const { status, body } = await request;
  const heapMegabytes = heap.stop();
  const seconds = Math.round(performance.now() - started) / 1000;
  assert.equal(status, 201, JSON.stringify(body));
  const { rowsSaved, rowsRead, unitsPosted } = body as SellThroughSubmission;

  const sold = Array.from({ length: rows }, (_, row) => unitsOf(row)).reduce((sum, units) => sum + units, 0);
  // A file says again what a shorter one said before it.
  const [known] = await database.asSuperuser(`
    select coalesce(sum(net), 0)::int as units from app.sell_through_rows where superseded_by = '${id}'`);
  const difference = sold - Number(known?.['units']);
  assert.deepEqual(
    { rowsRead, rowsSaved, unitsPosted },
    { rowsRead: rows, rowsSaved: rows, unitsPosted: difference },
  );
  assert.equal(before - (await onHand(database)), difference);
  assert.deepEqual(
    progress,
    progress.toSorted((a, b) => a - b),
  );
  return { rows, seconds, heapMegabytes, progress };
}

/** How much larger the heap of this thread was than at the start, in megabytes. */
function watchHeap(): { stop: () => number } {
  const used = () => {
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 2 ** 20;
  };
  globalThis.gc?.();
  const start = used();
  let peak = start;
  const timer = setInterval(() => (peak = Math.max(peak, used())), 5);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.round(peak - start);
    },
  };
}

/** One row per store, product and day, from the last day backwards. */
function fileOf(rows: number): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let row = 0;
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode('storeCode,sku,date,sold\n')),
    pull: (controller) => {
      const lines = [];
      for (const end = Math.min(row + 500, rows); row < end; row++) lines.push(lineOf(row));
      controller.enqueue(encoder.encode(lines.join('')));
      if (row === rows) controller.close();
    },
  });
}

function lineOf(row: number): string {
  const [store, product] = [row % STORES, Math.floor(row / STORES) % PRODUCTS];
  const day = addDays(LAST_DAY, -Math.floor(row / STORES / PRODUCTS));
  return `B${store + 1},BULK-${product + 1},${day},${unitsOf(row)}\n`;
}

const unitsOf = (row: number) => (row * 7919) % 4;

async function onHand(database: TestDatabase): Promise<number> {
  const [total] = await database.asSuperuser(`
    select sum(quantity)::int as units from app.inventory_positions where location_id = '${twoPartners.locations.dc}'`);
  return Number(total?.['units']);
}

/** More stores of South, and more products at DC, each in three lots. */
async function addAssortment(database: TestDatabase): Promise<void> {
  const { host, south, partnerships, locations } = twoPartners;
  const owner = `'${host.organizationId}'::uuid`;
  await database.asSuperuser(`
    insert into app.sell_through_stores (owner_org, counterparty_org, partnership_id, code, name, opened_on)
    select '${south.organizationId}', ${owner}, '${partnerships.south}', 'B' || n, 'Store', '2020-01-01'
    from generate_series(1, ${STORES}) n;
    insert into app.products (owner_org, sku, name, tracking)
    select ${owner}, 'BULK-' || n, 'Bulk ' || n, 'LOT' from generate_series(1, ${PRODUCTS}) n;
    insert into app.lots (owner_org, product_id, lot_number, expiry_date)
    select p.owner_org, p.id, 'L' || n, date '2027-01-01' + n from app.products p, generate_series(1, 3) n
    where p.sku like 'BULK-%';
    insert into app.inventory_items (owner_org, location_id, product_id, sku)
    select p.owner_org, '${locations.dc}', p.id, p.sku from app.products p where p.sku like 'BULK-%';
    insert into app.inventory_movements (owner_org, location_id, item_id, lot_id, bucket, movement_type, quantity,
      source_type, source_id, source_line, actor_org, occurred_at)
    select i.owner_org, i.location_id, i.id, l.id, 'AVAILABLE', 'OPENING', 2500, 'OPENING', l.id, 1, i.owner_org, now()
    from app.inventory_items i join app.lots l on l.product_id = i.product_id
    where i.sku like 'BULK-%' and i.location_id = '${locations.dc}'`);
}
