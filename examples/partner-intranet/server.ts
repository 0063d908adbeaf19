/**
 * The intranet's own backend. It knows who is signed in and holds the company's embed key; the page only ever
 * gets a token for 15 minutes.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const { PORT = '4101', API_URL = 'http://localhost:4100', AMAZON_EMBED_KEY, SEPHORA_EMBED_KEY } = process.env;
const origin = process.env['ORIGIN'] ?? `http://localhost:${PORT}`;
const bundle = fileURLToPath(new URL('../../packages/elements/dist/cdn', import.meta.url));
const pathOf = (file: string) => fileURLToPath(new URL(`pages/${file}`, import.meta.url));

/** Stands in for the intranet's sign-in: the people that this demo lets you be, company by company. */
const companies = new Map([
  [
    'amazon',
    {
      key: AMAZON_EMBED_KEY,
      people: ['dana.reyes@amazon.example', 'maria.lopez@amazon.example', 'alicia.moreno@amazon.example'],
    },
  ],
  [
    'sephora',
    { key: SEPHORA_EMBED_KEY, people: ['claire.dubois@sephora.example', 'isabelle.chen@sephora.example'] },
  ],
]);

const app = new Hono();

app.use(
  secureHeaders({
    // The window in which people sign in for the notice board posts to the page that opened it.
    crossOriginOpenerPolicy: 'same-origin-allow-popups',
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      connectSrc: ["'self'", API_URL],
      imgSrc: ["'self'", 'blob:'],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['lit-html'],
    },
  }),
);

app.post('/portal-session', async (c) => {
  if (c.req.header('origin') !== origin) return c.json({ error: 'Call this from the intranet.' }, 403);
  const company = companies.get(c.req.query('company') ?? 'amazon');
  const user = company?.people[Number(c.req.query('person') ?? 0)];
  if (!company || !user) return c.json({ error: 'Nobody of that name works here.' }, 404);
  const answer = await fetch(`${API_URL}/v1/embed-sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${company.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ user, origin }),
  });
  // A key that was revoked signs the page out; anything else is for the page to try again.
  const status = answer.ok ? 200 : answer.status === 401 ? 401 : 502;
  return c.body(await answer.text(), status, { 'content-type': 'application/json' });
});

app.use(
  '/portal/*',
  serveStatic({ root: bundle, rewriteRequestPath: (path) => path.slice('/portal'.length) }),
);
app.get('/', (c) => c.redirect('/amazon'));
for (const [path, file] of Object.entries({
  '/amazon': 'amazon.html',
  // One component alone, on a page of its own.
  '/amazon/receiving': 'receiving.html',
  // Without the address above: people sign in by a window of the server's.
  '/amazon/board': 'board.html',
  '/sephora': 'sephora.html',
})) {
  app.get(path, async (c) => {
    const page = await readFile(pathOf(file), 'utf8');
    const person = String(Number(c.req.query('person') ?? 0) || 0);
    return c.html(page.replaceAll('%API_URL%', API_URL).replaceAll('%PERSON%', person));
  });
}
for (const file of ['intranet.css', 'icon.svg']) app.get(`/${file}`, serveStatic({ path: pathOf(file) }));

const server = serve({ fetch: app.fetch, port: Number(PORT) }, () =>
  console.log(`Partner intranet: ${origin}`),
);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());
