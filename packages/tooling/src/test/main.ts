// `npm test` runs every step; `npm test <step> [files]` runs one and shows its output as it comes.
// The last line is always `N passed, N failed`.
import { stopChildrenWithUs } from '../child.ts';
import type { Counts } from './counts.ts';
import type { StepResult } from './runners.ts';
import { steps, type Step } from './steps.ts';

async function main([chosen, ...files]: string[]): Promise<Counts> {
  if (chosen !== undefined) {
    const step = steps[chosen];
    if (step) return report(step, files, true);
    console.error(`Unknown step "${chosen}". Choose one of: ${Object.keys(steps).join(', ')}.`);
    return { passed: 0, failed: 1 };
  }
  const total: Counts = { passed: 0, failed: 0 };
  for (const step of Object.values(steps)) {
    const { passed, failed } = await report(step, files, false);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

async function report(step: Step, files: string[], live: boolean): Promise<Counts> {
  const from = performance.now();
  const result = await step.run(files, live).catch(crashed);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  if (result.failed > 0 && !live) console.log(`\n${result.output.trim()}\n`);
  const mark = result.failed > 0 ? '✖' : '✔';
  console.log(`${mark} ${step.title.padEnd(44)} ${describe(result).padEnd(24)} ${seconds.padStart(6)} s`);
  return result;
}

function crashed(error: unknown): StepResult {
  return {
    passed: 0,
    failed: 1,
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

function describe({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}

stopChildrenWithUs();
const total = await main(process.argv.slice(2));
console.log(`\n${describe(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
