import { imageSize } from 'image-size';

/** So many photos of one ASN are kept at most, whether receipts name them or not. */
export const MOST_PHOTOS = 100;

/** How the files of the contract's types begin, in Latin-1, and the end of their names. */
const FORMATS: Readonly<Record<string, { name: string; signature: RegExp }>> = {
  'image/jpeg': { name: 'jpg', signature: /^\xff\xd8\xff/ },
  'image/png': { name: 'png', signature: /^\x89PNG\r\n/ },
  'image/webp': { name: 'webp', signature: /^RIFF[^]{4}WEBP/ },
};

export interface Picture {
  contentType: string;
  width: number;
  height: number;
}

/**
 * What a file is, by its own bytes; undefined unless it is a picture of the type that it is declared to be. The
 * signature comes first, so that no parser of another format ever sees bytes from outside.
 */
export function readPicture(bytes: Uint8Array, contentType: string): Picture | undefined {
  const beginning = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  const size = FORMATS[contentType]?.signature.test(beginning) ? sizeOf(bytes) : undefined;
  return size && { contentType, ...size };
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

/** The name under which a photo is saved. */
export function fileName(id: string, contentType: string): string {
  return `${id}.${FORMATS[contentType]?.name ?? 'bin'}`;
}
