import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../../packages/tooling/src/e2e/test.ts';

const totals = (page: Page) => page.locator('bd-inventory').getByRole('group', { name: 'Locations' });
const rows = (page: Page) => page.locator('bd-inventory').getByRole('grid').getByRole('row');

test('Amazon sees the units and the value at its three sites', async ({ page, demo }) => {
  await page.goto(`${demo.intranet}/amazon`);
  await expect(totals(page).getByRole('button')).toHaveText([
    /All 3 locations\s*7,200\s+units\s*\$418,000/,
    /Amazon FBA PHX5\s*3,100\s+units\s*\$178,000/,
    /Amazon FBA MDW2\s*2,450\s+units\s*\$142,000/,
    /Amazon FBA LGB8\s*1,650\s+units\s*\$98,000/,
  ]);
  await expect(page.locator('bd-inventory')).not.toContainText(/cost|operator/i);
});

test('Sephora sees its own distribution centre only', async ({ page, demo }) => {
  await page.goto(`${demo.intranet}/sephora`);
  await expect(totals(page).getByRole('button')).toHaveText([/Sephora DC\s*1,984\s+units\s*\$89,000/]);
  await expect(page.locator('bd-inventory')).not.toContainText(/Amazon|PHX5|MDW2|LGB8/);
});

test('a total filters the list, and the export holds the whole filter', async ({ page, demo }) => {
  await page.goto(`${demo.intranet}/amazon`);
  const card = totals(page).getByRole('button', { name: 'MDW2' });
  await card.click();
  await expect(card).toHaveAttribute('aria-pressed', 'true');
  await expect(rows(page).nth(1)).toContainText('MDW2');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  const [header = '', ...lines] = file.trim().split(/\r?\n/);
  expect(header).toContain('SKU');
  expect(lines.every((line) => line.includes('LOC-102'))).toBe(true);
  // The live region says it too, for a while.
  await expect(page.locator('bd-inventory').getByText(`${lines.length} rows exported.`)).toBeVisible();
});

test('an item opens its lots and movements, and Escape returns to its row', async ({ page, demo }) => {
  await page.goto(`${demo.intranet}/amazon`);
  const first = rows(page).nth(1);
  await first.getByRole('gridcell').first().click();
  const details = page.locator('bd-inventory').getByRole('region', { name: /^LB-\d+ / });
  await expect(details).toContainText('Lots by expiry');
  await expect(details).toContainText('Opening balance');
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(first.getByRole('gridcell').first()).toBeFocused();
});
