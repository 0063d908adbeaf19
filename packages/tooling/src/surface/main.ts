// The public surface of every published package against packages/tooling/baseline/, one fact a line.
// `--check` fails on a difference or on something undocumented; without it (`npm run baseline`) the baseline is written.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { publishedPackages } from '../build/packages.ts';
import { inRoot } from '../root.ts';
import { difference } from './difference.ts';
import { exportFacts } from './exports.ts';
import { elementFacts, gaps, publicElements, sourcesBeside } from './manifest.ts';

const check = process.argv.includes('--check');
const elements = await publicElements();
const problems = elements.flatMap((element) => gaps(element, sourcesBeside(element)));

for (const folder of publishedPackages()) {
  const facts = [
    ...exportFacts(folder),
    ...(folder === 'elements' ? elements.flatMap(elementFacts) : []),
  ].sort();
  const file = inRoot('packages/tooling/baseline', `${folder}.txt`);
  if (check) problems.push(...difference(read(file), facts).map((line) => `${folder}: ${line}`));
  else write(file, facts);
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  if (check) console.error('\nA wanted change of the public surface is recorded by `npm run baseline`.');
  process.exitCode = 1;
}

function read(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

function write(file: string, facts: readonly string[]): void {
  mkdirSync(inRoot('packages/tooling/baseline'), { recursive: true });
  writeFileSync(file, facts.map((fact) => `${fact}\n`).join(''));
}
