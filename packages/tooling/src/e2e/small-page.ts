import type { Page } from '@playwright/test';

interface SmallPage {
  /** The origin that the page stands on, which serves the elements too. */
  readonly origin: string;
  /** Where its portal reaches the API; the page's origin if left out. */
  readonly endpoint?: string;
  /** The widgets, as HTML. */
  readonly widgets: string;
  readonly session: () => Promise<{ token: string; expiresAt: string }>;
}

/** Opens a page with a portal and a few widgets, and nothing else. */
export async function openSmallPage(page: Page, { origin, endpoint = origin, widgets, session }: SmallPage) {
  const url = `${origin}/small-page`;
  const body = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Small page</title>
    <main><h1>Small page</h1>${widgets}</main>`;
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.exposeFunction('fetchSession', session);
  await page.goto(url);
  await page.evaluate(
    async ([cdn, api]) => {
      const { createPortal } = (await import(cdn)) as { createPortal: (options: object) => void };
      const { fetchSession } = globalThis as unknown as { fetchSession: () => Promise<object> };
      createPortal({ endpoint: api, fetchSession: () => fetchSession() });
    },
    [`${origin}/cdn/portal.js`, endpoint] as const,
  );
}
