import type { BrowserContext, Locator, Request } from '@playwright/test';
import { expect } from './test.ts';

/** Waits until a widget says that it is live. */
export async function live(widget: Locator): Promise<void> {
  await expect(widget.locator('[part=status]')).toHaveText('Live');
}

/** The requests for streams of events that pages of the context make from now on. */
export function countStreams(context: BrowserContext): Request[] {
  const streams: Request[] = [];
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === 'GET' && pathname === '/v1/events/stream') streams.push(request);
  });
  return streams;
}
