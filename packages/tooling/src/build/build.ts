import { existsSync, rmSync } from 'node:fs';
import { rollup, type OutputOptions, type RollupOptions } from 'rollup';
import { cdn, library } from '../../../../rollup.config.mjs';
import { inRoot, root } from '../root.ts';
import { contentHash, onceFor } from './content-hash.ts';
import { writeDeclarations } from './declarations.ts';
import { dependencies, publishedPackages } from './packages.ts';

/** What every build depends on besides the sources of the package itself. */
const common = ['package-lock.json', 'tsconfig.json', 'rollup.config.mjs', 'packages/tooling/src/build'];

/** Builds every published package and the CDN bundle; what is unchanged is skipped. */
export async function buildAll(): Promise<void> {
  for (const folder of publishedPackages()) await buildLibrary(folder);
  await buildCdn();
}

/** One package: JavaScript and types in its dist folder. */
async function buildLibrary(folder: string): Promise<void> {
  const dist = inRoot('packages', folder, 'dist');
  await step(folder, `packages/${folder}`, dist, [folder, ...allDependencies(folder)], async () => {
    // The CDN bundle in the same folder is a build of its own.
    rmSync(inRoot('.cache/build/cdn'), { force: true });
    rmSync(dist, { recursive: true, force: true });
    await bundle(library(folder));
    writeDeclarations(folder);
  });
}

/** The self-contained bundle of the elements, straight from the sources. */
export async function buildCdn(): Promise<void> {
  if (!existsSync(inRoot('packages/elements/src/cdn.ts'))) return;
  const dist = inRoot('packages/elements/dist/cdn');
  await step(
    'cdn',
    'CDN bundle of the elements',
    dist,
    ['elements', ...allDependencies('elements')],
    async () => {
      rmSync(dist, { recursive: true, force: true });
      await bundle(cdn());
    },
  );
}

async function step(
  name: string,
  title: string,
  product: string,
  folders: string[],
  work: () => Promise<void>,
): Promise<void> {
  const sources = folders.flatMap((folder) =>
    ['src', 'package.json', 'tsconfig.json'].map((part) => `packages/${folder}/${part}`),
  );
  const hash = contentHash(
    root,
    [...common, ...sources].map((path) => inRoot(path)),
  );
  const from = performance.now();
  const built = await onceFor({ hash, stamp: inRoot('.cache/build', name), product }, work);
  if (built) console.error(`» Built ${title} in ${((performance.now() - from) / 1000).toFixed(1)} s`);
}

function allDependencies(folder: string): string[] {
  const direct = dependencies(folder, publishedPackages());
  return [...new Set(direct.flatMap((other) => [other, ...allDependencies(other)]))];
}

async function bundle({ output, ...input }: RollupOptions & { output: OutputOptions }): Promise<void> {
  const build = await rollup({
    ...input,
    onwarn({ code, message }) {
      // An entry of types only is empty as JavaScript; anything else that Rollup finds odd is a fault of ours.
      if (code !== 'EMPTY_BUNDLE') throw new Error(message);
    },
  });
  try {
    await build.write(output);
  } finally {
    await build.close();
  }
}
