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
      pending.push(read(context, response));
  });
  return { all: () => Promise.all(pending) };
}

/** Preflights, and answers that say "not modified", have no body. */
async function read(context: BrowserContext, response: Response): Promise<Answer> {
  const request = response.request();
  const path = new URL(response.url()).pathname;
  if (request.method() === 'OPTIONS' || response.status() === 304) return { path, body: '' };
  // A widget ends a read that it no longer needs, and the browser then forgets what had arrived of the answer.
  const ended = request.method() === 'GET' && (await response.finished()) !== null;
  return { path, body: await (ended ? askAgain(context, response) : response.text()) };
}

/** What the API answers to the same question of the same person. */
async function askAgain(context: BrowserContext, response: Response): Promise<string> {
  const again = await context.request.fetch(response.request());
  if (again.status() !== response.status())
    throw new Error(`${response.url()} answered ${response.status()}, and then ${again.status()}.`);
  return again.text();
}
