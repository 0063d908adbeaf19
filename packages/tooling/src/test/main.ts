// `npm test` runs every step; `npm test <step> [files]` runs one and shows its output as it comes.
// The last line is always `N passed, N failed`.
import { stopChildrenWithUs } from '../child.ts';
import type { Counts } from './counts.ts';
import type { StepResult } from './runners.ts';
import { steps, type Step } from './steps.ts';

async function main([chosen, ...files]: string[]): Promise<Counts> {
  if (chosen !== undefined) {
    const step = steps[chosen];
    if (step) return report(step, await timed(step, files, true), true);
    console.error(`Unknown step "${chosen}". Choose one of: ${Object.keys(steps).join(', ')}.`);
    return { passed: 0, failed: 1 };
  }
  const total: Counts = { passed: 0, failed: 0 };
  const add = ({ passed, failed }: Counts) => {
    total.passed += passed;
    total.failed += failed;
  };
  const all = Object.values(steps);
  const begun = all.filter(({ beside }) => beside).map((step) => ({ step, result: timed(step, [], false) }));
  for (const { step, result } of begun) add(report(step, await result, false));
  for (const step of all.filter(({ beside }) => !beside))
    add(report(step, await timed(step, [], false), false));
  return total;
}

async function timed(step: Step, files: string[], live: boolean): Promise<Required<StepResult>> {
  const from = performance.now();
  const result = await step.run(files, live).catch(crashed);
  return { seconds: (performance.now() - from) / 1000, ...result };
}

function report({ title }: Step, result: Required<StepResult>, live: boolean): Counts {
  if (result.failed > 0 && !live) console.log(`\n${result.output.trim()}\n`);
  const mark = result.failed > 0 ? '✖' : '✔';
  const seconds = result.seconds.toFixed(1).padStart(6);
  console.log(`${mark} ${title.padEnd(44)} ${describe(result).padEnd(24)} ${seconds} s`);
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
