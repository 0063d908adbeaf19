import { createHash, randomBytes } from 'node:crypto';

/**
 * What a secret is, by its prefix: `bs_` embed session, `ek_` embed key, `sk_` API key, `it_` ingest token, `os_` operator
 * session, `ok_` operator key, `us_` the link that ends e-mails, `ps_` a person's session, `si_` the link to sign in, `sb_`
 * the browser that asked for it, `so_` the browser that went to a company's provider, `pc_` what the popup posts to a page,
 * `iv_` the link of an invitation, `ia_` what signs in whoever has just accepted one.
 */
export type TokenPrefix =
  'bs' | 'ek' | 'sk' | 'it' | 'os' | 'ok' | 'us' | 'ps' | 'si' | 'sb' | 'so' | 'pc' | 'iv' | 'ia';

/** An embed session lives this long at most, in seconds. The page simply asks its host for the next one. */
export const SESSION_SECONDS = 15 * 60;

/** A new credential of 256 random bits. Shown once; only its hash is stored. */
export function newToken(prefix: TokenPrefix): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`;
}

/** Whether `text` has the form of such a credential. */
export function isToken(prefix: TokenPrefix, text: string): boolean {
  return text.startsWith(`${prefix}_`) && /^[A-Za-z0-9_-]{43}$/.test(text.slice(prefix.length + 1));
}

/** What is stored of a credential. A plain hash is right for random secrets: there is nothing to guess. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The credential of an `Authorization: Bearer …` header, if it has the form of one with this prefix. */
export function bearerToken(authorization: string | undefined, prefix: TokenPrefix): string | undefined {
  const [scheme = '', token = '', ...rest] = (authorization ?? '').split(' ');
  const fits = scheme.toLowerCase() === 'bearer' && rest.length === 0 && isToken(prefix, token);
  return fits ? token : undefined;
}

/** A new credential that is to be stored, with what is stored of it. */
export function newSecret(prefix: TokenPrefix): { secret: string; prefix: string; sha256: Buffer } {
  const secret = newToken(prefix);
  return { secret, prefix: secret.slice(0, 8), sha256: hashToken(secret) };
}
