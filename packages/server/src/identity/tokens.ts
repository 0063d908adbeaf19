import { createHash, randomBytes } from 'node:crypto';

/** What a credential is, by its prefix: `bs_` embed session, `ek_` embed key. */
export type TokenPrefix = 'bs' | 'ek';

/** An embed session lives this long at most, in seconds. The page simply asks its host for the next one. */
export const SESSION_SECONDS = 15 * 60;

const TOKEN = /^(?:bs|ek)_[A-Za-z0-9_-]{43}$/;

/** A new credential of 256 random bits. Shown once; only its hash is stored. */
export function newToken(prefix: TokenPrefix): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`;
}

/** What is stored of a credential. A plain hash is right for random secrets: there is nothing to guess. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The credential of an `Authorization: Bearer …` header, if it looks like one of ours. */
export function bearerToken(authorization: string | undefined): string | undefined {
  const [scheme = '', token = '', ...rest] = (authorization ?? '').split(' ');
  if (scheme.toLowerCase() !== 'bearer' || rest.length > 0) return undefined;
  return TOKEN.test(token) ? token : undefined;
}
