/** `npm run generate` writes the generated files of packages/contract; with `--check` it only compares them. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { inRoot } from '../root.ts';
import { describeDifference } from './difference.ts';
import { generate } from './generate.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const started = performance.now();
const files = await generate(inRoot('openapi'));

let stale = 0;
for (const [name, text] of files) {
  const file = `packages/contract/${name}`;
  const committed = await readFile(inRoot(file), 'utf8').catch(() => '');
  if (committed === text) continue;
  stale += 1;
  if (values.check) console.error(describeDifference(file, committed, text));
  else await writeFile(inRoot(file), text);
}

const seconds = ((performance.now() - started) / 1000).toFixed(1);
if (values.check && stale > 0) {
  console.error(`${stale} generated files are out of step with openapi/. Run: npm run generate`);
  process.exitCode = 1;
} else {
  console.log(`${files.size} generated files, ${stale} changed, ${seconds} s`);
}
