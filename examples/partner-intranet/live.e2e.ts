import { createIdempotencyKey, type Client } from '@betterdata/portal-sdk';
import type { Asn } from '@betterdata/portal-contract';
import type { Locator, Page } from '@playwright/test';
import { announce } from '../../packages/tooling/src/e2e/asns.ts';
import { startBufferingProxy } from '../../packages/tooling/src/e2e/buffering-proxy.ts';
import { countStreams, live } from '../../packages/tooling/src/e2e/live.ts';
import { openPage } from '../../packages/tooling/src/e2e/sites.ts';
import { openSmallPage } from '../../packages/tooling/src/e2e/small-page.ts';
import { expect, test } from '../../packages/tooling/src/e2e/test.ts';
import { startTwoServers, type Server } from '../../packages/tooling/src/e2e/two-servers.ts';

test.use({ world: 'live' });

const SERUM = { sku: 'LB-1042', lotNumber: 'A24', quantity: 10 };
type Person = readonly [organization: string, user: string];
const AMAZON: Person = ['ORG-101', 'dana.reyes@amazon.example'];
const LUXE_BOND: Person = ['ORG-003', 'nina.park@luxebond.example'];

const inbox = (page: Page) => page.locator('bd-asn-inbox');
const inventory = (page: Page) => page.locator('bd-inventory');
const news = (page: Page) => page.locator('bd-notifications');
const unreadIn = (page: Page) =>
  news(page).evaluate((element) => (element as HTMLElement & { unreadCount: number }).unreadCount);

/** Amazon confirms all of a delivery. */
async function receiveAll(amazon: Client, asn: Asn): Promise<void> {
  const lines = asn.lines.map(({ lineNumber, lots }) => ({
    lineNumber,
    counts: lots.map(({ lotNumber, quantity }) => ({
      ...{ lotNumber, accepted: quantity },
      ...{ damaged: 0, rejected: 0 },
    })),
  }));
  const receipt = { id: createIdempotencyKey(), final: true, lines };
  await amazon.asns.receive(asn.id, receipt, { ifMatch: asn.version });
}

/** Does something, and tells how long after it was done the widget shows a text, by the clock of its page. */
async function shownAfter<Done>(widget: Locator, text: string, act: () => Promise<Done>): Promise<Done> {
  const shown = widget.evaluate(async (element, wanted) => {
    while (!element.shadowRoot?.textContent.includes(wanted)) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return Date.now();
  }, text);
  const done = await act();
  const doneAt = Date.now();
  const milliseconds = (await shown) - doneAt;
  test.info().annotations.push({ type: text, description: `${milliseconds} ms after it was done` });
  console.log(`  ${text}: shown ${milliseconds} ms after it was done`);
  expect(milliseconds).toBeLessThan(2000);
  return done;
}

/** Until what was begun by the first data has come to an end. */
async function settledLive(...pages: Page[]): Promise<void> {
  for (const page of pages) {
    await live(inventory(page));
    await page.waitForTimeout(1000);
  }
}

test('an ASN shows on the partner’s open page, its receipt on the sender’s, and neither on another’s', async ({
  context,
  demo,
}) => {
  test.setTimeout(90_000);
  const pages = [await context.newPage(), await context.newPage(), await context.newPage()] as const;
  const [amazon, sephora, luxeBond] = pages;
  await openPage(amazon, `${demo.intranet}/amazon`);
  await openPage(sephora, `${demo.intranet}/sephora`);
  await openPage(luxeBond, demo.luxeBond);
  await settledLive(...pages);

  const asked: string[] = [];
  sephora.on('request', (request) => asked.push(request.url()));
  const shown = await sephora.locator('main').innerText();

  const asn = await shownAfter(inbox(amazon), 'ASN-LIVE-1', () =>
    announce(demo, 'ASN-LIVE-1', 'LOC-101', [SERUM]),
  );
  await expect(inbox(luxeBond)).toContainText('ASN-LIVE-1');
  await shownAfter(inventory(luxeBond), '3,110', () => receiveAll(demo.clientOf('ORG-101'), asn));
  await expect(inbox(luxeBond)).not.toContainText('ASN-LIVE-1');
  await expect(inventory(amazon)).toContainText('3,110');

  await sephora.waitForTimeout(1000);
  expect(asked).toEqual([]);
  expect(await sephora.locator('main').innerText()).toBe(shown);
});

