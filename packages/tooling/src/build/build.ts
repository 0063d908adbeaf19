import { rmSync } from 'node:fs';
import { inRoot, root } from '../root.ts';
import { contentHash, onceFor } from './content-hash.ts';
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
  await buildOnce({ name: folder, folder, dist }, async () => {
    const { bundle, library } = await import('./bundle.ts');
    const { writeDeclarations } = await import('./declarations.ts');
    // The CDN bundle lies in the folder of the elements and is built after them.
    rmSync(dist, { recursive: true, force: true });
    await bundle(library(folder));
    writeDeclarations(folder);
  });
}

/** The self-contained bundle of the elements, straight from the sources: all that the demo needs. */
export async function buildCdn(): Promise<void> {
  const dist = inRoot('packages/elements/dist/cdn');
  await buildOnce({ name: 'cdn', folder: 'elements', dist }, async () => {
    const { bundle, cdn } = await import('./bundle.ts');
    rmSync(dist, { recursive: true, force: true });
    await bundle(cdn());
  });
}

/** Builds `name` from `folder` and all that it depends on, unless that is what `dist` already holds. */
async function buildOnce(
  { name, folder, dist }: { name: string; folder: string; dist: string },
  build: () => Promise<void>,
): Promise<void> {
  const sources = [folder, ...allDependencies(folder)].flatMap((each) =>
    ['src', 'package.json', 'tsconfig.json'].map((part) => `packages/${each}/${part}`),
  );
  const hash = contentHash(
    root,
    [...common, ...sources].map((path) => inRoot(path)),
  );
  const from = performance.now();
  const built = await onceFor({ hash, stamp: inRoot('.cache/build', name), product: dist }, build);
  if (built) console.error(`» Built ${name} in ${((performance.now() - from) / 1000).toFixed(1)} s`);
}

function allDependencies(folder: string): string[] {
  const direct = dependencies(folder, publishedPackages());
  return [...new Set(direct.flatMap((other) => [other, ...allDependencies(other)]))];
}
