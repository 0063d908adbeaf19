import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { chromiumLaunch } from '../../../tooling/src/chromium-launch.ts';
import { addressOf } from './faulty-server.ts';

/** A page in Chromium, and its origin. */
export interface OpenPage {
  page: Page;
  origin: string;
  close(): Promise<void>;
}

/** Opens a page of an origin of its own that has a module's exports on it, as `globalThis.bundle`. */
export async function openPage(module: URL): Promise<OpenPage> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(module)],
    bundle: true,
    write: false,
    conditions: ['@betterdata/source'],
    format: 'iife',
    globalName: 'bundle',
  });
  const script = outputFiles[0]?.text ?? '';
  const server = createServer(({ url }, response) => {
    const [type, body] =
      url === '/' ? ['text/html', '<script src="/bundle.js"></script>'] : ['text/javascript', script];
    response.setHeader('content-type', type).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch(chromiumLaunch());
  const page = await browser.newPage();
  await page.goto(addressOf(server));
  return {
    page,
    origin: addressOf(server),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
