import { globSync } from 'node:fs';
import { runNode } from '../child.ts';
import { buildStorybook } from '../stories/build.ts';
import { inRoot, root, sourceCondition } from '../root.ts';
import { Lanes } from './lanes.ts';
import { lastLineCounts, nodeTestCounts, playwrightCounts, settle, type Counts } from './counts.ts';

/** What a step contributes, and what to show if it failed. */
export interface StepResult extends Counts {
  output: string;
  /** How long it ran, where that is not how long it took: it waited in between. */
  seconds?: number;
}

/** A program among the dependencies, as arguments for Node. */
const program = (path: string) => inRoot('node_modules', path);

export const prettier = (files: string[]): string[] => [
  program('prettier/bin/prettier.cjs'),
  '--check',
  '--log-level=warn',
  ...files,
];

export const eslint = (files: string[]): string[] => [
  program('eslint/bin/eslint.js'),
  '--max-warnings=0',
  ...files,
];

/** By the compiler that is quick; incremental, so that a developer's second run only looks at what changed. */
export function typeCheck(project: string): string[] {
  const memory = inRoot('.cache/types', `${project.replaceAll(/[\\/]/g, '-')}.tsbuildinfo`);
  return [program('typescript-7/bin/tsc'), '-p', project, '--incremental', '--tsBuildInfoFile', memory];
}

/** For processes that run PGlite for seconds, in which to compile it well takes longer than it saves. */
export const baselineWasm = '--liftoff-only';

/** A command of our own, with its path below packages/tooling/src. */
export const ownCommand = (script: string, ...args: string[]): string[] => [
  sourceCondition,
  inRoot('packages/tooling/src', script),
  ...args,
];

/** A check keeps one processor busy, and two are the least that a machine has. */
const lanes = new Lanes(2);

/** Runs commands, two at a time, also those of other steps that run beside this one; each is one check. */
export async function runChecks(commands: string[][], live: boolean): Promise<StepResult> {
  const result = { passed: 0, failed: 0, output: '', seconds: 0 };
  const check = async (command: string[]) => {
    const from = performance.now();
    const { code, output } = await runNode(command, { live });
    result.seconds += (performance.now() - from) / 1000;
    if (code === 0) result.passed += 1;
    else {
      result.failed += 1;
      result.output += output || `${command.join(' ')} ended with ${code ?? 'a signal'}.\n`;
    }
  };
  await Promise.all(commands.map((command) => lanes.run(() => check(command))));
  return result;
}

/** Starts the PostgreSQL that all test files of a run share. */
const globalSetup = inRoot('packages/server/src/db/test-global-setup.ts');

export async function runNodeTests(files: string[], live: boolean): Promise<StepResult> {
  const options = [
    '--test',
    '--test-reporter=spec',
    '--test-concurrency=2',
    baselineWasm,
    `--test-global-setup=${globalSetup}`,
  ];
  const { code, output } = await runNode([sourceCondition, ...options, ...files], { live });
  const failures = output.lastIndexOf('\n✖ failing tests:');
  return { ...settle(code, nodeTestCounts(output)), output: output.slice(Math.max(failures, 0)) };
}

export async function runElementTests(files: string[], live: boolean): Promise<StepResult> {
  const chosen = files.length > 0 ? ['--files', ...files] : [];
  const { code, output } = await runNode([program('@web/test-runner/dist/bin.js'), ...chosen], { live });
  return { ...settle(code, lastLineCounts(output)), output };
}

/** Playwright's workers start the demos themselves; see e2e/. */
export async function runEndToEndTests(files: string[], live: boolean): Promise<StepResult> {
  const command = [program('@playwright/test/cli.js'), 'test', ...files];
  const { code, output } = await runNode(command, { live, env: { NODE_OPTIONS: sourceCondition } });
  return { ...settle(code, playwrightCounts(output)), output };
}

/** Opens the stories of the static Storybook; `ids` are parts of their ids. */
export async function runStories(
  ids: string[],
  { live = false, everyLook = false }: { live?: boolean; everyLook?: boolean } = {},
): Promise<StepResult> {
  await buildStorybook();
  const config = inRoot('packages/tooling/src/stories/playwright.config.ts');
  const chosen = ids.length > 0 ? ['--grep', ids.join('|')] : [];
  const command = [program('@playwright/test/cli.js'), 'test', '--config', config, ...chosen];
  const env = { NODE_OPTIONS: sourceCondition, EVERY_LOOK: everyLook ? 'yes' : 'no' };
  const { code, output } = await runNode(command, { live, env });
  return { ...settle(code, playwrightCounts(output)), output };
}

/** Files of the repository by a glob pattern, sorted. */
export function find(pattern: string): string[] {
  return globSync(pattern, { cwd: root, exclude: ['**/node_modules/**'] }).sort();
}
