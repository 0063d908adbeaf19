import type { Page } from '@playwright/test';
import { scan } from '../../packages/tooling/src/e2e/keyboard.ts';
import { settled } from '../../packages/tooling/src/e2e/sites.ts';
import { expect, test } from '../../packages/tooling/src/e2e/test.ts';

test.use({ world: 'invitation' });
test.describe.configure({ timeout: 90_000 });

const OWNER = 'camille.laurent@luxebond.example';
const EMAIL = 'sam.okoro@harbor.example';
const CREAM = { sku: 'LB-1041', lotNumber: 'S56', gtin: '09520001010415' };

/** The link of the newest e-mail to somebody, as they find it in their mailbox. */
async function linkInMailbox(page: Page, api: string, to: string): Promise<string> {
  const mailbox = await page.context().newPage();
  const mails = mailbox.getByRole('listitem').filter({ hasText: to });
  await expect(async () => {
    await mailbox.goto(`${api}/demo/mailbox`);
    await expect(mails).not.toHaveCount(0, { timeout: 500 });
  }).toPass();
  await mails.first().getByRole('link').click();
  const text = await mailbox.locator('pre').textContent();
  await mailbox.close();
  return /https?:\S+#t=\S+/.exec(text ?? '')?.[0] ?? '';
}

test('somebody who has never seen the portal goes from an e-mail to a confirmed delivery', async ({
  page,
  browser,
  demo,
}) => {
  // LUXE BOND's owner invites a new 3PL to run the warehouse in Miami.
  await page.goto(`${demo.api}/sign-in`);
  await page.getByLabel('E-mail address').fill(OWNER);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByText('Code from the e-mail')).toBeVisible();
  await page.goto(await linkInMailbox(page, demo.api, OWNER));
  await page.getByRole('button', { name: 'Sign in now' }).click();
  await page.getByRole('button', { name: 'Skip the tour' }).click();
  await settled(page);
  const invite = page.locator('bd-invite');
  await invite.getByRole('button', { name: 'Invite a partner' }).click();
  await invite.getByRole('button', { name: 'Send invitation' }).click();
  await expect(invite.getByText('There is a problem')).toBeVisible();
  await invite.getByLabel('Company name').fill('Harbor Logistics');
  await invite.getByLabel('Contact’s name').fill('Sam Okoro');
  await invite.getByLabel('E-mail', { exact: true }).fill(EMAIL);
  await invite.getByLabel('Miami Export Warehouse').check();
  await invite.getByLabel(/^Show all your/).check();
  await invite.getByRole('button', { name: 'Send invitation' }).click();
  await expect(invite.getByText(`Invitation sent to ${EMAIL}.`)).toBeVisible();
  await expect(invite.getByText('Harbor Logistics', { exact: true })).toBeVisible();

  const state = invite.locator('.badge').first();

  // The person opens the e-mail and follows its link, in a browser of their own.
  const link = await linkInMailbox(page, demo.api, EMAIL);
  expect(link).toMatch(/\/invitation#t=iv_/);
  const person = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await person.goto(link);
  const invitation = person.locator('bd-invitation');
  await expect(invitation.getByRole('heading', { name: 'LUXE BOND invites you' })).toBeVisible();
  expect(person.url()).toBe(`${demo.api}/invitation`);
  await expect(
    invitation.getByText(/Miami Export Warehouse \(LOC-004\): quantities, to receive into/),
  ).toBeVisible();
  await expect(invitation.getByText('$0, no card')).toBeVisible();
  await expect(state).toContainText('Opened');

  // Accepting registers the company, signs its owner in and shows them around.
  await invitation.getByLabel('Company, as it is registered').fill('Harbor Logistics Inc');
  await invitation.getByLabel('Country').selectOption('US');
  await invitation.getByRole('button', { name: 'Accept invitation' }).click();
  await person.waitForURL(/\/portal/);
  const tour = person.locator('bd-tour').getByRole('dialog');
  await expect(tour.getByRole('heading', { name: 'Your dashboard' })).toBeVisible();
  for (let step = 0; step < 3; step++) await tour.getByRole('button', { name: 'Next' }).click();
  await tour.getByRole('button', { name: 'Start' }).click();
  await expect(tour).toBeHidden();
  await settled(person);
  await expect(person.locator('bd-dashboard')).toContainText('Harbor Logistics Inc');
  await expect(state).toContainText('Accepted');

  // The link was good for one answer.
  const late = await person.context().newPage();
  await late.goto(link);
  await expect(late.locator('bd-invitation')).toContainText('This invitation was used already.');
  await late.close();

  // LUXE BOND announces a delivery to Miami through the SDK.
  const luxeBond = demo.clientOf('ORG-003');
  const { items } = await luxeBond.partnerships.list({ limit: 200 });
  const partnership = items.find(({ counterparty }) => counterparty.name === 'Harbor Logistics Inc');
  const day = 24 * 60 * 60 * 1000;
  const asn = await luxeBond.asns.create({
    partnershipId: partnership?.id ?? '',
    asnNumber: 'ASN-E2E-HARBOR',
    content: {
      shipFromLocation: 'LOC-001',
      shipToLocation: 'LOC-004',
      structure: 'SOI',
      shippedAt: new Date(Date.now() - day).toISOString(),
      estimatedDeliveryAt: new Date().toISOString(),
      lines: [
        { lineNumber: 1, sku: CREAM.sku, quantity: 24, lots: [{ lotNumber: CREAM.lotNumber, quantity: 24 }] },
      ],
    },
  });

  // The person receives and confirms it.
  await person
    .getByRole('button', { name: /^Receive.*ASN-E2E-HARBOR/ })
    .first()
    .click();
  const receipt = person.locator('bd-asn-receipt');
  await receipt.getByRole('button', { name: 'Start counting' }).click();
  await receipt.getByRole('textbox', { name: 'Scan' }).focus();
  await scan(person, `]C101${CREAM.gtin}3024\u001d10${CREAM.lotNumber}`);
  await expect(receipt).toContainText('24 of 24 units');
  await receipt.getByRole('button', { name: 'Review' }).click();
  await receipt.getByRole('button', { name: /Confirm receipt/ }).click();
  await expect(receipt).toContainText(/Receipt .* saved/);
  await expect
    .poll(async () => (await luxeBond.asns.get(asn.id)).status, { timeout: 10_000 })
    .toBe('RECEIVED');
  await person.context().close();
});
