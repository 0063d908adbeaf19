import { openPage } from '../../packages/tooling/src/e2e/sites.ts';
import { expect, test } from '../../packages/tooling/src/e2e/test.ts';

test('two portals of two organizations stand on one page and never mix', async ({ page, demo }) => {
  await openPage(page, `${demo.intranet}/amazon`);
  await page.evaluate((endpoint) => {
    const portal = document.createElement('bd-portal');
    portal.id = 'sephora';
    portal.setAttribute('endpoint', endpoint);
    portal.setAttribute('session-url', '/portal-session?company=sephora');
    const widget = document.createElement('bd-inventory');
    widget.setAttribute('portal', 'sephora');
    document.querySelector('main')?.append(portal, widget);
  }, demo.api);
  const amazon = page.locator('bd-portal bd-inventory');
  const sephora = page.locator('bd-inventory[portal=sephora]');
  await expect(sephora).toContainText('1,984');
  await expect(amazon).toContainText('7,200');
  await expect(amazon).not.toContainText('Sephora');
  await expect(sephora).not.toContainText('Amazon');
});

test('a page that is read from right to left mirrors the widgets', async ({ page, demo }) => {
  await openPage(page, `${demo.intranet}/amazon`);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    document.querySelector('bd-portal')?.setAttribute('locale', 'ar');
  });
  const inventory = page.locator('bd-inventory');
  await expect(inventory.getByRole('heading').first()).toHaveText(/\p{Script=Arabic}/u);
  const headers = inventory.getByRole('grid').getByRole('columnheader');
  const left = async (column: number) => (await headers.nth(column).boundingBox())?.x ?? NaN;
  expect(await left(0)).toBeGreaterThan(await left(1));
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('PackagePro sees its own two locations, in a page with a demo session', async ({ page, demo }) => {
  const url = `${demo.api}/package-pro`;
  const html = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>PackagePro</title>
    <main><h1>PackagePro</h1><bd-inventory></bd-inventory></main>`;
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(url);
  await page.evaluate(async (endpoint) => {
    const bundle = `${endpoint}/cdn/portal.js`;
    const { createPortal } = (await import(bundle)) as { createPortal: (options: object) => void };
    const fetchSession = async () => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ organization: 'ORG-201' });
      const answer = await fetch('/demo/sessions', { method: 'POST', headers, body });
      return answer.json() as Promise<unknown>;
    };
    createPortal({ endpoint, fetchSession });
  }, demo.api);
  const totals = page.locator('bd-inventory').getByRole('group', { name: 'Locations' }).getByRole('button');
  await expect(totals).toHaveText([/All 2 locations/, /Shenzhen/, /Shanghai/]);
  await expect(page.getByRole('columnheader', { name: 'Value at cost' })).toBeVisible();
});
