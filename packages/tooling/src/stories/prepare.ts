import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { inRoot } from '../root.ts';
import { publicElements } from '../surface/manifest.ts';
import { controlsManifest } from './controls.ts';

/** The program of Storybook, as arguments for Node; it asks nothing, opens nothing and reports to nobody. */
export const storybook = (...args: string[]): string[] => [
  inRoot('node_modules/storybook/dist/bin/dispatcher.js'),
  ...args,
  '--disable-telemetry',
];

/** What the stories load besides the sources: the manifest for their controls, and MSW's service worker. */
export async function prepare(): Promise<void> {
  const elements = await publicElements();
  const folder = inRoot('.cache/stories/public');
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/custom-elements.json`, JSON.stringify(controlsManifest(elements)));
  copyFileSync(inRoot('node_modules/msw/lib/mockServiceWorker.js'), `${folder}/mockServiceWorker.js`);
}
