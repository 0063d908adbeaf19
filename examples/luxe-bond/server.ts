/**
 * LUXE BOND's own web server. It holds the embed key, serves the brand's pages, and takes the components from the
 * CDN with subresource integrity: the import map names a hash for every chunk.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const { PORT = '4102', API_URL = 'http://localhost:4100', LUXE_BOND_EMBED_KEY } = process.env;
const origin = process.env['ORIGIN'] ?? `http://localhost:${PORT}`;
const cdn = `${API_URL}/cdn/`;
const pathOf = (file: string) => fileURLToPath(new URL(`pages/${file}`, import.meta.url));

const app = new Hono();

app.post('/portal-session', async (c) => {
  if (c.req.header('origin') !== origin) return c.json({ error: 'Call this from our site.' }, 403);
  const answer = await fetch(`${API_URL}/v1/embed-sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${LUXE_BOND_EMBED_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ user: 'nina.park@luxebond.example', origin }),
  });
  // A key that was revoked signs the page out; anything else is for the page to try again.
  const status = answer.ok ? 200 : answer.status === 401 ? 401 : 502;
  return c.body(await answer.text(), status, { 'content-type': 'application/json' });
});

app.get('/', async (c) => {
  const template = await readFile(pathOf('index.html'), 'utf8');
  const integrity = (await (await fetch(`${cdn}integrity.json`)).json()) as Record<string, string>;
  const chunks = Object.fromEntries(Object.entries(integrity).map(([file, hash]) => [cdn + file, hash]));
  const page = template
    .replaceAll('%API_URL%', API_URL)
    .replaceAll('%IMPORT_MAP%', JSON.stringify({ integrity: chunks }))
    .replaceAll('%INTEGRITY%', integrity['portal.js'] ?? '');
  // An import map stands in the page itself, so the policy names it by the hash of all that is between its tags.
  const [, importMap = ''] = /<script type="importmap">(.*?)<\/script>/s.exec(page) ?? [];
  const importMapHash = createHash('sha256').update(importMap).digest('base64');
  c.header(
    'content-security-policy',
    `default-src 'none'; script-src ${cdn} 'sha256-${importMapHash}'; style-src 'self'; ` +
      `connect-src 'self' ${API_URL}; img-src 'self' blob:; require-trusted-types-for 'script'; trusted-types lit-html`,
  );
  return c.html(page);
});
for (const file of ['site.css', 'icon.svg']) app.get(`/${file}`, serveStatic({ path: pathOf(file) }));

const server = serve({ fetch: app.fetch, port: Number(PORT) }, () =>
  console.log(`LUXE BOND's site: ${origin}`),
);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());
