/** Hosts on which a page may be served without TLS: a developer's own machine. */
const LOOPBACK = new Set(['localhost', '127.0.0.1']);

/**
 * The web origin that `text` names, as a browser writes it in `Origin`, or `undefined` if it may not embed
 * anything: `null`, a wildcard, anything beyond scheme, host and port, and http outside this machine.
 */
export function normalizeOrigin(text: string): string | undefined {
  if (!URL.canParse(text) || text.includes('*')) return undefined;
  const url = new URL(text);
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  const bare = url.href === `${url.origin}/` && !/[?#@]/.test(text);
  return secure && bare ? url.origin : undefined;
}
