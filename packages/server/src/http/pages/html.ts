import { escapeHtml } from '../../common/html.ts';

/** A whole page with its own content security policy; scripts and styles come from this server only. */
export function htmlPage(page: {
  title: string;
  stylesheet: string;
  body: string;
  script?: string;
  /** BCP 47; English if left out. */
  language?: string;
  direction?: 'ltr' | 'rtl';
  /** Further directives of the policy: what a page needs beside scripts and styles. */
  policy?: readonly string[];
}): Response {
  const script = page.script === undefined ? '' : `<script type="module" src="${page.script}"></script>`;
  const html = `<!doctype html>
<html lang="${page.language ?? 'en'}" dir="${page.direction ?? 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${page.stylesheet}">
</head>
<body>
${page.body}
${script}
</body>
</html>
`;
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': policyOf(page.policy ?? ["form-action 'none'"]),
    },
  });
}

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // What a page shows of files that a person has just chosen.
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** What a page says of a directive stands in place of what all say: browsers complain of one that is named twice. */
function policyOf(own: readonly string[]): string {
  const named = new Set(own.map((directive) => directive.split(' ')[0]));
  return [...own, ...PAGE_POLICY.filter((directive) => !named.has(directive.split(' ')[0]))].join('; ');
}
