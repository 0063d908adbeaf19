import type { BrowserContext, Page } from '@playwright/test';
import type { Demo } from '../../packages/tooling/src/e2e/demo.ts';
import { tabTo } from '../../packages/tooling/src/e2e/keyboard.ts';
import { newestMail } from '../../packages/tooling/src/e2e/sign-in.ts';
import { settled } from '../../packages/tooling/src/e2e/sites.ts';
import { expect, test } from '../../packages/tooling/src/e2e/test.ts';

test.use({ world: 'own-portal' });
// E-mails are sent, and whole pages load.
test.describe.configure({ timeout: 120_000 });

async function signIn(page: Page, context: BrowserContext, demo: Demo, email: string): Promise<void> {
  await page.goto(`${demo.api}/portal/people`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your e-mails' })).toBeVisible();
  const { code } = await newestMail(context, demo.api, email);
  await page.getByLabel('Code from the e-mail').fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await settled(page);
}

const current = (page: Page) => page.locator('.menu a[aria-current="page"]');

/** Goes to another section as somebody without a mouse does. */
async function follow(page: Page, section: string): Promise<void> {
  await tabTo(page, page.getByRole('link', { name: section, exact: true }));
  await page.keyboard.press('Enter');
  await expect(current(page)).toHaveText(section);
  await settled(page);
}

test('by the keyboard, an owner goes through the sections, opens a location and reads of it in the trail', async ({
  page,
  demo,
  context,
}) => {
  await signIn(page, context, demo, 'camille.laurent@luxebond.example');
  await expect(page).toHaveURL(`${demo.api}/portal/people`);
  await expect(current(page)).toHaveText('People');
  await expect(page.locator('bd-people')).toContainText('Samuel Price');

  await follow(page, 'Locations');
  const locations = page.locator('bd-locations');
  await expect(locations).toContainText('3 locations in use');
  await page.keyboard.press('Tab');
  await tabTo(page, page.getByRole('link', { name: 'Skip to the content' }));
  await page.keyboard.press('Enter');
  await tabTo(page, locations.getByRole('button', { name: 'New location' }));
  await page.keyboard.press('Enter');
  await expect(locations.getByLabel('Code', { exact: true })).toBeFocused();
  await page.keyboard.type('LOC-005');
  await tabTo(page, locations.getByLabel('Name', { exact: true }));
  await page.keyboard.type('Chicago Crossdock');
  await page.keyboard.press('Enter');
  await expect(locations).toContainText('Chicago Crossdock is created.');
  await expect(locations).toContainText('4 locations in use');

  await follow(page, 'Audit trail');
  const newest = page.locator('bd-audit').getByRole('row').nth(1);
  await expect(newest).toContainText('Camille Laurent');
  await expect(newest).toContainText('Location created');
  await page.goBack();
  await expect(current(page)).toHaveText('Locations');
  await expect(locations).toContainText('Chicago Crossdock');
});

test('where it is narrow, the sections open and close by the keyboard, and offers and news lead to them', async ({
  page,
  demo,
  context,
}) => {
  await page.setViewportSize({ width: 360, height: 720 });
  await signIn(page, context, demo, 'alicia.moreno@amazon.example');
  const menu = page.locator('.menu');
  await expect(menu).toBeHidden();
  const open = page.getByRole('button', { name: 'People' });
  await tabTo(page, open);
  await page.keyboard.press('Enter');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(open).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, menu.getByRole('link', { name: 'Partners' }));
  await page.keyboard.press('Enter');
  const invitations = page.locator('bd-invite');
  await expect(invitations).toContainText('Upgrade to PRO: Invite your own partners');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  await invitations.getByRole('button', { name: 'See plans' }).click();
  await expect(page).toHaveURL(`${demo.api}/portal/plans?organization=ORG-101`);
  await expect(page.locator('bd-plans').getByRole('button', { name: 'Upgrade to PRO' })).toBeVisible();

  await page.goto(`${demo.api}/portal`);
  await settled(page);
  await page.locator('bd-notifications').evaluate((news) => {
    const chosen = new Event('bd-select', { bubbles: true, composed: true, cancelable: true });
    news.dispatchEvent(Object.assign(chosen, { kind: 'member', id: 'somebody' }));
  });
  await expect(current(page)).toHaveText('People');
});
