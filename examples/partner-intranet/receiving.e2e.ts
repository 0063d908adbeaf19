import type { Locator, Page } from '@playwright/test';
import { announce } from '../../packages/tooling/src/e2e/asns.ts';
import type { Demo } from '../../packages/tooling/src/e2e/demo.ts';
import { scan, tabTo } from '../../packages/tooling/src/e2e/keyboard.ts';
import { openPage } from '../../packages/tooling/src/e2e/sites.ts';
import { expect, test } from '../../packages/tooling/src/e2e/test.ts';

test.use({ world: 'receiving' });
// Whole pages load, of both sides.
test.describe.configure({ timeout: 60_000 });

/** Hand Repair Cream: single items, and cases of 50. */
const HAND_CREAM = { sku: 'LB-1041', lotNumber: 'S56', gtin: '09520001010415', caseGtin: '19520001010412' };
const SERUM = { sku: 'LB-1042', lotNumber: 'A24' };

const receipt = (page: Page) => page.locator('bd-asn-receipt');
const scanField = (page: Page) => receipt(page).getByRole('textbox', { name: 'Scan' });
const figure = (page: Page, column: string, { sku, lotNumber }: { sku: string; lotNumber: string }) =>
  receipt(page).getByLabel(`${column}, ${sku} ${lotNumber}`);

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

async function stockAt(demo: Demo, locationCode: string, sku: string) {
  const items = await demo.clientOf('ORG-101').inventory.list({ location: [locationCode], query: sku });
  const item = items.items.find(({ product }) => product.sku === sku);
  return { onHand: item?.onHand ?? 0, available: item?.available ?? 0, damaged: item?.damaged ?? 0 };
}

/** A PNG of 12 megapixels. */
async function largePicture(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [4000, 3000];
    canvas.getContext('2d')?.fillRect(0, 0, 2000, 3000);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });
  return Buffer.from(base64, 'base64');
}

