import type { BrowserContext, Response } from '@playwright/test';

/** What a page learned from the API. */
export interface Answer {
  path: string;
  body: string;
}

/** Keeps every answer that pages of the context get from the API, failures included. */
export function keepAnswers(context: BrowserContext, api: string): { all(): Promise<Answer[]> } {
  const pending: Promise<Answer>[] = [];
  context.on('response', (response) => {
    // A stream stays open, and carries no more than types and ids.
    if (response.url().startsWith(`${api}/v1/`) && !response.url().endsWith('/stream'))
      pending.push(read(response));
  });
  return { all: () => Promise.all(pending) };
}

/** Preflights, and answers that say "not modified", have no body. */
async function read(response: Response): Promise<Answer> {
  const bodiless = response.request().method() === 'OPTIONS' || response.status() === 304;
  return { path: new URL(response.url()).pathname, body: bodiless ? '' : await response.text() };
}
