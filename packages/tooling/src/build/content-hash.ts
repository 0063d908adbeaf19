import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync, globSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * A hash of the contents and names of files; folders count with everything in them but tests.
 * Paths are hashed relative to `base`, so that a moved checkout keeps its builds.
 */
export function contentHash(base: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesOf).sort()) {
    hash
      .update(`${relative(base, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return globSync('**/*', { cwd: path, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Does `work` unless it was done for this `hash` before and `product` still exists; `stamp` is the file that
 * remembers. Work that fails or is interrupted leaves no stamp. Answers whether there was work to do.
 */
export async function onceFor(
  { hash, stamp, product }: { hash: string; stamp: string; product: string },
  work: () => Promise<void>,
): Promise<boolean> {
  const done = statSync(product, { throwIfNoEntry: false }) !== undefined && read(stamp) === hash;
  if (done) return false;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

function read(file: string): string | undefined {
  return statSync(file, { throwIfNoEntry: false }) && readFileSync(file, 'utf8');
}
