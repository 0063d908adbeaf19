import type { Hono } from 'hono';
import type { Email } from 'postal-mime';
import { markup, type Markup } from '../common/html.ts';
import type { EdgeEnv } from '../http/env.ts';
import { htmlPage } from '../http/pages/html.ts';
import { problem } from '../http/problem.ts';
import { requireThisMachine } from '../identity/demo-sessions.ts';
import type { Mailbox, MailboxEntry } from './mailbox.ts';

/** `/demo/mailbox`: what the demo would have sent, for whoever sits at this machine. */
export function mountMailbox(app: Hono<EdgeEnv>, mailbox: Mailbox): void {
  app.get('/demo/mailbox', async (context) => {
    requireThisMachine(context);
    const entries = await Promise.all((await mailbox.list()).map((entry) => listed(mailbox, entry)));
    return page('Mailbox', entries.length === 0 ? NOTHING : markup`<ol class="list">${entries}</ol>`);
  });

  app.get('/demo/mailbox/:id', async (context) => {
    requireThisMachine(context);
    const id = context.req.param('id');
    const mail = await mailbox.readMail(id);
    if (mail === undefined) throw problem('not-found');
    return page(mail.subject ?? '', letter(id, mail));
  });

  // In a frame without scripts, in an origin of its own. Its links open new windows.
  app.get('/demo/mailbox/:id/html', async (context) => {
    requireThisMachine(context);
    const mail = await mailbox.readMail(context.req.param('id'));
    if (mail?.html === undefined) throw problem('not-found');
    const shown = mail.html.replace('<head>', '<head><base target="_blank">');
    return new Response(shown, {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; ${SANDBOX}; frame-ancestors 'self'`,
      },
    });
  });

  app.get(
    '/demo/mailbox.css',
    () => new Response(STYLE, { headers: { 'Content-Type': 'text/css; charset=utf-8' } }),
  );
}

const SANDBOX = 'sandbox allow-popups allow-popups-to-escape-sandbox';

const NOTHING = markup`<p class="empty">Nothing was sent yet. Send an ASN, and whom it concerns gets an e-mail here.</p>`;

async function listed(mailbox: Mailbox, { id, channel, keptAt }: MailboxEntry): Promise<Markup> {
  const time = markup`<time datetime="${keptAt.toISOString()}">${timeOf(keptAt)}</time>`;
  if (channel === 'SMS') {
    const sms = await mailbox.readSms(id);
    return markup`<li><p class="meta"><span class="kind">SMS</span> <bdi>${sms?.to ?? ''}</bdi> ${time}</p>
<p class="sms" dir="auto">${sms?.text ?? ''}</p></li>`;
  }
  const mail = await mailbox.readMail(id);
  return markup`<li><p class="meta"><span class="kind">E-mail</span> <bdi>${addressesOf(mail)}</bdi> ${time}</p>
<p class="subject" dir="auto"><a href="/demo/mailbox/${id}">${mail?.subject ?? ''}</a></p></li>`;
}

function letter(id: string, mail: Email): Markup {
  const headers = mail.headers.map(
    ({
      originalKey,
      value,
    }) => markup`<tr><th scope="row">${originalKey}</th><td><bdi>${value}</bdi></td></tr>
`,
  );
  return markup`<p><a href="/demo/mailbox">All messages</a></p>
<p class="meta">To <bdi>${addressesOf(mail)}</bdi></p>
<iframe class="letter" src="/demo/mailbox/${id}/html" title="The message as HTML"
 sandbox="${SANDBOX.replace('sandbox ', '')}"></iframe>
<details><summary>As text</summary><pre dir="auto">${mail.text ?? ''}</pre></details>
<details><summary>Headers</summary><div class="headers"><table>
${headers}</table></div></details>`;
}

function addressesOf(mail: Email | undefined): string {
  return (mail?.to ?? []).map(({ name, address }) => `${name} <${address}>`).join(', ');
}

function timeOf(date: Date): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' }).format(date);
}

function page(title: string, content: Markup): Response {
  return htmlPage({
    title,
    stylesheet: '/demo/mailbox.css',
    policy: ["form-action 'none'", "frame-src 'self'"],
    body: markup`<main>
<p class="name"><a href="/">Better Data demo</a></p>
<h1 dir="auto">${title}</h1>
${content}
</main>`.text,
  });
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
main { max-width: 48rem; margin-inline: auto; padding: clamp(16px, 4vw, 48px) 16px; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.name { margin: 0 0 8px; font-weight: 600; }
.name a { text-decoration: none; }
h1 { margin: 0 0 16px; font-size: 24px; line-height: 32px; overflow-wrap: anywhere; }
.list { margin: 0; padding: 0; list-style: none; border: 1px solid var(--border); border-radius: 8px;
  background: var(--surface); }
.list li { padding: 12px 16px; }
.list li + li { border-block-start: 1px solid var(--border); }
.meta { display: flex; flex-wrap: wrap; gap: 0 8px; margin: 0; color: var(--muted); font-size: 14px; overflow-wrap: anywhere; }
.meta time { font-variant-numeric: tabular-nums; }
.kind { color: var(--text); font-weight: 600; }
.subject, .sms { margin: 4px 0 0; overflow-wrap: anywhere; }
.subject a { font-weight: 600; text-decoration: none; }
.subject a:hover { text-decoration: underline; }
.empty { color: var(--muted); }
.letter { display: block; width: 100%; height: 620px; margin: 12px 0 16px; border: 1px solid var(--border);
  border-radius: 8px; background: var(--sunken); }
details { margin: 0 0 8px; }
summary { min-height: 32px; font-weight: 600; cursor: pointer; }
pre { margin: 8px 0; padding: 16px; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere;
  border: 1px solid var(--border); border-radius: 8px; background: var(--surface); font: 14px/1.6 ui-monospace, monospace; }
.headers { overflow-x: auto; }
table { border-collapse: collapse; font-size: 14px; }
th, td { padding: 4px 12px 4px 0; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { color: var(--muted); font-weight: 400; white-space: nowrap; }
`;
