import { markup, type Markup } from '../common/html.ts';
import { htmlPage } from '../http/pages/html.ts';
import type { PageWords } from './texts/texts.ts';

export interface OwnPage {
  title: string;
  content: Markup | readonly Markup[];
  /** Whose page it is; strangers see no navigation. */
  person?: { name: string; email: string } | undefined;
  /** Pages are narrow as a form is; the portal's take all there is. */
  width?: 'medium' | 'portal';
  script?: string;
  /** Named policies that scripts of the page may make HTML with; none if left out. */
  trustedTypes?: string;
  policy?: readonly string[];
  status?: number;
  headers?: Readonly<Record<string, string>>;
}

/** A page of the server's own: no inline script or style, never stored, and named to this server alone. */
export function ownPage(words: PageWords, page: OwnPage): Response {
  const { title, content, person, width, script, status = 200 } = page;
  const html = htmlPage({
    title: `${title} · Better Data`,
    stylesheet: '/own-pages.css',
    language: words.locale,
    direction: words.direction,
    ...(script !== undefined && { script }),
    policy: [
      ...(page.policy ?? ["form-action 'self'"]),
      "require-trusted-types-for 'script'",
      `trusted-types ${page.trustedTypes ?? "'none'"}`,
    ],
    body: markup`<header><p class="brand">Better Data</p>${person ? navigation(words, person) : ''}</header>
<main class="${width ?? 'narrow'}">${content}</main>`.text,
  });
  const headers = new Headers(html.headers);
  const own = {
    'Cache-Control': 'no-store',
    // With `no-referrer` a browser would hide from us which page posts.
    'Referrer-Policy': 'same-origin',
    ...page.headers,
  };
  for (const [name, value] of Object.entries(own)) headers.set(name, value);
  return new Response(html.body, { status, headers });
}

/** Says one thing, and leads back to signing in. */
export function messagePage(
  words: PageWords,
  what: 'refused' | 'tooMany',
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const title = words.text(`${what}.title`);
  const content = markup`<h1>${title}</h1><p>${words.text(`${what}.text`)}</p>
<p><a href="/sign-in">${words.text('signIn.title')}</a></p>`;
  return ownPage(words, { title, content, status, headers });
}

function navigation(words: PageWords, { name, email }: { name: string; email: string }): Markup {
  return markup`<nav aria-label="${words.text('nav.label')}">
<a href="/portal">${words.text('nav.portal')}</a>
<a href="/account">${words.text('nav.account')}</a>
<form method="post" action="/sign-out"><button class="link">${words.text('nav.signOut')}</button></form>
</nav><p class="who" title="${email}"><bdi>${name}</bdi></p>`;
}

/** What went wrong, where eyes find it first. */
export function problemNote(words: PageWords, text: string): Markup {
  return markup`<div class="problem" id="problem" role="alert"><strong>${words.text('problem.title')}</strong> ${text}</div>`;
}

/** For the one field of a page: focused, and what went wrong is read with it. */
export function fieldState(isWrong: boolean): Markup {
  return isWrong ? markup`autofocus aria-invalid="true" aria-describedby="problem"` : markup`autofocus`;
}
