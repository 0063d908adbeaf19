import type { Hono } from 'hono';
import type { EdgeEnv } from '../env.ts';
import { problem } from '../problem.ts';
import { filesBelow, serveFile } from './files.ts';

/** Rollup names chunks by their content, so that a name never changes its meaning. */
const HASHED = /^chunks\//;

/**
 * Serves the elements' self-contained bundle, as a CDN would: to any origin, so that pages can load it with
 * integrity hashes, which `integrity.json` beside it lists.
 */
export function mountCdn(app: Hono<EdgeEnv>, folder: string): void {
  const files = filesBelow(folder);
  app.get('/cdn/*', async (context) => {
    const name = context.req.path.slice('/cdn/'.length);
    const age = HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=300';
    const file = await serveFile(files, name, context.req.raw, {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': age,
    });
    if (file === undefined) throw problem('not-found');
    return file;
  });
}
