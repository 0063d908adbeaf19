import type { Client } from '@betterdata/portal-sdk';
import type { BrowserContext, Page } from '@playwright/test';
import { openPage } from '../../packages/tooling/src/e2e/sites.ts';
import { expect, test } from '../../packages/tooling/src/e2e/test.ts';

test.use({ world: 'upgrade' });

const OWNER = ['ORG-101', 'alicia.moreno@amazon.example'] as const;
const CARDS = {
  pays: '4242 4242 4242 4242',
  declines: '4000 0000 0000 0002',
  asks: '4000 0025 0000 3155',
};

const banner = (page: Page) => page.locator('bd-upgrade-banner');
const offer = (page: Page) => page.locator('bd-partnerships .offer');

/** Everything that Amazon and its partner have together, as Amazon sees it. */
async function sharedData(client: Client): Promise<string> {
  const all: unknown[] = [];
  for await (const { id } of client.partnerships.list({})) all.push(await client.partnerships.get(id));
  for await (const location of client.locations.list({})) all.push(location);
  for await (const item of client.inventory.list({ limit: 200 }))
    all.push(await client.inventory.get(item.id));
  for await (const product of client.products.list({ limit: 200 })) all.push(product);
  for await (const asn of client.asns.list({ limit: 200 })) all.push(await client.asns.get(asn.id));
  all.push(await client.inventory.summary({}));
  return JSON.stringify(all);
}

/** What an organization knows of itself alone, field by field. */
async function accountOf(client: Client): Promise<Record<string, string>> {
  const { account } = await client.organization.get();
  return Object.fromEntries(
    Object.entries(account ?? {}).map(([name, value]) => [name, JSON.stringify(value)]),
  );
}

/** Clicks what leads to the payment page, which opens in a tab of its own. */
async function paymentPage(context: BrowserContext, click: () => Promise<void>): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page'), click()]);
  await page.getByRole('heading', { name: 'Pay' }).waitFor();
  return page;
}

async function pay(page: Page, card: string): Promise<void> {
  await page.getByLabel('Card number').fill(card);
  await page.getByRole('button', { name: /^Pay / }).click();
}

test('upgrading Amazon by the banner unlocks its open pages live, and changes nothing that it shares', async ({
  browser,
  complaints,
  context,
  demo,
}) => {
  test.setTimeout(180_000);
  // The answer of a declined payment, at the provider's page.
  complaints.allow(/status of 402/);
  const owner = await context.newPage();
  const elsewhere = await browser.newContext();
  const clerk = await elsewhere.newPage();
  await openPage(owner, `${demo.intranet}/amazon?person=2`);
  await openPage(clerk, `${demo.intranet}/amazon`);
  await expect(banner(owner)).toContainText('You’re on FREE');
  await expect(banner(clerk)).toContainText('Ask Alicia Moreno to upgrade.');
  for (const page of [owner, clerk]) {
    await expect(offer(page)).toContainText('Upgrade to PRO: Invite your own partners');
    await page.evaluate(() => ((window as unknown as { sameDocument: boolean }).sameDocument = true));
  }
  const client = demo.clientOf(...OWNER);
  const before = await sharedData(client);
  const accountBefore = await accountOf(client);

  const upgrade = () => banner(owner).getByRole('button', { name: 'Upgrade to PRO, $199/month' }).click();
  const payment = await paymentPage(context, upgrade);
  await expect(payment.locator('.amount')).toContainText('$199.00');
  await expect(banner(owner)).toContainText('Waiting for the payment of PRO');

  await pay(payment, CARDS.declines);
  await expect(payment.getByRole('alert')).toContainText('declined');
  await payment.getByRole('link', { name: 'Try again' }).click();
  await pay(payment, CARDS.asks);
  await payment.getByRole('button', { name: 'No' }).click();
  await expect(payment.getByRole('alert')).toContainText('did not confirm');
  expect((await client.viewer.get()).organization.planTier).toBe('FREE');
  await payment.getByRole('link', { name: 'Try again' }).click();
  await pay(payment, CARDS.pays);
  await expect(payment.getByText('The payment was made')).toBeVisible();

  // In another browser, too, and without a reload.
  await expect(banner(owner)).toContainText('You’re on PRO. All you had is unchanged.', { timeout: 15_000 });
  for (const page of [owner, clerk]) {
    await expect(banner(page)).toContainText('PRO plan. ENTERPRISE from $999/month', { timeout: 15_000 });
    await expect(offer(page)).toHaveCount(0);
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  }

  expect(await sharedData(client)).toBe(before);
  const { organization, entitlements } = await client.viewer.get();
  expect([organization.planTier, organization.partnershipTier]).toEqual(['PRO', 'BASIC']);
  expect(entitlements.find(({ feature }) => feature === 'partnerships.create')?.granted).toBe(true);
  const account = await accountOf(client);
  const changed = Object.keys(account).filter((name) => account[name] !== accountBefore[name]);
  expect(changed.toSorted()).toEqual([
    'costLines',
    'monthlyCost',
    'partnershipTier',
    'planTier',
    'upgradedAt',
  ]);

  await payment.getByRole('link', { name: /^Return to/ }).click();
  await expect(payment).toHaveURL(`${demo.intranet}/amazon?person=2`);
  await elsewhere.close();
});

test('who comes back without paying reads that nothing has arrived, and can go on from there', async ({
  context,
  demo,
}) => {
  test.setTimeout(120_000);
  const page = await context.newPage();
  const address = `${demo.intranet}/sephora?person=1`;
  await openPage(page, address);
  const payment = await paymentPage(context, () =>
    page.locator('bd-partnerships .offer').getByRole('button', { name: 'Upgrade to PRO' }).click(),
  );
  await payment.getByRole('link', { name: 'Back without paying' }).click();
  await expect(payment).toHaveURL(address);
  const offered = payment.locator('bd-partnerships');
  await expect(offered).toContainText('No payment of PRO has arrived yet.', { timeout: 30_000 });

  // On from there: the earlier page takes no payment any more.
  const again = await paymentPage(context, () =>
    offered.getByRole('button', { name: 'Go to the payment' }).click(),
  );
  await pay(again, CARDS.asks);
  await again.getByRole('button', { name: 'Yes, confirm' }).click();
  await again.getByRole('link', { name: /^Return to/ }).click();
  await expect(
    again.locator('bd-partnerships, bd-upgrade-banner').filter({ hasText: 'PRO' }).first(),
  ).toBeVisible();
  await expect(offered).toContainText('You’re on PRO. All you had is unchanged.', { timeout: 30_000 });
});
