import { readFile } from 'node:fs/promises';
import type { Client } from '@betterdata/portal-sdk';
import { keepAnswers } from '../../packages/tooling/src/e2e/answers.ts';
import { expect, test } from '../../packages/tooling/src/e2e/test.ts';

/** Every text by which somebody could recognise what LUXE BOND does not share with Amazon. */
async function secrets(luxeBondGroup: Client, luxeBond: Client): Promise<string[]> {
  const found: (string | null | undefined)[] = [];
  for await (const location of luxeBondGroup.locations.list()) {
    if (location.operator.code === 'ORG-101') continue;
    const { id, code, name, gln, address } = location;
    found.push(id, code, name, gln, ...(address?.lines ?? []), address?.city, address?.postalCode);
  }
  for await (const { id, counterparty } of luxeBondGroup.partnerships.list()) {
    if (counterparty.code !== 'ORG-101')
      found.push(id, counterparty.id, counterparty.code, counterparty.name);
  }
  for await (const { value } of luxeBond.inventory.list()) found.push(value && `"${value.amount}"`);
  found.push(...(await productCosts()));
  return found.filter((text) => text != null && text !== '') as string[];
}

/** Costs have four decimals, which no price has; the API answers them to nobody. */
async function productCosts(): Promise<string[]> {
  const file = new URL('../../packages/server/network/products.csv', import.meta.url);
  return [...(await readFile(file, 'utf8')).matchAll(/\b\d+\.\d{4}\b/g)].map(([cost]) => cost);
}

test('no answer to Amazon names what is not shared with it', async ({ page, context, demo }) => {
  const answers = keepAnswers(context, demo.api);
  await page.goto(`${demo.intranet}/amazon`);
  const inventory = page.locator('bd-inventory');
  await inventory.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell').first().click();
  await expect(inventory).toContainText('Opening balance');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  await download;

  const answered = await answers.all();
  const paths = answered.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['/v1/viewer', '/v1/inventory', '/v1/inventory/summary']));
  const bodies = answered.map(({ body }) => body);
  const hidden = await secrets(demo.clientOf('ORG-001'), demo.clientOf('ORG-003'));
  expect(hidden.length).toBeGreaterThan(100);
  const leaks = hidden.filter((secret) => bodies.some((body) => body.includes(secret)));
  expect(leaks).toEqual([]);
  // What its own plan costs by the month, and of what that is made, is the one cost that Amazon may read.
  const others = /"(?!monthlyCost"|costLines")\w*(cost|margin|cogs)\w*":/gi;
  const costs = bodies.flatMap((body) => body.match(others) ?? []);
  expect(costs).toEqual([]);
});
