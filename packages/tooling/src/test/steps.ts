import {
  eslint,
  find,
  ownCommand,
  prettier,
  runChecks,
  runElementTests,
  runEndToEndTests,
  runNodeTests,
  runStories,
  typeCheck,
  type StepResult,
} from './runners.ts';

/** One part of `npm test`. */
export interface Step {
  title: string;
  /** Whether it runs beside other steps; the others have the machine for themselves. */
  beside?: true;
  /** `files` narrows the step to some files; an empty list means all. `live` shows output while it comes. */
  run(files: string[], live: boolean): Promise<StepResult>;
}

const or = (files: string[], all: string[]) => (files.length > 0 ? files : all);

/** The parts that a browser runs, and the rest. */
const browserFolders = ['packages/elements', 'packages/mocks', 'stories', '.storybook', 'examples'];
const lintHalves = [
  eslint(browserFolders),
  eslint(['.', ...browserFolders.flatMap((folder) => ['--ignore-pattern', `${folder}/`])]),
];

/** Everything that `npm test` runs, in this order: first what is quick and explains later failures. */
export const steps: Record<string, Step> = {
  generated: {
    title: 'generated code in step',
    beside: true,
    run: (_files, live) => runChecks([ownCommand('generate/main.ts', '--check')], live),
  },
  recorded: {
    title: 'recordings in step with the server',
    beside: true,
    run: (_files, live) => runChecks([ownCommand('record/main.ts', '--check')], live),
  },
  built: {
    title: 'bundle and Storybook build',
    beside: true,
    run: (_files, live) =>
      runChecks([ownCommand('stories/main.ts', 'build'), ownCommand('build/main.ts', 'cdn')], live),
  },
  format: {
    title: 'format (Prettier)',
    beside: true,
    run: (files, live) => runChecks([prettier(or(files, ['.']))], live),
  },
  types: {
    title: 'types (TypeScript)',
    beside: true,
    run: (projects, live) =>
      runChecks(or(projects, find('{packages/*,examples/*,stories}/tsconfig.json')).map(typeCheck), live),
  },
  lint: {
    title: 'lint and import law (ESLint)',
    beside: true,
    // In two halves: what ESLint keeps of the types of all at once does not fit into Node's usual memory.
    run: (files, live) => runChecks(files.length > 0 ? [eslint(files)] : lintHalves, live),
  },
  contract: {
    title: 'contract lint (Redocly, Spectral)',
    beside: true,
    run: (_files, live) => runChecks([ownCommand('contract-lint.ts')], live),
  },
  surface: {
    title: 'public surface',
    beside: true,
    run: (_files, live) => runChecks([ownCommand('surface/main.ts', '--check')], live),
  },
  server: {
    title: 'server, SDK, contract, tooling (node:test)',
    run: (files, live) => runNodeTests(or(files, nodeTests()), live),
  },
  elements: { title: 'components in Chromium', run: runElementTests },
  stories: { title: 'stories in Chromium', run: (ids, live) => runStories(ids, { live }) },
  e2e: { title: 'end to end (Playwright)', run: runEndToEndTests },
};

/** Every test file but those of the elements, which run in a browser. */
function nodeTests(): string[] {
  return find('{packages,examples}/*/**/*.test.ts').filter((file) => !/^packages.elements\b/.test(file));
}
