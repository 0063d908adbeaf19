import type { Locator, Page } from '@playwright/test';

/** Presses Tab until the element has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const focused = target.and(page.locator(':focus'));
  await target.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(target)} is not reached by Tab.`);
}

/** Types a barcode as a scanner does, which is a keyboard: the group separator is Ctrl+], Enter ends it. */
export async function scan(page: Page, code: string): Promise<void> {
  for (const [index, part] of code.split('\u001d').entries()) {
    if (index > 0) await page.keyboard.press('Control+]');
    await page.keyboard.type(part);
  }
  await page.keyboard.press('Enter');
}
