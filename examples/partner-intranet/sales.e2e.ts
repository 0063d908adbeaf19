import type { Locator, Page } from '@playwright/test';
import { expectedSales, reportedRows, type ExpectedSales } from '../../packages/tooling/src/e2e/sales.ts';
import { openPage } from '../../packages/tooling/src/e2e/sites.ts';
import { expect, test } from '../../packages/tooling/src/e2e/test.ts';

test.describe.configure({ timeout: 60_000 });

const sales = (page: Page) => page.locator('bd-sell-through');
const number = (value: number, digits = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const longDate = (date: string) =>
  new Date(date).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** A figure of the page: its caption names it. */
const figure = (page: Page, unit: string) =>
  sales(page).locator('.figures > div').filter({ hasText: unit }).locator('.kpi');

/** The cells of a table, row by row, without the notes below a name. */
const cellsOf = (table: Locator) =>
  table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => (cell as HTMLElement).innerText.split(/\s*\n\s*/).join(' | ')),
      ),
    );

async function expectedOf(client: Parameters<typeof reportedRows>[0]): Promise<ExpectedSales> {
  return expectedSales(await reportedRows(client, 60));
}

/** Half up, away from zero below it. */
const rounded = (value: number, digits: number) =>
  (Math.sign(value) * Math.floor(Math.abs(value) * 10 ** digits + 0.5 + 1e-9)) / 10 ** digits;

/** As the page writes what the API answers with two decimals. */
const perDay = (units: number, days = 28) => number(rounded(units / days, 2), 1);

const percent = (fraction: number, signDisplay: 'auto' | 'exceptZero' = 'auto') =>
  rounded(fraction, 4)
    .toLocaleString('en', { style: 'percent', maximumFractionDigits: 1, signDisplay })
    .replace('-', '−');

test("the figures of Sephora's page are those of the rows that its stores reported", async ({
  page,
  demo,
}) => {
  const sephora = demo.clientOf('ORG-102');
  const expected = await expectedOf(sephora);
  let available = 0;
  const bySku = new Map<string, number>();
  for await (const item of sephora.inventory.list()) {
    available += item.available;
    bySku.set(item.product.sku, (bySku.get(item.product.sku) ?? 0) + item.available);
  }
  const daysOfSupply = available / expected.averageDailyUnits;
  const alerts = expected.bySku.filter(
    ({ key, units }) => units > 0 && (bySku.get(key) ?? 0) / (units / 28) < 30,
  );

  await openPage(page, `${demo.intranet}/sephora`);
  await expect(figure(page, 'units a day')).toHaveText(number(expected.averageDailyUnits, 1));
  await expect(figure(page, 'have reported')).toHaveText(`${expected.stores} of ${expected.stores}`);
  await expect(figure(page, 'days of supply')).toHaveText(number(daysOfSupply, 1));
  await expect(figure(page, 'alert')).toHaveText(number(alerts.length));
  // What the figures are, so that this test cannot agree with a server that has no sales.
  expect([expected.averageDailyUnits, expected.stores, available]).toEqual([45, 22, 1984]);
  expect(number(daysOfSupply, 1)).toBe('44.1');
  expect(alerts).toHaveLength(1);
  await expect(sales(page)).toContainText('14.1 days above the threshold of 30.');
  await expect(sales(page)).toContainText(`Below 30 days, alert since`);
});

