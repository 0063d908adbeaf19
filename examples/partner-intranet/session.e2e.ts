import type { Page, Request } from '@playwright/test';
import { openPage } from '../../packages/tooling/src/e2e/sites.ts';
import { expect, test } from '../../packages/tooling/src/e2e/test.ts';

test.use({ world: 'sessions' });
// Servers stop and start, and whole pages load.
test.describe.configure({ timeout: 60_000 });

const inventory = (page: Page) => page.locator('bd-inventory');
const total = (page: Page, name: string) =>
  inventory(page).getByRole('group', { name: 'Locations' }).getByRole('button', { name });
const isSession = (request: Request) => new URL(request.url()).pathname === '/portal-session';

test('a session that has ended is renewed without anybody noticing', async ({ page, demo, complaints }) => {
  complaints.allow(/401/);
  const authorized = page.waitForRequest(`${demo.api}/v1/viewer`);
  await openPage(page, `${demo.intranet}/amazon`);
  const authorization = (await (await authorized).allHeaders())['authorization'] ?? '';
  const ended = await fetch(`${demo.api}/v1/embed-sessions/current`, {
    method: 'DELETE',
    headers: { authorization, origin: demo.intranet },
  });
  expect(ended.status).toBe(204);

  const renewal = page.waitForRequest(isSession);
  await total(page, 'LGB8').click();
  await renewal;
  await expect(inventory(page).getByRole('row').nth(1)).toContainText('LGB8');
  await expect(inventory(page).getByRole('alert')).toHaveCount(0);
});

test('a page that slept for an hour asks for a new session first', async ({ page, demo }) => {
  await page.clock.install();
  await openPage(page, `${demo.intranet}/amazon`);
  await page.clock.fastForward('01:00:00');
  const renewal = page.waitForRequest(isSession);
  await total(page, 'MDW2').click();
  await renewal;
  await expect(inventory(page).getByRole('row').nth(1)).toContainText('MDW2');
});

test('the page recovers after the server was away', async ({ page, demo, complaints }) => {
  complaints.allow(/ERR_CONNECTION|Failed to load resource/);
  await openPage(page, `${demo.intranet}/amazon`);
  await demo.stopApi();
  await total(page, 'PHX5').click();
  // What was there stays, and the page says that it is not fresh.
  await expect(inventory(page)).toContainText('We couldn’t refresh.', { timeout: 20_000 });
  await expect(total(page, 'PHX5')).toContainText('3,100');
  await demo.startApi();
  await inventory(page).getByRole('button', { name: 'Refresh' }).click();
  await expect(inventory(page)).not.toContainText('We couldn’t refresh.');
  await expect(inventory(page).getByRole('row').nth(1)).toContainText('PHX5');
});

test('a revoked key signs the page out and takes its data away', async ({ page, demo, complaints }) => {
  complaints.allow(/401|ERR_CONNECTION/);
  await openPage(page, `${demo.intranet}/sephora`);
  await demo.revokeKey('ORG-102');
  await inventory(page).getByRole('searchbox').fill('serum');
  const dashboard = page.locator('bd-dashboard');
  await expect(dashboard).toContainText('You’re signed out.');
  await expect(dashboard).not.toContainText(/1,984|Serum/);
  await page.reload();
  await expect(dashboard).toContainText('You’re signed out.');
});