test('an ASN is news and one e-mail for each of the partner’s people, and nothing for another partner', async ({
  context,
  demo,
}) => {
  test.setTimeout(90_000);
  const [amazon, sephora, mailbox] = [
    await context.newPage(),
    await context.newPage(),
    await context.newPage(),
  ];
  await openPage(amazon, `${demo.intranet}/amazon`);
  await openPage(sephora, `${demo.intranet}/sephora`);
  await live(news(amazon));
  await live(news(sephora));
  const [unread, none] = [await unreadIn(amazon), await news(sephora).innerText()];

  await announce(demo, 'ASN-LIVE-5', 'LOC-102', [SERUM]);
  await expect(news(amazon).getByRole('listitem').filter({ hasText: 'ASN-LIVE-5' })).toHaveCount(1);
  expect(await unreadIn(amazon)).toBe(unread + 1);

  // The mailbox is a page as it was when it was opened.
  const mails = mailbox.getByRole('listitem').filter({ hasText: 'ASN-LIVE-5' });
  await expect(async () => {
    await mailbox.goto(`${demo.api}/demo/mailbox`);
    expect(await mails.filter({ hasText: 'E-mail' }).count()).toBeGreaterThan(0);
  }).toPass();
  // What comes twice comes late.
  await mailbox.waitForTimeout(1500);
  await mailbox.reload();
  const to = await mails.filter({ hasText: 'E-mail' }).locator('bdi').allInnerTexts();
  expect(new Set(to).size).toBe(to.length);
  expect(to.filter((address) => address.includes(AMAZON[1]))).toHaveLength(1);
  expect(to.filter((address) => !/@amazon\.example>$/.test(address))).toEqual([]);

  await mails.filter({ hasText: AMAZON[1] }).getByRole('link').click();
  const letter = mailbox.frameLocator('iframe');
  await expect(letter.locator('body')).toContainText('ASN-LIVE-5');
  await expect(letter.getByRole('link').first()).toBeVisible();
  expect(await news(sephora).innerText()).toBe(none);
});

test('two tabs share one stream, which the second takes over when the first is closed', async ({
  context,
  demo,
}) => {
  test.setTimeout(90_000);
  const streams = countStreams(context);
  const first = await context.newPage();
  await openPage(first, `${demo.intranet}/amazon`);
  await settledLive(first);
  const second = await context.newPage();
  await openPage(second, `${demo.intranet}/amazon`);
  await settledLive(second);
  expect(streams).toHaveLength(1);

  await announce(demo, 'ASN-LIVE-2', 'LOC-101', [SERUM]);
  for (const page of [first, second]) await expect(inbox(page)).toContainText('ASN-LIVE-2');
  expect(streams).toHaveLength(1);

  await first.close();
  await announce(demo, 'ASN-LIVE-3', 'LOC-101', [SERUM]);
  await expect(inbox(second)).toContainText('ASN-LIVE-3');
  await live(inventory(second));
  expect(streams).toHaveLength(2);
  expect(await streams[1]?.headerValue('last-event-id')).toBeTruthy();
});

test('a proxy that holds streams back delays news, and keeps none', async ({ browser, demo }) => {
  test.setTimeout(90_000);
  const proxy = await startBufferingProxy();
  const context = await browser.newContext({ proxy: { server: proxy.url } });
  try {
    const streams = countStreams(context);
    const page = await context.newPage();
    await openPage(page, `${demo.intranet}/amazon`);
    await live(inbox(page));
    expect(streams).toHaveLength(1);
    expect(await streams[0]?.response()).toBeNull();
    await announce(demo, 'ASN-LIVE-4', 'LOC-101', [SERUM]);
    const announcedAt = Date.now();
    // Ten seconds between two questions, give or take one.
    await expect(inbox(page)).toContainText('ASN-LIVE-4', { timeout: 13_000 });
    console.log(`  through a buffering proxy: shown ${Date.now() - announcedAt} ms after it was done`);
  } finally {
    await context.close();
    proxy.close();
  }
});

test('pages hear of each other through two server processes on one PostgreSQL', async ({ context }) => {
  test.setTimeout(180_000);
  const { first, second, close } = await startTwoServers();
  try {
    const [amazon, luxeBond] = [await context.newPage(), await context.newPage()];
    const widgets = '<bd-asn-inbox></bd-asn-inbox><bd-inventory></bd-inventory>';
    const open = async (page: Page, { url, session }: Server, person: Person) =>
      openSmallPage(page, { origin: url, widgets, session: () => session(...person) });
    await Promise.all([first.session(...AMAZON), second.session(...LUXE_BOND)]);
    await open(amazon, first, AMAZON);
    await open(luxeBond, second, LUXE_BOND);
    await settledLive(amazon, luxeBond);

    const clientOf = () => second.clientOf(...LUXE_BOND);
    const asn = await shownAfter(inbox(amazon), 'ASN-TWO-1', () =>
      announce({ clientOf }, 'ASN-TWO-1', 'LOC-101', [SERUM]),
    );
    await expect(inbox(luxeBond)).toContainText('ASN-TWO-1');
    await shownAfter(inventory(luxeBond), '3,110', () => receiveAll(first.clientOf(...AMAZON), asn));
  } finally {
    await Promise.all(context.pages().map((page) => page.close()));
    await close();
  }
});
