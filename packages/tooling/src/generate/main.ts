/** `npm run generate` writes the generated files of packages/contract; with `--check` it only compares them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeDifference } from './difference.ts';
import { generate } from './generate.ts';

const repository = resolve(import.meta.dirname, '../../../..');
const contract = join(repository, 'packages/contract');

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const started = performance.now();
const files = await generate(join(repository, 'openapi'));

let stale = 0;
for (const [name, text] of files) {
  const file = join(contract, name);
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed === text) continue;
  stale += 1;
  if (values.check) console.error(describeDifference(relative(repository, file), committed, text));
  else await writeFile(file, text);
}

const seconds = ((performance.now() - started) / 1000).toFixed(1);
if (values.check && stale > 0) {
  console.error(`${stale} generated files are out of step with openapi/. Run: npm run generate`);
  process.exitCode = 1;
} else {
  console.log(`${files.size} generated files, ${stale} changed, ${seconds} s`);
}
