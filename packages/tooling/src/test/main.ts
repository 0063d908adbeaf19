// `npm test` runs every step; `npm test <step> [files]` runs one and shows its output as it comes.
// The last line is always `N passed, N failed`.
import { killChildren } from '../child.ts';
import type { Counts } from './counts.ts';
import { isMissing, steps, type Step, type StepResult } from './steps.ts';

async function main([name, ...files]: string[]): Promise<Counts> {
  const total: Counts = { passed: 0, failed: 0 };
  const chosen = name === undefined ? steps : steps.filter((step) => step.name === name);
  if (chosen.length === 0) {
    console.error(`Unknown step "${name}". Choose one of: ${steps.map((step) => step.name).join(', ')}.`);
    return { passed: 0, failed: 1 };
  }
  for (const step of chosen) {
    if (isMissing(step)) continue;
    const { passed, failed } = await report(step, files, name !== undefined);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

async function report(step: Step, files: string[], live: boolean): Promise<Counts> {
  const from = performance.now();
  const result = await step.run(files, live).catch(crashed);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  const mark = result.failed ? '✖' : '✔';
  if (result.failed && !live) console.log(`\n${result.output.trimEnd()}\n`);
  console.log(`${mark} ${step.title.padEnd(46)} ${describe(result).padEnd(24)} ${seconds.padStart(6)} s`);
  return result;
}

function crashed(error: unknown): StepResult {
  return {
    passed: 0,
    failed: 1,
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

const describe = ({ passed, failed }: Counts) => `${passed} passed, ${failed} failed`;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    killChildren();
    process.exit(130);
  });
}

const total = await main(process.argv.slice(2));
console.log(`\n${describe(total)}`);
process.exitCode = total.failed || total.passed === 0 ? 1 : 0;
