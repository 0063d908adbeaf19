import { problem } from './problem.ts';

/** The largest request body, in bytes. */
export const MAX_BODY_BYTES = 1024 * 1024;
/** The deepest nesting of arrays and objects in a request body. */
export const MAX_JSON_DEPTH = 64;

/**
 * Reads a request's JSON body within the edge's limits. Throws `unsupported-media-type`,
 * `payload-too-large` or `malformed-json`.
 */
export async function readJson(request: Request): Promise<unknown> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!isJson(contentType)) throw problem('unsupported-media-type');
  const text = decodeUtf8(await readBytes(request));
  if (jsonDepth(text) > MAX_JSON_DEPTH) {
    throw problem('malformed-json', { detail: `Nested more than ${MAX_JSON_DEPTH} levels deep.` });
  }
  return parse(text);
}

function isJson(contentType: string): boolean {
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((p) => p.startsWith('charset='));
  return type.trim() === 'application/json' && /^(charset="?utf-8"?)?$/.test(charset ?? '');
}

/** Reads a body of at most {@link MAX_BODY_BYTES}. Throws `unsupported-media-type` or `payload-too-large`. */
export async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const encoding = request.headers.get('content-encoding');
  if (encoding !== null && encoding !== 'identity') {
    throw problem('unsupported-media-type', { detail: 'Send the body without a content encoding.' });
  }
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) throw problem('payload-too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | null = request.body;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw problem('payload-too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw problem('malformed-json', { detail: 'The body is not UTF-8.' });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw problem('malformed-json', { detail: 'The body is not JSON.' });
  }
}

/** The deepest nesting in JSON text, found in one pass without parsing, so that no parser recurses first. */
export function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (inString) {
      if (character === BACKSLASH) index++;
      else if (character === QUOTE) inString = false;
    } else if (character === QUOTE) inString = true;
    else if (character === OPEN_BRACKET || character === OPEN_BRACE) deepest = Math.max(deepest, ++depth);
    else if (character === CLOSE_BRACKET || character === CLOSE_BRACE) depth--;
  }
  return deepest;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
