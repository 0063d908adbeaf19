// `npm run verify [part of a name …]`: the slow proofs. Every program packages/*/src/verify/*.ts is one; it proves its
// point by ending with exit code 0. The last line is `N passed, N failed`.
import { basename } from 'node:path';
import { runNode, stopChildrenWithUs } from '../child.ts';
import { inRoot, sourceCondition } from '../root.ts';
import { find } from '../test/runners.ts';

const wanted = process.argv.slice(2);
const proofs = find('packages/*/src/verify/*.ts')
  .filter((file) => basename(file) !== 'main.ts' && !file.endsWith('.test.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));

stopChildrenWithUs();
let failed = 0;
for (const file of proofs) {
  const from = performance.now();
  const { code, output } = await runNode([sourceCondition, inRoot(file)], { limit: 50 * 60_000 });
  if (code !== 0) {
    failed += 1;
    console.log(`\n${output.trim()}\n`);
  }
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✔' : '✖'} ${file.padEnd(60)} ${seconds.padStart(7)} s`);
}
console.log(`\n${proofs.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || proofs.length === 0 ? 1 : 0;
