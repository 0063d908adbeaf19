import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import type { Look } from './looks.ts';

/** What Storybook tells when a story and its play function are done. */
interface Finished {
  storyId: string;
  status: 'success' | 'error' | 'aborted';
  reporters: { type: string; status: string; result: unknown }[];
}

/** Storybook's events, in its page. */
interface WithChannel {
  __STORYBOOK_ADDONS_CHANNEL__?: {
    emit(event: 'setCurrentStory', selection: { storyId: string; viewMode: string }): void;
    last(event: 'storyFinished'): [Finished] | undefined;
  };
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
    const globals = `theme:${look.theme};locale:${look.locale}`;
    const looksSo = new URL(page.url()).searchParams.get('globals') === globals;
    if (looksSo && page.viewportSize()?.width === look.width) await select(page, id);
    else {
      await page.setViewportSize({ width: look.width, height: 760 });
      await page.goto(`${storybook}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
    }
    const { status, reporters } = await finished(page, id);
    if (status !== 'success') faults.push(`The story ended with ${status}.`);
    return [...faults, ...accessibilityFaults(reporters)];
  } finally {
    page.removeAllListeners();
  }
}

/** Shows another story in the page, as Storybook's list of stories does: most of a story's time is that of a page. */
async function select(page: Page, storyId: string): Promise<void> {
  await page.evaluate(
    (selection) =>
      (globalThis as unknown as WithChannel).__STORYBOOK_ADDONS_CHANNEL__?.emit('setCurrentStory', selection),
    { storyId, viewMode: 'story' },
  );
}

async function finished(page: Page, id: string): Promise<Finished> {
  const handle = await page.waitForFunction((storyId) => {
    const channel = (globalThis as unknown as WithChannel).__STORYBOOK_ADDONS_CHANNEL__;
    const last = channel?.last('storyFinished')?.[0];
    return last?.storyId === storyId ? last : undefined;
  }, id);
  return (await handle.jsonValue()) as Finished;
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
