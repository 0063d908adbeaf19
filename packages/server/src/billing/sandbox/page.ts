import { escapeHtml } from '../../common/html.ts';

/** A page of the sandbox. Says on every one that no money moves. */
export function page(title: string, body: string, status = 200): Response {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}, sandbox payments</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body><main>
<p class="note">Sandbox: nothing is charged. Never type a real card here.</p>
<h1>${escapeHtml(title)}</h1>
${body}
</main></body>
</html>
`;
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    },
  });
}

const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 28rem; margin: 2rem auto; padding: 0 1rem; }
.note { border: 1px solid currentColor; border-radius: 6px; padding: .5rem .75rem; }
.order { list-style: none; padding: 0; margin: 0; } .amount { margin: 0 0 1rem; font-size: 1.75rem; font-weight: 600; } .amount span { font-size: 1rem; font-weight: 400; }
input { display: block; width: 100%; box-sizing: border-box; font: inherit; padding: .5rem; margin: .25rem 0 .5rem; }
button, .button { font: inherit; padding: .5rem 1rem; border-radius: 6px; border: 1px solid #1e5cb9; background: #1e5cb9;
  color: #fff; text-decoration: none; cursor: pointer; } .quiet { background: none; color: inherit; }
details { margin-block: .5rem 1rem; } code { white-space: nowrap; } table { width: 100%; border-collapse: collapse; margin-block: 1.5rem; }
caption, th, td { text-align: start; padding: .25rem 0; } caption { font-weight: 600; }
@media (prefers-color-scheme: dark) { button, .button { background: #76a5ef; border-color: #76a5ef; color: #0e1216; } .quiet { background: none; color: inherit; } }`;