test('units by day, by store and by product are the sums of the rows', async ({ page, demo }) => {
  const expected = await expectedOf(demo.clientOf('ORG-102'));
  await openPage(page, `${demo.intranet}/sephora`);
  const chart = sales(page).getByRole('figure', { name: 'Units per day' });
  await chart.getByRole('button', { name: 'Table' }).click();
  const days = await cellsOf(chart.getByRole('table'));
  expect(days).toEqual(
    [...expected.byDay].map(([day, units]) => [
      longDate(day),
      number(units),
      number(rounded(expected.averages.get(day) ?? 0, 2), 1),
    ]),
  );
  expect(days).toHaveLength(28);

  await sales(page).getByRole('button', { name: 'All: Stores' }).click();
  const stores = await cellsOf(sales(page).getByRole('table', { name: 'Stores' }));
  expect(stores).toHaveLength(22);
  const figuresOf = new Map(stores.map(([name = '', ...figures]) => [name.split(' | ')[1], figures]));
  for (const { key, name, units } of expected.byStore) {
    const before = expected.byStoreBefore.get(key) ?? 0;
    const outs = expected.stockOuts.filter(({ storeName }) => storeName === name);
    expect(figuresOf.get(name), name).toEqual([
      number(units),
      perDay(units),
      percent(units / expected.units),
      percent((units - before) / before, 'exceptZero'),
      number(outs.reduce((days, out) => days + out.days, 0)),
    ]);
  }
  expect(stores.map(([, units]) => units)).toEqual(expected.byStore.map(({ units }) => number(units)));

  const all = sales(page).getByRole('button', { name: 'All: Top SKUs' });
  if (await all.isVisible()) await all.click();
  const products = await cellsOf(sales(page).getByRole('table', { name: 'Top SKUs' }));
  expect(products.map(([, units, day]) => [units, day])).toEqual(
    expected.bySku.map(({ units }) => [number(units), perDay(units)]),
  );
  const available = new Map<string, number>();
  for await (const { product, available: units } of demo.clientOf('ORG-102').inventory.list()) {
    available.set(product.sku, (available.get(product.sku) ?? 0) + units);
  }
  for (const [name = '', units = '', , supply] of products) {
    const left = available.get(name.split(' | ')[1] ?? '') ?? 0;
    expect(supply, name).toBe(number(rounded((left * 28) / Number(units), 1), 1));
  }
});

test('stock-outs are the days on which a shelf was reported to be empty', async ({ page, demo }) => {
  const expected = await expectedOf(demo.clientOf('ORG-102'));
  expect(expected.stockOuts.length).toBeGreaterThan(0);
  await openPage(page, `${demo.intranet}/sephora`);
  const chart = sales(page).getByRole('figure', { name: 'Stock-outs' });
  await chart.getByRole('button', { name: 'Table' }).click();
  const shown = (await cellsOf(chart.getByRole('table'))).map(([store, product = '', from, days = '']) =>
    [store, product.split(' ')[0], from, parseInt(days)].join(' / '),
  );
  const wanted = expected.stockOuts.map(({ storeName, sku, from, days }) =>
    [storeName, sku, longDate(from), days].join(' / '),
  );
  expect(shown.toSorted()).toEqual(wanted.toSorted());
});

test('another period is a question of a select, and the day cursor one of the arrow keys', async ({
  page,
  demo,
}) => {
  await openPage(page, `${demo.intranet}/sephora`);
  await sales(page).getByRole('combobox', { name: 'Period' }).selectOption('7 days');
  const chart = sales(page).getByRole('figure', { name: 'Units per day' });
  const cursor = chart.getByRole('slider', { name: 'Day' });
  await expect(cursor).toHaveAttribute('max', '6');
  await cursor.focus();
  const last = await cursor.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowLeft');
  await expect(cursor).not.toHaveAttribute('aria-valuetext', last ?? '');
  await expect(cursor).toHaveAttribute('aria-valuetext', /units, 28-day average .* 22 of 22 stores/);
});

test("Amazon's page has nothing of it, and neither has its API", async ({ page, demo }) => {
  await openPage(page, `${demo.intranet}/amazon`);
  await expect(sales(page)).toHaveCount(0);
  await expect(page.locator('main')).not.toContainText(/sell-through|Sephora/i);
  const amazon = demo.clientOf('ORG-101');
  expect((await amazon.sellThrough.list()).items).toEqual([]);
  expect((await amazon.replenishment.list()).items).toEqual([]);
});
