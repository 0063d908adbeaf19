import { markup, type Markup } from '../common/html.ts';

/** What an e-mail of the server's shows, already in the reader's language. */
export interface Letter {
  language: string;
  direction: 'ltr' | 'rtl';
  headline: string;
  note: string | undefined;
  facts: readonly { label: string; value: string }[];
  /** What a person wrote: shown as text. */
  quote: string | undefined;
  button: { label: string; url: string } | undefined;
  reason: string;
  /** Unset in what somebody asked for, such as the link to sign in. */
  unsubscribe: { label: string; url: string } | undefined;
}

export function letterText({ headline, note, facts, quote, button, reason, unsubscribe }: Letter): string {
  const parts = [
    headline,
    note,
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    quote?.replaceAll(/^/gm, '> '),
    button && `${button.label}: ${button.url}`,
    // The usual sign that the letter is over (RFC 3676, 4.3).
    ['-- ', reason, unsubscribe && `${unsubscribe.label}: ${unsubscribe.url}`]
      .filter((line) => line !== undefined)
      .join('\n'),
  ];
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}

/**
 * Tables and inline styles, because that is what mail programs have in common; classes are for those that know dark
 * colours. No picture, and nothing that would be fetched.
 */
export function letterHtml(letter: Letter): string {
  const { language, direction, headline, note, facts, quote, button, reason, unsubscribe } = letter;
  const start = direction === 'rtl' ? 'right' : 'left';
  const preview = note ?? facts.map(({ value }) => value).join(', ');
  return markup`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${headline}</title>
<style>
@media (prefers-color-scheme: dark) {
  .page { background: #0f1215 !important; }
  .card { background: #16191d !important; border-color: #323940 !important; }
  .text { color: #e8eaed !important; }
  .muted, .muted a { color: #a0a9b4 !important; }
  .line { border-color: #323940 !important; }
  .button { background: #76a5ef !important; }
  .button a { color: #0e1216 !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f6f7f9">
<div style="display:none;max-height:0;overflow:hidden">${preview}</div>
<table role="presentation" class="page" ${FULL} dir="${direction}" style="background:#f6f7f9;${FONT}">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="card" ${COLUMN} border="0" style="${NARROW};background:#ffffff;border:1px solid #dadee4;border-radius:8px">
<tr><td align="${start}" style="padding:28px 24px">
<h1 class="text" style="margin:0;color:#16191d;font-size:20px;line-height:28px;font-weight:600">${headline}</h1>
${note === undefined ? '' : remark(note)}
${facts.length === 0 ? '' : factTable(facts, start)}
${quote === undefined ? '' : quotation(quote, start)}
${button === undefined ? '' : action(button)}
</td></tr></table>
<table role="presentation" ${COLUMN} border="0" style="${NARROW}">
<tr><td class="muted" align="${start}" style="padding:16px 24px;color:#565f6a;font-size:13px;line-height:20px">
${reason}${unsubscribe === undefined ? '' : ending(unsubscribe)}
</td></tr></table>
</td></tr></table>
</body>
</html>
`.text;
}

const FONT = markup`font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif`;
const FULL = markup`width="100%" cellpadding="0" cellspacing="0" border="0"`;
const COLUMN = markup`width="560" cellpadding="0" cellspacing="0"`;
const NARROW = 'width:100%;max-width:560px';

function remark(note: string): Markup {
  return markup`<p class="muted" style="margin:8px 0 0;color:#565f6a;font-size:16px;line-height:24px">${note}</p>`;
}

function factTable(facts: Letter['facts'], start: string): Markup {
  const cell = 'padding:8px 0;border-top:1px solid #dadee4;font-size:14px;line-height:20px';
  const rows = facts.map(
    ({ label, value }) => markup`<tr>
<th class="muted line" scope="row" align="${start}" valign="top" width="36%" style="${cell};color:#565f6a;font-weight:400">${label}</th>
<td class="text line" align="${start}" valign="top" style="${cell};color:#16191d;font-weight:600"><bdi>${value}</bdi></td>
</tr>
`,
  );
  return markup`<table ${FULL} style="margin:20px 0 0;border-collapse:collapse">
${rows}</table>`;
}

function quotation(quote: string, start: string): Markup {
  const style = `margin:20px 0 0;padding:4px 16px;border-${start}:3px solid #dadee4;white-space:pre-wrap`;
  return markup`<p class="text line" dir="auto" style="${style};color:#16191d;font-size:16px;line-height:24px">${quote}</p>`;
}

function ending({ label, url }: { label: string; url: string }): Markup {
  return markup`<br><a href="${url}" style="color:#565f6a;text-decoration:underline">${label}</a>`;
}

function action({ label, url }: { label: string; url: string }): Markup {
  return markup`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 0"><tr>
<td class="button" align="center" bgcolor="#1e5cb9" style="border-radius:6px">
<a href="${url}" style="display:inline-block;padding:12px 20px;color:#ffffff;font-size:16px;line-height:20px;font-weight:600;text-decoration:none">${label}</a>
</td></tr></table>`;
}
