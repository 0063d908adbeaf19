import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { announce } from '../../packages/tooling/src/e2e/asns.ts';
import { openPage, settled } from '../../packages/tooling/src/e2e/sites.ts';
import { expect, test } from '../../packages/tooling/src/e2e/test.ts';

// Looking for faults in a whole dashboard, several times, takes its time on a slow machine.
test.describe.configure({ timeout: 120_000 });
// Colours that are on their way to another scheme are no colours to judge.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const sites = [
  { name: "Amazon's page", url: (demo: { intranet: string }) => `${demo.intranet}/amazon` },
  { name: "Sephora's page", url: (demo: { intranet: string }) => `${demo.intranet}/sephora` },
  { name: "LUXE BOND's page", url: (demo: { luxeBond: string }) => demo.luxeBond },
];

async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  await expectNoFaults(new AxeBuilder({ page }).withTags(tags));
}

/** Of all that axe looks at, only contrast depends on the colour scheme. */
async function expectReadable(page: Page): Promise<void> {
  await expectNoFaults(new AxeBuilder({ page }).withRules('color-contrast'));
}

async function expectNoFaults(axe: AxeBuilder): Promise<void> {
  // One row is like the other; to look at all of them takes minutes.
  const furtherRows = ':is([role=row], li):nth-child(n + 4)';
  const { violations } = await axe
    .exclude({ fromShadowDom: ['bd-dashboard', 'bd-inventory', furtherRows] })
    .analyze();
  const faults = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join()}`,
  );
  expect(faults).toEqual([]);
}

/** The page does not scroll sideways. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
}

for (const { name, url } of sites) {
  test(`${name} is accessible, wide and narrow, light and dark`, async ({ page, demo }) => {
    await openPage(page, url(demo));
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectReadable(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await expectReadable(page);
  });

  // The fixture fails the test for any policy violation or console error on the way.
  test(`${name} keeps its policy through everything one can open`, async ({ page, demo }) => {
    await openPage(page, url(demo));
    const inventory = page.locator('bd-inventory');
    await inventory.getByRole('button', { name: 'Filter' }).click();
    await page.keyboard.press('Escape');
    await inventory.getByRole('button', { name: 'Columns' }).click();
    await page.keyboard.press('Escape');
    await inventory.getByRole('gridcell').first().click();
    await expect(inventory).toContainText('Lots by expiry');
    const download = page.waitForEvent('download');
    await inventory.getByRole('button', { name: 'Export CSV' }).click();
    await download;
    const inbox = page.locator('bd-asn-inbox');
    await inbox.getByRole('button', { name: 'Received' }).click();
    // At the side of a page it is a list, not a table.
    await inbox.locator('[role=gridcell], button.item').first().click();
    await settled(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await settled(page);
    await expectNoSidewaysScroll(page);
  });
}

test('the receipt is accessible while counting and in review', async ({ page, demo }) => {
  await announce(demo, 'ASN-E2E-LOOK', 'LOC-101', [{ sku: 'LB-1042', quantity: 24, lotNumber: 'A24' }]);
  await openPage(page, `${demo.intranet}/amazon`);
  await page.getByRole('button', { name: 'Receive ASN-E2E-LOOK' }).click();
  const receipt = page.locator('bd-asn-receipt');
  await receipt.getByRole('textbox', { name: 'Scan' }).fill('LB-1042');
  await page.keyboard.press('Enter');
  await expect(receipt).toContainText('1 of 24 units');
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await receipt.getByRole('button', { name: 'Review' }).click();
  await expectAccessible(page);
});

test('the plans compare on the page when nobody takes the upgrade event', async ({ page, demo }) => {
  await openPage(page, `${demo.intranet}/amazon`);
  await page.locator('bd-upgrade-banner').getByRole('button', { name: 'Plans' }).click();
  await expect(page.getByText('$199').first()).toBeVisible();
  await expect(page.getByText('$999').first()).toBeVisible();
  await expectAccessible(page);
});
