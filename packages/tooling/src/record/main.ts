// `npm run record`: asks the real server everything that the journeys ask and writes packages/mocks/src/recordings/.
// `--check` only compares: a difference means that the mocks no longer answer as the server does.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../root.ts';
import { describeDifference } from './difference.ts';
import { indexFile, recordingFile } from './files.ts';
import type { Journey } from './journey.ts';
import { record } from './recorder.ts';
import { scenarioSources } from './scenarios.ts';

const FOLDER = 'packages/mocks/src/recordings';

const check = process.argv.includes('--check');
const started = performance.now();
const journeys = await loadJourneys();
const files = new Map([['index.gen.ts', indexFile(Object.keys(scenarioSources))]]);
for (const [name, recording] of await record(scenarioSources, journeys)) {
  files.set(`${name}.gen.ts`, recordingFile(recording));
}
const stale = [...files].filter(([name, text]) => text !== read(name));
const leftOver = readdirSync(inRoot(FOLDER)).filter((name) => !files.has(name));

if (check) {
  for (const [name, text] of stale) console.error(describeDifference(`${FOLDER}/${name}`, read(name), text));
  for (const name of leftOver) console.error(`${FOLDER}/${name} belongs to no scenario.`);
  if (stale.length + leftOver.length > 0) {
    console.error('The mocks are out of step with the server. Run: npm run record');
    process.exitCode = 1;
  }
} else {
  mkdirSync(inRoot(FOLDER), { recursive: true });
  for (const [name, text] of stale) writeFileSync(inRoot(FOLDER, name), text);
  for (const name of leftOver) rmSync(inRoot(FOLDER, name));
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${files.size} recordings, ${stale.length + leftOver.length} changed, ${seconds} s`);

/** Every file of journeys/, by its noun. */
async function loadJourneys(): Promise<Map<string, Journey>> {
  const folder = inRoot('packages/tooling/src/record/journeys');
  const journeys = new Map<string, Journey>();
  for (const file of readdirSync(folder).sort()) {
    const { default: journey } = (await import(pathToFileURL(`${folder}/${file}`).href)) as {
      default: Journey;
    };
    journeys.set(basename(file, '.ts'), journey);
  }
  return journeys;
}

function read(name: string): string {
  try {
    return readFileSync(inRoot(FOLDER, name), 'utf8');
  } catch {
    return '';
  }
}
