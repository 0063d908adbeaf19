import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { inRoot, sourceCondition } from '../root.ts';

/** How many bytes a page loads for a module that exports `create`: bundled by esbuild, minified and gzipped. */
export async function sizeOf(module: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [inRoot(module)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: [sourceCondition.slice('--conditions='.length)],
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}
