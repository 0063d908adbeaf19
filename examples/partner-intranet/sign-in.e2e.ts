import type { Request } from '@playwright/test';
import { newestMail } from '../../packages/tooling/src/e2e/sign-in.ts';
import { settled } from '../../packages/tooling/src/e2e/sites.ts';
import { expect, test } from '../../packages/tooling/src/e2e/test.ts';

test.use({ world: 'sign-in' });
// E-mails are sent, and whole pages load.
test.describe.configure({ timeout: 90_000 });

/** Secrets that no address, Referer or storage may hold. */
const SECRET = /\b(?:bs|ps|si|sb|pc)_[\w-]{43}/;

test('a person signs in by the link of an e-mail, and ends the session on another device', async ({
  page,
  demo,
  browser,
  context,
}) => {
  const sent: Request[] = [];
  page.on('request', (request) => sent.push(request));
  await page.goto(`${demo.api}/portal`);
  await page.getByLabel('E-mail address').fill('dana.reyes@amazon.example');
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your e-mails' })).toBeVisible();
  const { link } = await newestMail(context, demo.api, 'dana.reyes@amazon.example');

  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(page.url()).toBe(`${demo.api}/sign-in`);
  await page.getByRole('button', { name: 'Sign in now' }).click();
  await settled(page);
  await expect(page.locator('bd-inventory')).toContainText('7,200');

  for (const request of sent) {
    expect(request.url()).not.toMatch(SECRET);
    expect((await request.allHeaders())['referer'] ?? '').not.toMatch(SECRET);
  }
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).not.toMatch(SECRET);
  expect(await page.evaluate(() => document.cookie)).toBe('');

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(link.replace(/#.*/, ''));
  await other.getByLabel('E-mail address').fill('dana.reyes@amazon.example');
  await other.getByRole('button', { name: 'Send me a link' }).click();
  const { code } = await newestMail(elsewhere, demo.api, 'dana.reyes@amazon.example', 2);
  await other.getByLabel('Code from the e-mail').fill(code);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other).toHaveURL(`${demo.api}/portal`);
  await other.goto(`${demo.api}/account`);
  await other.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(other.getByText('This one')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await elsewhere.close();
});

test('a page without a backend signs its people in by a window', async ({ page, demo, context }) => {
  const sent: Request[] = [];
  context.on('request', (request) => sent.push(request));
  await page.goto(`${demo.intranet}/amazon/board`);
  const opening = page.waitForEvent('popup');
  await page.locator('bd-sign-in').getByRole('button', { name: 'Sign in' }).click();
  const popup = await opening;
  await popup.getByLabel('E-mail address').fill('maria.lopez@amazon.example');
  await popup.getByRole('button', { name: 'Send me a link' }).click();
  const { code } = await newestMail(context, demo.api, 'maria.lopez@amazon.example');
  await popup.getByLabel('Code from the e-mail').fill(code);
  await popup.getByRole('button', { name: 'Sign in' }).click();
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: /^Continue as Amazon/ }).click();
  await closed;

  await settled(page);
  await expect(page.locator('bd-inventory')).toContainText('7,200');
  await expect(page.locator('bd-sign-in')).toBeHidden();
  for (const request of sent) expect(request.url()).not.toMatch(SECRET);
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).not.toMatch(SECRET);
});

test('(10) a page of another origin hears nothing, whatever the person chooses', async ({
  page,
  demo,
  context,
  complaints,
}) => {
  // What the browser says of a message that it did not deliver.
  complaints.allow(/Failed to execute 'postMessage'/);
  await page.goto(`${demo.api}/sign-in?next=/account`);
  await page.getByLabel('E-mail address').fill('alicia.moreno@amazon.example');
  await page.getByRole('button', { name: 'Send me a link' }).click();
  const { code } = await newestMail(context, demo.api, 'alicia.moreno@amazon.example');
  await page.getByLabel('Code from the e-mail').fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`${demo.api}/account`);

  await page.goto(`${demo.luxeBond}/`);
  const opening = page.waitForEvent('popup');
  await page.evaluate(
    ({ api, origin }) => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      addEventListener('message', ({ data }) => heard.push(data));
      const request = { origin, state: 's'.repeat(22), code_challenge: 'c'.repeat(43) };
      const query = new URLSearchParams(request).toString();
      window.open(`${api}/sign-in/popup?${query}`, '_blank', 'popup');
    },
    { api: demo.api, origin: demo.intranet },
  );
  const popup = await opening;
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: /^Continue as Amazon/ }).click();
  await closed;
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)).toEqual([]);
});
