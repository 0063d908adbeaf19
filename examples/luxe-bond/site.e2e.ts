import type { Locator, Page } from '@playwright/test';
import { openPage } from '../../packages/tooling/src/e2e/sites.ts';
import { expect, test } from '../../packages/tooling/src/e2e/test.ts';

test.describe.configure({ timeout: 60_000 });

const inventory = (page: Page) => page.locator('bd-inventory');

test('LUXE BOND sees all its locations, with cost values and who operates them', async ({ page, demo }) => {
  await openPage(page, demo.luxeBond);
  const totals = inventory(page).getByRole('group', { name: 'Locations' }).getByRole('button');
  const names = ['Dallas', 'Los Angeles', 'Miami', 'PHX5', 'MDW2', 'LGB8', 'Sephora DC'];
  await expect(totals).toHaveCount(1 + names.length);
  for (const name of names) await expect(totals.filter({ hasText: name })).toHaveCount(1);
  // The same units as Amazon sees, at what they cost instead of at Amazon's prices.
  await expect(totals.filter({ hasText: 'PHX5' })).toHaveText(/3,100\s+units\s*\$50,702/);

  const header = (name: string) => inventory(page).getByRole('columnheader', { name });
  await expect(header('Operator')).toBeVisible();
  await expect(header('Value at cost')).toBeVisible();
  await totals.filter({ hasText: 'Sephora DC' }).click();
  await expect(inventory(page).getByRole('row').nth(1)).toContainText('Sephora');
});

test('the hostile style sheet does not reach into the widgets', async ({ page, demo }) => {
  await openPage(page, demo.luxeBond);
  const styleOf = (role: 'searchbox' | 'button' | 'gridcell' | 'columnheader' | 'heading') =>
    inventory(page)
      .getByRole(role)
      .first()
      .evaluate((element) => {
        const { boxSizing, float, letterSpacing, textTransform, fontStyle, borderTopColor } =
          getComputedStyle(element);
        const pink = borderTopColor === 'rgb(255, 105, 180)';
        return { boxSizing, float, letterSpacing, textTransform, fontStyle, pink };
      });
  for (const role of ['searchbox', 'button', 'gridcell', 'columnheader', 'heading'] as const) {
    expect(await styleOf(role), role).toEqual({
      boxSizing: 'border-box',
      float: 'none',
      letterSpacing: 'normal',
      textTransform: 'none',
      fontStyle: 'normal',
      pink: false,
    });
  }
  const boxOf = async (element: Locator) => {
    const box = await element.boundingBox();
    if (!box) throw new Error('is not shown');
    return box;
  };
  expect((await boxOf(inventory(page).locator('svg').first())).width).toBeLessThan(24);
  expect((await boxOf(inventory(page).getByRole('searchbox'))).height).toBeLessThan(48);
  // A row is as wide as its grid, and its cells stand side by side.
  const row = inventory(page).getByRole('row').nth(1);
  const grid = await boxOf(inventory(page).getByRole('grid'));
  expect((await boxOf(row)).width).toBeGreaterThan(grid.width - 8);
  const [first, last] = [row.getByRole('gridcell').first(), row.getByRole('gridcell').last()];
  expect((await boxOf(last)).y).toBe((await boxOf(first)).y);
});

test('the page runs nothing that its integrity hashes do not name', async ({ page, demo, complaints }) => {
  complaints.allow(/integrity|Failed to (fetch|load)|dynamically imported module/i);
  await page.route(`${demo.api}/cdn/chunks/filter-choices-*.js`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `globalThis.tampered = true; ${await answer.text()}` });
  });
  await openPage(page, demo.luxeBond);
  const refused = page.waitForEvent('console', (message) => /integrity/i.test(message.text()));
  await inventory(page).getByRole('button', { name: 'Filter' }).click();
  await refused;
  expect(await page.evaluate(() => 'tampered' in globalThis)).toBe(false);
});

test('a bundle that was tampered with is not started', async ({ page, demo, complaints }) => {
  complaints.allow(/integrity/i);
  await page.route(`${demo.api}/cdn/portal.js`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `globalThis.tampered = true; ${await answer.text()}` });
  });
  const refused = page.waitForEvent('console', (message) => /integrity/i.test(message.text()));
  await page.goto(demo.luxeBond);
  await refused;
  expect(await page.evaluate(() => 'tampered' in globalThis)).toBe(false);
  await expect(page.locator('bd-portal:defined')).toHaveCount(0);
});

test("LUXE BOND sees the figures of Sephora's page, and cannot report for it", async ({ page, demo }) => {
  const sales = page.locator('bd-sell-through');
  const figures = sales.locator('.figures');
  await openPage(page, `${demo.intranet}/sephora`);
  await expect(sales.getByRole('button', { name: 'Upload sales' })).toBeVisible();
  const atSephora = await figures.innerText();
  expect(atSephora).toMatch(/days of supply\s+44\.1/);

  await openPage(page, demo.luxeBond);
  expect(await figures.innerText()).toBe(atSephora);
  await expect(sales).toContainText('LUXE BOND at Sephora');
  await expect(sales.getByRole('button', { name: 'Upload sales' })).toHaveCount(0);
});
