import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** Opens a page and waits until every widget on it shows what it has to show. */
export async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await settled(page);
}

const WIDGETS = [
  'dashboard',
  'inventory',
  'asn-inbox',
  'asn-receipt',
  'sell-through',
  'discrepancies',
  'notifications',
  'messages',
  'partnerships',
  'invite',
  'organization',
  'locations',
  'people',
  'access',
  'audit',
  'plans',
  'upgrade-banner',
]
  .map((name) => `bd-${name}`)
  .join(', ');

/** Waits until no widget of the page is loading. */
export async function settled(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page
          .locator(WIDGETS)
          .evaluateAll((widgets) =>
            widgets.map((widget) => (widget as unknown as { status?: string }).status),
          ),
      // A dashboard asks much at once of a small database on a slow machine.
      { timeout: 30_000 },
    )
    .not.toEqual(expect.arrayContaining(['loading']));
}
