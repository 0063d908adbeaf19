import type { EdgeContext } from './env.ts';
import { entityTag, matchesNone } from './etag.ts';
import { readBytes } from './json.ts';
import { problem } from './problem.ts';

/**
 * Reads a request's body as a file of one of the types. Throws `unsupported-media-type` or `payload-too-large`. What
 * the bytes really are is for the handler to find out.
 */
export async function readBlob(request: Request, types: readonly string[]): Promise<Blob> {
  const type = request.headers.get('content-type')?.trim().toLowerCase() ?? '';
  if (!types.includes(type)) {
    throw problem('unsupported-media-type', { detail: `Send the file as ${types.join(' or ')}.` });
  }
  return new Blob([await readBytes(request)], { type });
}

/**
 * Answers with a file, or 304. It came from somebody else, so that a browser must neither guess another type nor run
 * anything in it, even where it is opened by itself.
 */
export async function respondBlob(context: EdgeContext, status: number, file: File): Promise<Response> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const headers = {
    'Content-Type': file.type,
    'Content-Disposition': `inline; filename="${file.name}"`,
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    ETag: entityTag(bytes, undefined),
  };
  const isNew = matchesNone(context.req.header('if-none-match'), headers.ETag);
  return isNew ? new Response(bytes, { status, headers }) : new Response(null, { status: 304, headers });
}
