import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { problems } from '@betterdata/portal-contract';
import type { Hono } from 'hono';
import { escapeHtml } from '../../common/html.ts';
import type { EdgeEnv } from '../env.ts';
import { problem } from '../problem.ts';
import { serveFile, type FileSet } from './files.ts';
import { htmlPage } from './html.ts';

const require = createRequire(import.meta.url);

const START = `window.ui = SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
`;

const PROBLEMS_STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .5rem; border-block-end: 1px solid #8886; }
tr:target { background: #1e5cb922; }
`;

/** The document that everything is generated from, the API reference over it, and the list of problems. */
export function mountDocs(app: Hono<EdgeEnv>): void {
  const openapi = readFileSync(require.resolve('@betterdata/portal-contract/openapi.json'), 'utf8');
  const library = dirname(require.resolve('swagger-ui-dist/package.json'));
  const files: FileSet = new Map(
    ['swagger-ui.css', 'swagger-ui-bundle.js'].map((name) => [name, join(library, name)]),
  );

  app.get('/openapi.json', () => text(openapi, 'application/json', { 'Access-Control-Allow-Origin': '*' }));
  app.get('/docs', () => htmlPage({ ...REFERENCE, title: 'Better Data Partner API' }));
  app.get('/docs/start.js', () => text(START, 'text/javascript; charset=utf-8'));
  app.get('/docs/problems', () => problemsPage());
  app.get('/docs/problems/:code', (context) =>
    context.redirect(`/docs/problems#${context.req.param('code')}`),
  );
  app.get('/docs/problems.css', () => text(PROBLEMS_STYLE, 'text/css; charset=utf-8'));
  app.get('/docs/:file', async (context) => {
    const file = await serveFile(files, context.req.param('file'), context.req.raw, DAY);
    if (file === undefined) throw problem('not-found');
    return file;
  });
}

const DAY = { 'Cache-Control': 'public, max-age=86400' };

const REFERENCE = {
  stylesheet: '/docs/swagger-ui.css',
  body: '<main id="reference"></main>\n<script src="/docs/swagger-ui-bundle.js"></script>',
  script: '/docs/start.js',
};

function problemsPage(): Response {
  const rows = Object.entries(problems).map(
    ([code, { status, title, detail }]) =>
      `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td>` +
      `<td><strong>${escapeHtml(title)}</strong><br>${escapeHtml(detail)}</td></tr>`,
  );
  const body = `<main>
<h1>Problem codes</h1>
<p>Every error answer is a problem document (RFC 9457) with one of these values in <code>code</code>.</p>
<table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
</main>`;
  return htmlPage({ title: 'Problem codes', stylesheet: '/docs/problems.css', body });
}

function text(body: string, type: string, headers: Record<string, string> = {}): Response {
  return new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'no-cache', ...headers } });
}