test('a clerk counts 97 good and 1 damaged of 100 by keyboard and scanner, and closes the line short', async ({
  page,
  demo,
}) => {
  const asn = await announce(demo, 'ASN-E2E-100', 'LOC-102', [{ ...HAND_CREAM, quantity: 100 }]);
  const before = await stockAt(demo, 'LOC-102', HAND_CREAM.sku);
  await openPage(page, `${demo.intranet}/amazon`);
  const inboxScan = page.locator('bd-asn-inbox').getByRole('textbox', { name: 'Scan or type ASN, SSCC' });
  await tabTo(page, inboxScan);
  await scan(page, asn.asnNumber);
  await expect(receipt(page).getByRole('button', { name: 'Start counting' })).toBeVisible();
  await tabTo(page, scanField(page));
  await scan(page, `]C101${HAND_CREAM.caseGtin}10S56`);
  await scan(page, `]C101${HAND_CREAM.gtin}3047\u001d10S56`);
  await expect(receipt(page)).toContainText('97 of 100 units');

  // A reload in the middle loses nothing.
  await page.reload();
  await expect(page.getByRole('button', { name: /^Continue.*ASN-E2E-100/ })).toBeVisible();
  await tabTo(page, inboxScan);
  await scan(page, asn.asnNumber);
  await expect(receipt(page)).toContainText(/Draft from .*, 97 of 100\./);
  await press(page, receipt(page).getByRole('button', { name: 'Continue' }));
  await scan(page, HAND_CREAM.gtin);
  await expect(receipt(page)).toContainText('98 of 100 units');

  // One of the 98 is damaged: into its cell with arrows and F2, and back to the scan field with Enter.
  await tabTo(page, receipt(page).getByRole('grid').locator('[tabindex="0"]').first());
  await page.keyboard.press('ArrowDown');
  for (let column = 0; column < 4; column += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await expect(figure(page, 'Damaged', HAND_CREAM)).toBeFocused();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(scanField(page)).toBeFocused();
  await expect(receipt(page)).toContainText('1 damaged');

  await press(page, receipt(page).getByRole('button', { name: 'Review' }));
  await tabTo(page, receipt(page).getByRole('radio').first());
  const complete = receipt(page).getByRole('radio', { name: 'Considered complete' });
  while (!(await complete.isChecked())) await page.keyboard.press('ArrowDown');
  await expect(receipt(page)).toContainText('2 short, 1 damaged: 2 discrepancies go to LUXE BOND.');

  // The camera's picture of the damaged one, as large as cameras make them; the page shows it under its strict policy.
  const chooser = page.waitForEvent('filechooser');
  await press(page, receipt(page).getByRole('button', { name: `Add photo of ${HAND_CREAM.sku}` }));
  const camera = await largePicture(page);
  await (await chooser).setFiles({ name: 'carton.png', mimeType: 'image/png', buffer: camera });
  const photo = receipt(page).getByRole('img', { name: `Photo 1 of ${HAND_CREAM.sku}` });
  await expect(photo).toHaveJSProperty('naturalWidth', 1600);
  await expect(receipt(page).getByText('Uploading')).toHaveCount(0);
  const sending = page.waitForRequest(
    (request) => request.method() === 'POST' && /receipts$/.test(request.url()),
  );
  await press(page, receipt(page).getByRole('button', { name: 'Confirm receipt of 98' }));
  await expect(receipt(page)).toContainText(/Receipt \S+ saved\. LUXE BOND’s counts are updated\./);

  const after = await stockAt(demo, 'LOC-102', HAND_CREAM.sku);
  expect(after).toEqual({
    onHand: before.onHand + 98,
    available: before.available + 97,
    damaged: before.damaged + 1,
  });
  const amazon = demo.clientOf('ORG-101');
  expect((await amazon.asns.get(asn.id)).status).toBe('RECEIVED');
  const { items: found } = await amazon.discrepancies.list({ asnId: asn.id });
  expect(found.map(({ type, quantity }) => `${type} ${quantity}`).sort()).toEqual(['DAMAGED 1', 'SHORT 2']);

  // The evidence of both is the photo, which LUXE BOND sees, and nobody else.
  const [evidence = ''] = found[0]?.evidence ?? [];
  expect(found.map((discrepancy) => discrepancy.evidence)).toEqual([[evidence], [evidence]]);
  const seen = await demo.clientOf('ORG-003').photos.get(evidence);
  expect(seen.type).toBe('image/jpeg');
  expect(seen.size).toBeLessThan(2 ** 20);
  await expect(demo.clientOf('ORG-102').photos.get(evidence)).rejects.toMatchObject({ code: 'not-found' });

  // The same request once more: the same answer, and nothing changes.
  const sent = await sending;
  const first = await sent.response();
  const again = await fetch(sent.url(), {
    method: 'POST',
    headers: await sent.allHeaders(),
    body: sent.postData(),
  });
  expect([again.status, await again.text()]).toEqual([first?.status(), await first?.text()]);
  expect(await stockAt(demo, 'LOC-102', HAND_CREAM.sku)).toEqual(after);

  await openPage(page, demo.luxeBond);
  const total = page.locator('bd-inventory').getByRole('button', { name: 'MDW2' });
  await expect(total).toContainText('2,548');
});

test('a second clerk with a stale version is told who was first and keeps the count', async ({
  page,
  context,
  demo,
  complaints,
}) => {
  complaints.allow(/412/);
  const { id } = await announce(demo, 'ASN-E2E-412', 'LOC-103', [
    { ...SERUM, quantity: 24 },
    { ...HAND_CREAM, quantity: 10 },
  ]);
  const second = await context.newPage();
  for (const [clerk, url] of [
    [page, '/amazon'],
    [second, '/amazon?person=1'],
  ] as const) {
    await openPage(clerk, demo.intranet + url);
    await clerk.getByRole('button', { name: 'Receive ASN-E2E-412' }).click();
  }

  // The second page hears live of the first receipt; what it then reads arrives after it has confirmed its own.
  const refusal = second.waitForResponse((response) => response.status() === 412);
  await second.route(`${demo.api}/v1/asns/${id}`, async (route) => {
    await refusal;
    await route.continue();
  });

  await scanField(page).focus();
  for (let item = 0; item < 10; item += 1) await scan(page, HAND_CREAM.sku);
  await receipt(page).getByRole('button', { name: 'Review' }).click();
  await receipt(page).getByRole('button', { name: 'Confirm receipt of 10' }).click();
  await expect(receipt(page)).toContainText(/Receipt \S+ saved/);

  await figure(second, 'Counted', SERUM).fill('24');
  await second.keyboard.press('Enter');
  await receipt(second).getByRole('button', { name: 'Review' }).click();
  await receipt(second).getByRole('button', { name: 'Confirm receipt of 24' }).click();
  await refusal;
  await expect(receipt(second)).toContainText(/Dana Reyes received 1 line at .* Your count is kept/);
  await expect(figure(second, 'Counted', SERUM)).toHaveValue('24');

  await receipt(second).getByRole('button', { name: 'Review' }).click();
  await receipt(second).getByRole('button', { name: 'Confirm receipt of 24' }).click();
  await expect(receipt(second)).toContainText(/Receipt \S+ saved/);
});

test('an answer that is lost on the way posts once', async ({ page, demo, complaints }) => {
  complaints.allow(/ERR_FAILED|Failed to load resource/);
  await announce(demo, 'ASN-E2E-LOST', 'LOC-101', [{ ...SERUM, quantity: 24 }]);
  const before = await stockAt(demo, 'LOC-101', SERUM.sku);
  await openPage(page, `${demo.intranet}/amazon`);
  await page.getByRole('button', { name: 'Receive ASN-E2E-LOST' }).click();
  await figure(page, 'Counted', SERUM).fill('24');
  await page.keyboard.press('Enter');
  await receipt(page).getByRole('button', { name: 'Review' }).click();
  await page.route(
    /receipts$/,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await receipt(page).getByRole('button', { name: 'Confirm receipt of 24' }).click();
  await expect(receipt(page)).toContainText(/Receipt \S+ saved/, { timeout: 20_000 });
  expect((await stockAt(demo, 'LOC-101', SERUM.sku)).onHand).toBe(before.onHand + 24);
});

test('what needs a clerk leads by keyboard to a confirmed receipt, and is done', async ({ page, demo }) => {
  await announce(demo, 'ASN-E2E-TASK', 'LOC-101', [{ ...HAND_CREAM, quantity: 50 }]);
  await openPage(page, `${demo.intranet}/amazon`);
  const task = page.getByRole('button', { name: 'Receive: Count ASN-E2E-TASK' });
  await press(page, task);
  await expect(page.getByRole('button', { name: 'Back to Amazon' })).toBeFocused();
  await tabTo(page, scanField(page));
  await scan(page, `]C101${HAND_CREAM.caseGtin}10S56`);
  await expect(receipt(page)).toContainText('50 of 50 units');
  await press(page, receipt(page).getByRole('button', { name: 'Review' }));
  await press(page, receipt(page).getByRole('button', { name: 'Confirm receipt of 50' }));
  await expect(receipt(page)).toContainText(/Receipt \S+ saved/);
  await press(page, page.getByRole('button', { name: 'Back to Amazon' }));
  await expect(task).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^Needs you/ })).toBeFocused();
});

test('one component alone on a page does its own work', async ({ page, demo }) => {
  await announce(demo, 'ASN-E2E-DOCK', 'LOC-103', [{ ...HAND_CREAM, quantity: 10 }]);
  await openPage(page, `${demo.intranet}/amazon/receiving`);
  await expect(page.locator('bd-inventory, bd-dashboard')).toHaveCount(0);
  await page.getByRole('button', { name: 'Receive ASN-E2E-DOCK' }).click();
  await figure(page, 'Counted', HAND_CREAM).fill('10');
  await page.keyboard.press('Enter');
  await receipt(page).getByRole('button', { name: 'Review' }).click();
  await receipt(page).getByRole('button', { name: 'Confirm receipt of 10' }).click();
  await expect(receipt(page)).toContainText(/Receipt \S+ saved/);
  await page.getByRole('button', { name: 'All deliveries' }).click();
  await expect(page.getByRole('button', { name: 'Receive ASN-E2E-DOCK' })).toHaveCount(0);
});
