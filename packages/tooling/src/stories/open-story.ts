import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import type { Look } from './looks.ts';

/** What Storybook tells when a story and its play function are done. */
interface Finished {
  status: 'success' | 'error' | 'aborted';
  reporters: { type: string; status: string; result: unknown }[];
}

/** Everything that is wrong with a story in a look: what the browser complains about, and what axe finds. */
export async function faultsOf(page: Page, storybook: string, id: string, look: Look): Promise<string[]> {
  const faults: string[] = [];
  page.on('console', (message) => {
    // Failed requests are what some stories are about; those that were not recorded are told below.
    const expected = message.text().startsWith('Failed to load resource');
    if (['error', 'warning'].includes(message.type()) && !expected) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('response', (response) => {
    if (response.status() === 501)
      faults.push(`Not recorded: ${response.request().method()} ${response.url()}`);
  });
  try {
    await page.setViewportSize({ width: look.width, height: 760 });
    const globals = `theme:${look.theme};locale:${look.locale}`;
    await page.goto(`${storybook}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
    const handle = await page.waitForFunction(
      () =>
        (
          globalThis as unknown as {
            __STORYBOOK_ADDONS_CHANNEL__?: { last(event: string): [unknown] | undefined };
          }
        ).__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished')?.[0],
    );
    const { status, reporters } = (await handle.jsonValue()) as Finished;
    if (status !== 'success') faults.push(`The story ended with ${status}.`);
    return [...faults, ...accessibilityFaults(reporters)];
  } finally {
    page.removeAllListeners();
  }
}

/** What the accessibility panel beside the story shows. */
function accessibilityFaults(reporters: Finished['reporters']): string[] {
  const report = reporters.find(({ type }) => type === 'a11y');
  if (!report) return ['The accessibility addon did not report.'];
  const { violations = [], error } = report.result as Partial<AxeResults> & { error?: unknown };
  const found = violations.map(
    ({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes.map(({ target }) => String(target)).join(', ')}`,
  );
  return error === undefined ? found : [...found, `axe: ${JSON.stringify(error)}`];
}
