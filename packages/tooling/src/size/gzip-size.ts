import { gzipSync } from 'node:zlib';
import { rollup, type OutputChunk } from 'rollup';
import { browserPlugins } from '../../../../rollup.config.mjs';
import { inRoot } from '../root.ts';

/**
 * How many bytes a page loads, minified and gzipped, for a module that exports everything of `modules` (paths from
 * the root). Code behind `import()` is not counted: it is loaded when it is needed.
 */
export async function gzipSize(modules: readonly string[]): Promise<number> {
  const folder = modules[0]?.split('/').slice(0, 2).join('/') ?? '';
  const entry = '\0entry';
  const build = await rollup({
    input: entry,
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? modules.map(exportAll).join('\n') : null),
      },
      ...browserPlugins(inRoot(folder)),
    ],
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  const chunks = output.filter((file) => file.type === 'chunk');
  const bytes = staticClosure(chunks).map(({ code }) => gzipSync(code, { level: 9 }).length);
  return bytes.reduce((sum, size) => sum + size, 0);
}

const exportAll = (module: string) => `export * from ${JSON.stringify(inRoot(module))};`;

function staticClosure(chunks: readonly OutputChunk[]): OutputChunk[] {
  const found = new Set(chunks.filter((chunk) => chunk.isEntry));
  for (const chunk of found) {
    for (const other of chunks) if (chunk.imports.includes(other.fileName)) found.add(other);
  }
  return [...found];
}
