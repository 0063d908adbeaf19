import { runNode } from '../child.ts';
import { contentHash, onceFor } from '../build/content-hash.ts';
import { inRoot, root } from '../root.ts';
import { prepare, storybook } from './prepare.ts';

/** Where the static Storybook lies. */
export const storybookFolder = inRoot('.cache/stories/storybook');

const sources = [
  'package-lock.json',
  'tsconfig.json',
  '.storybook',
  'stories',
  'packages/tooling/src/stories',
  'packages/tooling/src/surface',
  ...['contract', 'sdk', 'elements', 'mocks'].map((name) => `packages/${name}/src`),
];

/** Builds the static Storybook, unless that is what lies there already. */
export async function buildStorybook(): Promise<void> {
  const hash = contentHash(
    root,
    sources.map((path) => inRoot(path)),
  );
  const from = performance.now();
  const built = await onceFor(
    { hash, stamp: inRoot('.cache/build/storybook'), product: storybookFolder },
    async () => {
      await prepare();
      const { code, output } = await runNode(storybook('build', '--quiet', '--output-dir', storybookFolder));
      if (code !== 0) throw new Error(`The stories could not be built.\n${output}`);
    },
  );
  if (built) console.error(`» Built storybook in ${((performance.now() - from) / 1000).toFixed(1)} s`);
}
