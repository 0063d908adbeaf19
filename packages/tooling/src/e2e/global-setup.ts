import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCdn } from '../build/build.ts';
import { runNode } from '../child.ts';
import { inRoot, sourceCondition } from '../root.ts';

/** Builds what the pages load and makes the example data once; SEED_DIR tells the workers where it lies. */
export default async function setUp(): Promise<() => void> {
  await buildCdn();
  const seed = mkdtempSync(join(tmpdir(), 'portal-seed-'));
  const { code, output } = await runNode([sourceCondition, inRoot('packages/tooling/src/e2e/seed.ts'), seed]);
  if (code !== 0) throw new Error(`The example data could not be made.\n${output}`);
  process.env['SEED_DIR'] = seed;
  return () => rmSync(seed, { recursive: true, force: true });
}
