import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SessionViewer } from '../identity/caller.ts';

/** How much of the events somebody has: what a snapshot of the database could see, and when it was taken. */
export interface Position {
  /** PostgreSQL's text of a pg_snapshot. */
  snapshot: string;
  takenAt: Date;
}

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Enough for a snapshot with a dozen writers at the same time. */
const TEXT_BYTES = 160;
/** A day less than events are kept (see purge_expired()), so that none is missed that is gone already. */
const LONGEST_MS = 6 * 24 * 60 * 60 * 1000;

/**
 * Seals a position for its viewer. A snapshot tells how many transactions the whole platform has made; so what leaves
 * the server is encrypted, and always of the same length.
 */
export function sealPosition(key: Uint8Array, viewer: SessionViewer, position: Position): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(ownerOf(viewer));
  const sealed = cipher.update(textOf(position), 'latin1');
  cipher.final();
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
}

/** Opens a position that was sealed for this viewer and is still good; undefined for anything else. */
export function openPosition(
  key: Uint8Array,
  viewer: SessionViewer,
  text: string,
  now: Date,
): Position | undefined {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== NONCE_BYTES + TEXT_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES))
    .setAAD(ownerOf(viewer))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  const opened = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)).toString('latin1');
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  const [snapshot = '', taken] = opened.trimEnd().split(' ');
  const takenAt = new Date(Number(taken));
  return now.getTime() - takenAt.getTime() < LONGEST_MS ? { snapshot, takenAt } : undefined;
}

/** True where a snapshot has seen transactions that another, taken later, has not: a backup was restored between. */
export function isBeyond(snapshot: string, later: string): boolean {
  return xmaxOf(snapshot) > xmaxOf(later);
}

/**
 * A snapshot that does not fit, because very many were writing, begins earlier: an event that is told twice does no
 * harm, a length that tells how busy others are does.
 */
function textOf({ snapshot, takenAt }: Position): string {
  const text = `${snapshot} ${takenAt.getTime()}`;
  if (text.length <= TEXT_BYTES) return text.padEnd(TEXT_BYTES);
  const [xmin] = snapshot.split(':');
  return `${xmin}:${xmin}: ${takenAt.getTime()}`.padEnd(TEXT_BYTES);
}

function ownerOf({ subject, partnershipId }: SessionViewer): Buffer {
  return Buffer.from(`${subject}/${partnershipId ?? ''}`);
}

function xmaxOf(snapshot: string): bigint {
  return BigInt(snapshot.split(':')[1] ?? 0);
}
