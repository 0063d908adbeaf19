import type { Hono } from 'hono';
import type { EdgeEnv } from '../env.ts';
import { htmlPage } from './html.ts';

export interface HubOptions {
  /** The port of the API; the example sites are on the next two. */
  port: number;
}

/** The demo's front page: what this is and where to look. */
export function mountHub(app: Hono<EdgeEnv>, { port }: HubOptions): void {
  const body = page(port);
  app.get('/', () => htmlPage({ title: 'Better Data partner portal', stylesheet: '/hub.css', body }));
  app.get('/hub.css', () => new Response(STYLE, { headers: { 'Content-Type': 'text/css; charset=utf-8' } }));
}

function page(port: number): string {
  const api = `http://localhost:${port}`;
  return `<main>
<header>
<p class="name">Better Data</p>
<h1>The partner portal, in pieces you can embed</h1>
<p>Partners see the stock, deliveries and receipts that a brand shares with them, inside their own intranet.
Every part you find here is also a package: the API, the typed client and the web components.</p>
</header>
<ul class="cards">
<li><a href="http://localhost:${port + 1}/"><h2>Partner intranet</h2>
<p>Amazon and Sephora count deliveries and read shared stock in their own pages, under a strict content
security policy.</p><span>localhost:${port + 1}</span></a></li>
<li><a href="http://localhost:${port + 2}/"><h2>LUXE BOND’s site</h2>
<p>The brand’s own design with the components dropped in, loaded from the CDN path with integrity hashes.</p>
<span>localhost:${port + 2}</span></a></li>
<li><a href="/portal"><h2>Sign in</h2>
<p>The portal’s own page, for people whose company embeds nothing. Be dana.reyes@amazon.example; the link to sign in
is in the mailbox.</p><span>${api.replace('http://', '')}/portal</span></a></li>
<li><a href="/demo/mailbox"><h2>Mailbox</h2>
<p>The e-mails and text messages that the demo would have sent, with their headers.</p>
<span>${api.replace('http://', '')}/demo/mailbox</span></a></li>
<li><a href="/demo/network"><h2>Network</h2>
<p>What the platform’s operator sees: plans, revenue, conversion and a projection, computed from the demo’s history.</p>
<span>${api.replace('http://', '')}/demo/network</span></a></li>
<li><a href="/docs"><h2>API reference</h2>
<p>Every operation with its types, examples and problems. The document itself is
<code>/openapi.json</code>.</p><span>${api.replace('http://', '')}/docs</span></a></li>
</ul>
<section>
<h2>Call it from code</h2>
<p>A demo session lasts fifteen minutes.</p>
<pre><code>import { createClient } from '@betterdata/portal-sdk';

const answer = await fetch('${api}/demo/sessions', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ organization: 'ORG-101' }),
});
const { token } = await answer.json();

const client = createClient({ endpoint: '${api}', token });
for await (const asn of client.asns.list({ direction: 'INBOUND' })) {
  console.log(asn.asnNumber, asn.status);
}</code></pre>
</section>
<footer><p>Demonstration data about invented dealings; the names of companies are examples.</p></footer>
</main>`;
}

const STYLE = `:root {
  color-scheme: light dark;
  --surface: light-dark(#fff, #16191d);
  --sunken: light-dark(#f6f7f9, #0f1215);
  --text: light-dark(#16191d, #e8eaed);
  --muted: light-dark(#565f6a, #a0a9b4);
  --border: light-dark(#dadee4, #323940);
  --accent: light-dark(#1e5cb9, #76a5ef);
  font: 16px/1.5 system-ui, sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--sunken); color: var(--text); }
main { max-width: 64rem; margin-inline: auto; padding: clamp(24px, 6vw, 72px) clamp(16px, 4vw, 32px); }
.name { margin: 0 0 16px; font-weight: 600; color: var(--accent); }
h1 { max-width: 24ch; margin: 0 0 16px; font-size: clamp(28px, 5vw, 44px); line-height: 1.15; text-wrap: balance; }
header > p:last-child { max-width: 60ch; margin: 0 0 32px; color: var(--muted); font-size: 18px; }
.cards { display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
  margin: 0 0 48px; padding: 0; list-style: none; }
.cards a { display: flex; flex-direction: column; height: 100%; padding: 24px; border: 1px solid var(--border);
  border-radius: 8px; background: var(--surface); color: inherit; text-decoration: none; }
.cards a:hover { border-color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.cards h2 { margin: 0 0 8px; font-size: 20px; color: var(--accent); }
.cards p { flex: 1; margin: 0 0 16px; color: var(--muted); }
.cards span { font-size: 14px; font-variant-numeric: tabular-nums; }
section h2 { margin: 0 0 4px; font-size: 20px; }
section p { margin: 0 0 16px; color: var(--muted); }
pre { margin: 0; padding: 24px; overflow-x: auto; border: 1px solid var(--border); border-radius: 8px;
  background: var(--surface); font: 14px/1.6 ui-monospace, monospace; }
footer { margin-block-start: 48px; color: var(--muted); font-size: 14px; }
`;
