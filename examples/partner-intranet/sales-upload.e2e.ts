import type { SellThroughRow } from '@betterdata/portal-contract';
import type { Locator, Page } from '@playwright/test';
import type { Demo } from '../../packages/tooling/src/e2e/demo.ts';
import { expectedSales, reportedRows } from '../../packages/tooling/src/e2e/sales.ts';
import { openPage } from '../../packages/tooling/src/e2e/sites.ts';
import { expect, test } from '../../packages/tooling/src/e2e/test.ts';

test.use({ world: 'selling' });
test.describe.configure({ timeout: 60_000 });

const sales = (page: Page) => page.locator('bd-sell-through');
const figure = (page: Page, unit: string) =>
  sales(page).locator('.figures > div').filter({ hasText: unit }).locator('.kpi');

/** One product on one day, in every store one unit more than was reported. */
function oneMore(
  reported: readonly SellThroughRow[],
  date: string,
  sku: string | undefined,
): { lines: string[]; replaced: number } {
  const stores = [...new Set(reported.map(({ storeCode }) => storeCode))].toSorted();
  const before = stores.map((store) =>
    reported.find((row) => row.storeCode === store && row.date === date && row.sku === sku),
  );
  const lines = stores.map((store, index) => {
    const { sold = 0, returned = 0, onHand = 5 } = before[index] ?? {};
    return [store, sku, date, sold + 1, returned, onHand].join();
  });
  return {
    lines: ['storeCode,sku,date,sold,returned,onHand', ...lines],
    replaced: before.filter((row) => row !== undefined).length,
  };
}

async function upload(page: Page, button: Locator, lines: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (
    await chooser
  ).setFiles({ name: 'sales.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
}

async function stockAtSephora(demo: Demo): Promise<number> {
  const { locations } = await demo.clientOf('ORG-003').inventory.summary();
  return locations.find(({ code }) => code === 'LOC-104')?.units ?? 0;
}

test('a file with one bad row changes nothing; the corrected one changes the figures and the stock', async ({
  page,
  demo,
  complaints,
}) => {
  complaints.allow(/422/);
  const sephora = demo.clientOf('ORG-102');
  const reported = await reportedRows(sephora, 60);
  const { asOf, averageDailyUnits, bySku } = expectedSales(reported);
  const { lines: good, replaced } = oneMore(reported, asOf, bySku[0]?.key);
  const rows = good.length - 1;
  const bad = good.with(3, (good[3] ?? '').replace(asOf, '13/03/2026'));
  const before = await stockAtSephora(demo);

  await openPage(page, `${demo.intranet}/sephora`);
  const supplyBefore = await figure(page, 'days of supply').textContent();
  await upload(page, sales(page).getByRole('button', { name: 'Upload sales' }), bad);
  const verdict = sales(page).getByRole('heading', { name: 'Nothing was saved.' });
  await expect(verdict).toBeFocused();
  await expect(verdict).toHaveText(`${rows} rows: ${rows - 1} fine, 1 to correct. Nothing was saved.`);
  const fault = sales(page).getByRole('table', { name: 'What to correct' }).getByRole('row').nth(1);
  await expect(fault.getByRole('rowheader')).toHaveText('4');
  await expect(fault.getByRole('cell').nth(0)).toHaveText('date');
  await expect(fault.getByRole('cell').nth(1)).toHaveText('13/03/2026');
  await expect(fault.getByRole('cell').nth(3)).toContainText('2026-03-13');
  expect(await stockAtSephora(demo)).toBe(before);
  expect(await reportedRows(sephora, 60)).toEqual(reported);

  await upload(page, sales(page).getByRole('button', { name: 'Upload corrected file' }), good);
  await expect(sales(page)).toContainText(`${rows} rows saved for `);
  await expect(sales(page)).toContainText(new RegExp(`${replaced} rows? replaces? `));
  const average = averageDailyUnits + rows / 28;
  await expect(figure(page, 'units a day')).toHaveText(average.toFixed(1));
  await expect(figure(page, 'days of supply')).toHaveText(((before - rows) / average).toFixed(1));
  expect(((before - rows) / average).toFixed(1)).not.toBe(supplyBefore);
  // The inventory below has loaded again by itself.
  const card = page.locator('bd-inventory').getByRole('group', { name: 'Locations' }).getByRole('button');
  await expect(card.filter({ hasText: 'Sephora DC' })).toContainText((before - rows).toLocaleString('en'));
  expect(await stockAtSephora(demo)).toBe(before - rows);
});

test('the good rows can be saved, and the bad one downloaded', async ({ page, demo, complaints }) => {
  complaints.allow(/422/);
  const reported = await reportedRows(demo.clientOf('ORG-102'), 45);
  const { asOf, bySku } = expectedSales(reported);
  const good = oneMore(reported, asOf, bySku[1]?.key).lines.slice(0, 4);
  const bad = good.with(2, (good[2] ?? '').replace(/^[^,]+/, 'SEP-UNKNOWN'));
  const before = await stockAtSephora(demo);

  await openPage(page, `${demo.intranet}/sephora`);
  await upload(page, sales(page).getByRole('button', { name: 'Upload sales' }), bad);
  const download = page.waitForEvent('download');
  await sales(page).getByRole('button', { name: 'Download bad rows' }).click();
  const stream = await (await download).createReadStream();
  const text = (await stream.toArray()).join('');
  expect(text).toBe([bad[0], bad[2], ''].join('\r\n'));

  await sales(page).getByRole('button', { name: 'Save 2 rows' }).click();
  await expect(sales(page)).toContainText('1 row was not saved.');
  expect(await stockAtSephora(demo)).toBe(before - 2);
});
