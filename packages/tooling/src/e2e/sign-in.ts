import type { BrowserContext } from '@playwright/test';
import { expect } from './test.ts';

/**
 * What the newest e-mail to an address says, as whoever reads the demo's mailbox finds it. E-mails leave a moment after
 * they are asked for: `asked` is how many were, so that an earlier one is not taken for the newest.
 */
export async function newestMail(context: BrowserContext, api: string, to: string, asked = 1) {
  const mailbox = await context.newPage();
  const entries = mailbox.getByRole('listitem').filter({ hasText: to }).filter({ hasText: 'sign in' });
  // The mailbox is a page as it was when it was opened.
  await expect(async () => {
    await mailbox.goto(`${api}/demo/mailbox`);
    await expect(entries).toHaveCount(asked, { timeout: 500 });
  }).toPass();
  await entries.first().getByRole('link').click();
  const letter = mailbox.frameLocator('iframe');
  const code = (await letter.getByText(/^\d{4} \d{4}$/).textContent()) ?? '';
  const link = (await letter.getByRole('link', { name: 'Sign in' }).getAttribute('href')) ?? '';
  await mailbox.close();
  return { code, link };
}
