import { createHash } from 'node:crypto';

/** Of this product's derived ids; any other UUID would do as well. */
const namespace = Buffer.from('6f0b3f6e7a3c5d0f9b1e2c4d5a697881', 'hex');

/**
 * The id of something that its names identify: always the same for the same names, so that repeating what made it
 * makes the same again. A UUID of version 5 (RFC 9562, 5.5).
 */
export function derivedId(kind: string, ...names: (string | number)[]): string {
  const name = JSON.stringify([kind, ...names]);
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
