import { createHash } from 'node:crypto';

/**
 * The entity tag of a body. A versioned resource gets `"<version>-<hash>"`: the version serves `If-Match`
 * (has anybody changed it?), the hash serves `If-None-Match` (would I see anything else?), because what a
 * viewer sees can change without a new version, as when a share ends. Anything else gets a weak hash.
 */
export function entityTag(body: string | Uint8Array, version: number | undefined): string {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return version === undefined ? `W/"${hash}"` : `"${version}-${hash}"`;
}

/** Whether the caller lacks the representation: RFC 9110 13.1.2, weak comparison. */
export function matchesNone(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return true;
  if (ifNoneMatch.trim() === '*') return false;
  const opaque = tag.replace(/^W\//, '');
  return !ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === opaque);
}

/** The version that an `If-Match` of the contract's form names: `"7"`, `"7-hash"`, or as a proxy weakens it. */
export function versionOf(ifMatch: string): number {
  return Number(/\d+/.exec(ifMatch)?.[0]);
}
