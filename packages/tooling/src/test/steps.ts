import { existsSync, globSync } from 'node:fs';
import { runNode, type Ended } from '../child.ts';
import { inRoot, root, sourceCondition } from '../root.ts';
import { lastLineCounts, nodeTestCounts, playwrightCounts, settle, type Counts } from './counts.ts';

export interface StepResult extends Counts {
  output: string;
}

/** One part of `npm test`. */
export interface Step {
  /** What a developer types: `npm test <name>`. */
  name: string;
  title: string;
  /** `files` narrows the step to some files; an empty list means all. */
  run(files: string[], live: boolean): Promise<StepResult>;
}

const bin = (path: string) => inRoot('node_modules', path);
const tool = (path: string) => inRoot('packages/tooling/src', path);

/** Everything that `npm test` runs, in this order: what is quick and explains later failures comes first. */
export const steps: readonly Step[] = [
  check('generated', 'generated code in step', [[sourceCondition, tool('generate/main.ts'), '--check']]),
  {
    name: 'format',
    title: 'format (Prettier)',
    run: (files, live) =>
      runChecks(
        [
          [
            bin('prettier/bin/prettier.cjs'),
            '--check',
            '--log-level=warn',
            ...(files.length ? files : ['.']),
          ],
        ],
        live,
      ),
  },
  {
    name: 'types',
    title: 'types (TypeScript)',
    run: (files, live) => runChecks((files.length ? files : typeProjects()).map(typeCheck), live),
  },
  {
    name: 'lint',
    title: 'lint and import law (ESLint)',
    run: (files, live) =>
      runChecks([[bin('eslint/bin/eslint.js'), '--max-warnings=0', ...(files.length ? files : ['.'])]], live),
  },
  check('contract', 'contract lint (Redocly, Spectral)', [[sourceCondition, tool('contract-lint.ts')]]),
  {
    name: 'server',
    title: 'server, SDK, contract, tooling (node:test)',
    run: async (files, live) => {
      const chosen = files.length
        ? files
        : find('{packages,examples}/*/{src/**/,}*.test.ts').filter(
            (file) => !file.startsWith('packages/elements/'),
          );
      const reporter = ['--test-reporter=spec', '--test-concurrency=2'];
      return counted(
        await runNode([sourceCondition, '--test', ...reporter, ...chosen], { live }),
        nodeTestCounts,
      );
    },
  },
  {
    name: 'elements',
    title: 'components in Chromium (@web/test-runner)',
    run: async (files, live) => {
      const chosen = files.length ? ['--files', ...files] : [];
      return counted(
        await runNode([bin('@web/test-runner/dist/bin.js'), ...chosen], { live }),
        lastLineCounts,
      );
    },
  },
  {
    name: 'e2e',
    title: 'end to end (Playwright)',
    run: async (files, live) => {
      const env = { NODE_OPTIONS: sourceCondition };
      return counted(
        await runNode([bin('@playwright/test/cli.js'), 'test', ...files], { live, env }),
        playwrightCounts,
      );
    },
  },
  check('surface', 'public surface', [[sourceCondition, tool('surface/main.ts'), '--check']]),
];

/** A step of commands that need no files; each command counts as one. */
function check(name: string, title: string, commands: string[][]): Step {
  return { name, title, run: (_files, live) => runChecks(commands, live) };
}

async function runChecks(commands: string[][], live: boolean): Promise<StepResult> {
  const result: StepResult = { passed: 0, failed: 0, output: '' };
  for (const command of commands) {
    const { code, output } = await runNode(command, { live });
    if (code === 0) result.passed += 1;
    else {
      result.failed += 1;
      result.output += output || `${command.join(' ')} ended with ${code ?? 'a signal'}\n`;
    }
  }
  return result;
}

function counted({ code, output }: Ended, read: (output: string) => Counts | undefined): StepResult {
  return { ...settle(code, read(output)), output };
}

/** Every workspace that has a tsconfig.json. */
function typeProjects(): string[] {
  return find('{packages,examples}/*/tsconfig.json');
}

/** Incremental, so that a developer's second run only looks at what changed. */
function typeCheck(project: string): string[] {
  const memory = inRoot('.cache/types', `${project.replaceAll(/[\\/]/g, '-')}.tsbuildinfo`);
  return [bin('typescript/bin/tsc'), '-p', project, '--incremental', '--tsBuildInfoFile', memory];
}

function find(pattern: string): string[] {
  return globSync(pattern, { cwd: root }).sort();
}

/** Steps whose script another part of the repository provides and that are not there yet. */
export function isMissing(step: Step): boolean {
  const scripts: Record<string, string> = {
    generated: 'generate/main.ts',
    contract: 'contract-lint.ts',
    surface: 'surface/main.ts',
  };
  const script = scripts[step.name];
  if (script) return !existsSync(tool(script));
  if (step.name === 'elements') return find('packages/elements/src/**/*.test.ts').length === 0;
  return step.name === 'e2e' && find('examples/**/*.e2e.ts').length === 0;
}
