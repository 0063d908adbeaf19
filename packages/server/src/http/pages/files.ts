import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { matchesNone } from '../etag.ts';

/** Files that may be served, by the name under which they are asked for. Nothing else can be reached. */
export type FileSet = ReadonlyMap<string, string>;

/** Every file below `folder`, named by its path with forward slashes. */
export function filesBelow(folder: string): FileSet {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path).replaceAll(sep, '/'), path]));
}

/** Answers with a file of the set, or `undefined` if it holds none of that name. */
export async function serveFile(
  files: FileSet,
  name: string,
  request: Request,
  headers: Readonly<Record<string, string>>,
): Promise<Response | undefined> {
  const path = files.get(name);
  if (path === undefined) return undefined;
  const bytes = await readFile(path);
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const all = { ...headers, ETag: tag, 'Content-Type': contentType(path) };
  if (!matchesNone(request.headers.get('if-none-match') ?? undefined, tag)) {
    return new Response(null, { status: 304, headers: all });
  }
  return new Response(bytes, { headers: all });
}

function contentType(path: string): string {
  const types: Record<string, string> = {
    '.js': 'text/javascript; charset=utf-8',
    '.mjs': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json',
    '.map': 'application/json',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.woff2': 'font/woff2',
  };
  return types[extname(path)] ?? 'application/octet-stream';
}
